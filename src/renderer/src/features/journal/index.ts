export { JournalSection } from './journal-section.tsx';
