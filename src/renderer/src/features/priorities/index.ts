export { PrioritiesView, type PrioritiesViewProps } from './priorities-view.tsx';
