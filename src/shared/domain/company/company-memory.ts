import type { MemberId } from '#shared/kernel/ids.ts';
import type { Lead } from '../lead/lead.ts';
import type { ShownPursuit } from '../pursuit/pursuit.ts';
import type { Outcome } from '../pursuit/stage.ts';
import type { CompanyNote } from './company-note.ts';
import type { Replies } from './select-replies.ts';

/** How far somebody can come with a company: what it knows nothing of is left out. */
export const REACHED_STAGES = ['applied', 'interviewing', 'offer'] as const;

/** A stage that somebody reached. */
export type ReachedStage = (typeof REACHED_STAGES)[number];

/** What somebody sees who is not the only one to see it, or is. */
export interface Seen {
  /** Only the reader sees it. */
  readonly isPrivate: boolean;
}

/** One lead at a company. */
export interface CompanyLead extends Seen {
  readonly lead: Lead;
  /** Who goes or went for it, ended runs too, those first that were begun first. Private ones carry the reader's id in the circle. */
  readonly runs: readonly ShownPursuit[];
}

/** Something that was kept of a company. */
export interface KeptNote extends Seen {
  readonly note: CompanyNote;
}

/** All that the circle knows of one company, and what the reader knows alone. Nothing in it is a rate or a rank. */
export interface CompanyMemory {
  /** The last that was added first. */
  readonly leads: readonly CompanyLead[];
  /** Who came how far at any time, in the order in which they did, each once. */
  readonly reached: ReadonlyMap<ReachedStage, readonly MemberId[]>;
  readonly replies: Replies;
  /** How it ended, for whom; those first for whom it ended first. */
  readonly outcomes: ReadonlyMap<Outcome, readonly MemberId[]>;
  /** The last first, as are the notes. */
  readonly questions: readonly KeptNote[];
  readonly notes: readonly KeptNote[];
  /** The leads that somebody inside or around the company told of. */
  readonly heard: readonly CompanyLead[];
}
