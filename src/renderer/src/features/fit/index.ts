export { FitSection } from './fit-section.tsx';
