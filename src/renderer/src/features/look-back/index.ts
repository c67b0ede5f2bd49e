export { LookBackSection } from './look-back-section.tsx';
