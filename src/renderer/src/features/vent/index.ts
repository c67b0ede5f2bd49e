export { VentInvitations } from './vent-invitations.tsx';
export { VentSection } from './vent-section.tsx';
