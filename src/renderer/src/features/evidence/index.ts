export { EvidenceSection } from './evidence-section.tsx';
