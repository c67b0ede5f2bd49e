import type { Space } from '#shared/domain/board/board.ts';
import type { Wording } from '#shared/domain/charter/charter.ts';
import type { Charter } from '#shared/domain/charter/select-charter.ts';

/** A wording of the charter that waits for the reader's signature: one that is proposed, or the one that holds. */
export interface CharterRow {
  readonly kind: 'charter';
  readonly wording: Wording;
  readonly isHolding: boolean;
}

/** What the reader has not signed, as rows. Source: SPEC TODAY9. */
export function charterRows({
  circle,
  charter,
}: {
  readonly circle: Pick<Space, 'me'>;
  readonly charter: Charter | undefined;
}): readonly CharterRow[] {
  if (charter === undefined) return [];
  const { holding, open } = charter;
  return [...open, ...(holding === undefined ? [] : [holding])]
    .filter(({ signedBy }) => !signedBy.includes(circle.me))
    .map((signed) => ({ kind: 'charter', wording: signed.wording, isHolding: signed === holding }));
}
