import type { ShownFormerMember } from '#renderer/bindings/members.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { AskedRow, LeftRow, TodayRows } from './today-rows.ts';

/** Who else has left since the reader was told last, newest first. `told`: of whom; `undefined` on the first visit. */
export function selectLeft(
  former: readonly ShownFormerMember[],
  { since, told }: { readonly since: number; readonly told: ReadonlySet<string> | undefined },
): readonly LeftRow[] {
  return former
    .filter(({ id, isMe, leftAt }) => !isMe && (told === undefined ? leftAt > since : !told.has(id)))
    .map(({ id }): LeftRow => ({ kind: 'left', by: id }))
    .toReversed();
}

/**
 * The rows without what those asked who have left, and with the news that they did. Whoever has left themselves is told of what
 * only they see. Source: SPEC TODAY14.
 */
export function afterLeaving(
  { yours, asked, news }: TodayRows,
  by: {
    readonly former: readonly ShownFormerMember[];
    readonly left: readonly LeftRow[];
    readonly isOwnLead: (leadId: LeadId) => boolean;
  },
): TodayRows {
  if (by.former.some(({ isMe }) => isMe)) {
    return { yours: yours.filter((row) => row.kind === 'due' && by.isOwnLead(row.leadId)), asked: [], news: [] };
  }
  const gone = new Set(by.former.map(({ id }) => id));
  const isStillAsked = (row: AskedRow): boolean => {
    if (row.kind === 'ask') return !gone.has(row.checkIn.author);
    if (row.kind === 'thought') return !gone.has(row.suggestion.author);
    return row.kind !== 'clinic' || !gone.has(row.clinic.bringer);
  };
  return { yours, asked: asked.filter(isStillAsked), news: [...by.left, ...news] };
}
