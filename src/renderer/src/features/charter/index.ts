export { CharterSection } from './charter-section.tsx';
