import type { AskRefusal, InviteFault } from '#shared/ports/joining.ts';
import type { FileFault } from './read-join-file.ts';

/** Why an invite could not be shown. `empty`: there was no text at all. */
export type LookFault = InviteFault | FileFault | 'not-started' | 'empty';

/** Why a request could not be made. */
export type AskFault = AskRefusal | 'not-kept';

/** What is said with a button to try again, or beside what is tried by itself. */
type WaitingFault = 'not-opened' | 'not-stored' | 'not-forgotten' | 'request-not-saved';

/** Everything that has three sentences. An empty field and a name that will not do are said at the field. */
export type ToldFault = Exclude<LookFault, 'empty'> | Exclude<AskFault, 'no-name'> | WaitingFault;
