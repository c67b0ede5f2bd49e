export { AddLeadDialog } from './add-lead-dialog.tsx';
export { LeadPanel } from './lead-panel.tsx';
