export { type BroughtWords, CharterSection } from './charter-section.tsx';
