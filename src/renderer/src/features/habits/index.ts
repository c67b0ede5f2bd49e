export { HabitsSection } from './habits-section.tsx';
