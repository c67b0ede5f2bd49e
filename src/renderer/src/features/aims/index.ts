export { SharedAimsNote } from './shared-aims-note.tsx';
