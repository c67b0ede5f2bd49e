export { TogetherView } from './together-view.tsx';
