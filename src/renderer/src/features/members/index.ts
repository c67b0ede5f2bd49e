export { InviteDialog } from './invite-dialog.tsx';
export { Knocks } from './knocks.tsx';
export { MembersView } from './members-view.tsx';
export { OpenedJoinFile } from './opened-join-file.tsx';
export { SafetyWordsNote } from './safety-words-note.tsx';
