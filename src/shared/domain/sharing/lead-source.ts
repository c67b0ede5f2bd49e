import type * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { AuthorOf } from '../record/authorship.ts';

/** Where a lead is taken from, with what is needed to put its people into words. */
export interface LeadSource {
  readonly doc: Y.Doc;
  readonly authorOf: AuthorOf;
  /** The actor's id there. */
  readonly me: MemberId;
  readonly nameOf: (member: MemberId) => string | undefined;
  /** What the place is called; absent for the private space, which is nobody's business. */
  readonly name?: string | undefined;
}
