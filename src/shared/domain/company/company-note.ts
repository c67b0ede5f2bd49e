import type { CircleId, CompanyNoteId, LeadId, MemberId } from '#shared/kernel/ids.ts';

/** The kinds of thing that are kept of a company: what they asked in an interview, and what is good to know. */
export const COMPANY_NOTE_KINDS = ['question', 'note'] as const;

/** What kind of thing somebody keeps of a company. */
export type CompanyNoteKind = (typeof COMPANY_NOTE_KINDS)[number];

/**
 * What a member keeps of a company for whoever goes there next.
 *
 * **Shape:** one record of the root `companyNotes` with `company`, `kind`, `text`, `at`, perhaps `leadId`, in a private document
 * `circle`, and, once it is taken back, `deletedAt`. The company stands as it was written: which spellings are one company is
 * for `companyKey` to say. Source: SPEC COMP7.
 */
export interface CompanyNote {
  readonly id: CompanyNoteId;
  /** Who keeps it, by the log. */
  readonly author: MemberId;
  readonly company: string;
  readonly kind: CompanyNoteKind;
  readonly text: string;
  /** The lead that it was about. */
  readonly leadId: LeadId | undefined;
  /** For a private note: the circle beside whose knowledge it stands. */
  readonly circle: CircleId | undefined;
  /** Epoch milliseconds, by its author's clock. */
  readonly at: number;
}
