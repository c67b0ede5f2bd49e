export { BesideBlockContext } from './beside-block.ts';
export { PrioritiesView } from './priorities-view.tsx';
