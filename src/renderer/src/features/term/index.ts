export { LandingSection } from './landing-section.tsx';
export { TermSection } from './term-section.tsx';
