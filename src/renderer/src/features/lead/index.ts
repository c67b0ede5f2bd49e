export { AddLeadDialog } from './add-lead-dialog.tsx';
export { type HandedPage, isPageFile, pageOfTransfer } from './handed-page.ts';
export { LeadPanel } from './lead-panel.tsx';
export { FormerTalk } from './former-talk.tsx';
