export { RecoveryView } from './recovery-view.tsx';
