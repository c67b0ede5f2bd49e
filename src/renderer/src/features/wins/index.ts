export { WinsSection } from './wins-section.tsx';
