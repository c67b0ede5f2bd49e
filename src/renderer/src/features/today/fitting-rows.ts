import type { CardId } from '#shared/domain/board/board.ts';
import { isLanded, type Landing } from '#shared/domain/term/landing.ts';
import { type FittingRow, selectFitting } from '#shared/domain/today/select-fitting.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** A lead of somebody else that fits the reader. */
export interface FitsRow extends FittingRow {
  readonly kind: 'fits';
  readonly cardId: CardId;
}

/** Leads that fit as rows, each with the card that it opens by; none for somebody who has landed. Source: SPEC TODAY16. */
export function fitsRows(
  input: Parameters<typeof selectFitting>[0] & { readonly landings: ReadonlyMap<MemberId, Landing> },
  cardOf: (leadId: FittingRow['leadId']) => CardId,
): readonly FitsRow[] {
  if (isLanded(input.landings.values(), input.space.me)) return [];
  return selectFitting(input).map((row) => ({ kind: 'fits', cardId: cardOf(row.leadId), ...row }));
}
