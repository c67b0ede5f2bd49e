export { IntroductionDialog } from './introduction-dialog.tsx';
export { IntroductionSection } from './introduction-section.tsx';
