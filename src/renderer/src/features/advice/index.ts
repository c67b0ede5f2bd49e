export { AdviceSection } from './advice-section.tsx';
