export { TOGETHER_PARTS, type TogetherPart } from './parts.ts';
export { TogetherView } from './together-view.tsx';
