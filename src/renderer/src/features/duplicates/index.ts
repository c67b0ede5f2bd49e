export { AddHint } from './add-hint.tsx';
export { DuplicateSection } from './duplicate-section.tsx';
export { useToldGoing } from './use-told-going.ts';
