import type { LeadId, MemberId, OriginalId } from '#shared/kernel/ids.ts';

/** How long an original may be, in UTF-16 units: as an advertisement, not as a book. */
export const ORIGINAL_LENGTH = 100_000;

/**
 * What a page said of a job, word for word, since pages go away. It is never rewritten.
 *
 * **Shape:** one record of the root `originals` with `leadId`, `text`, `link` and `at`; `deletedAt` when its keeping was taken back.
 */
export interface Original {
  readonly id: OriginalId;
  readonly leadId: LeadId;
  readonly text: string;
  /** Where it stood, as it was given. */
  readonly link: string | undefined;
  /** When it was kept, in epoch milliseconds. */
  readonly at: number;
  /** Who kept it, by the log. */
  readonly keptBy: MemberId;
}

/** Puts originals into the order in which they were kept, ties by id. */
export function compareOriginals(a: Original, b: Original): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
