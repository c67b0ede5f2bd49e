import type { LeadId } from '#shared/kernel/ids.ts';

/** How a lead that is like another may stand to it. */
export type DuplicateKind = 'same-link' | 'same-job' | 'repost';

/** What makes two leads alike. */
export interface Because {
  /** Their links lead to one address, or to one job of a place where jobs are posted. */
  readonly link: 'address' | 'job' | undefined;
  /** Their titles are the same, or all but one word. */
  readonly title: 'same' | 'near' | undefined;
  /** The texts in their notes are nearly the same. */
  readonly text: 'near' | undefined;
  /** Their places are the same; or nothing that is known parts them. */
  readonly place: 'same' | 'possible' | undefined;
  /** Of a repost the one that was there before, how many days it is older, and whether it is over for all who went for it. */
  readonly earlier: { readonly leadId: LeadId; readonly days: number; readonly isClosed: boolean } | undefined;
}

/** A lead that may be the same job as another. It is only told; nobody but a person merges leads. */
export interface Duplicate {
  readonly leadId: LeadId;
  readonly kind: DuplicateKind;
  readonly because: Because;
}

/** What is known of leads beside themselves. */
export interface DuplicateSources {
  /** The notes, the text of a posting among them. */
  readonly notesOf: (leadId: LeadId) => string | undefined;
  /** Whether somebody went for it and it is over for all who did. */
  readonly isClosed?: ((leadId: LeadId) => boolean) | undefined;
  /** Whether somebody says that two leads are two jobs, as `selectNotSame` answers. */
  readonly isNotSame?: ((a: LeadId, b: LeadId) => boolean) | undefined;
}
