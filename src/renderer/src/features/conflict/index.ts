export { ConflictSection } from './conflict-section.tsx';
