export { ClinicSection } from './clinic-section.tsx';
