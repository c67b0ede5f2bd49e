export { FairShareNote, type FairTaskPlace } from './fair-share-note.tsx';
