export { PrioritiesView } from './priorities-view.tsx';
