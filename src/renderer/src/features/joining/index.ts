export { JoinDialog } from './join-dialog.tsx';
export { JoinNotes } from './join-notes.tsx';
export { JoinSteps } from './join-steps.tsx';
export { type InviteInbox, useInviteInbox } from './use-invite-inbox.ts';
export { type JoinPlace, useJoinPlace } from './use-join-place.ts';
