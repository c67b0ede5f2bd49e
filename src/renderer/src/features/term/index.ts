export { LandingSection } from './landing-section.tsx';
export { OwnLanding } from './own-landing.tsx';
export { TermSection } from './term-section.tsx';
