import type { Nudge } from '#shared/domain/nudge/nudge.ts';

/** What another member has let the reader know in one touch, and that waits. */
export interface KindWordRow {
  readonly kind: 'kind-word';
  readonly nudge: Nudge;
}

/** Kind words as rows, in the order in which they wait. Source: SPEC TODAY11. */
export function kindWordRows(waiting: readonly Nudge[]): readonly KindWordRow[] {
  return waiting.map((nudge) => ({ kind: 'kind-word', nudge }));
}
