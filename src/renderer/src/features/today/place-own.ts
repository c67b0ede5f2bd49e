import type { NextStepRow } from '#shared/domain/today/select-next-steps.ts';
import type { ReminderRow, ReminderRows } from './reminder-rows.ts';

/**
 * Puts what the reader has to do into its order, `due` by day: what has no day below all that has one; what reminds of something
 * below what is due by its day, and what is too much of it last. Source: SPEC TODAY8, REM12.
 */
export function placeOwn<Due extends Pick<NextStepRow, 'on' | 'due'>, Own>(
  due: readonly Due[],
  { first, others }: ReminderRows,
  own: readonly Own[],
): readonly (Due | ReminderRow | Own)[] {
  const dated = due.filter(({ on }) => on !== undefined);
  const dueCount = dated.filter((row) => row.due !== 'later').length;
  const [come, toCome] = [dated.slice(0, dueCount), dated.slice(dueCount)];
  return [...come, ...first, ...toCome, ...own, ...due.slice(dated.length), ...others];
}
