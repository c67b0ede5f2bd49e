import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { addCommitment } from '#shared/domain/commitment/add-commitment.ts';
import { settleCommitment } from '#shared/domain/commitment/settle-commitment.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import { USUAL_FIRST_DAY } from '#shared/domain/record/week.ts';
import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';

const WEEK_MS = 7 * DAY_MS;
const LONG = 'Write to everybody whom I have not written to since the summer, '.repeat(3).trim();

/** How what was meant to be done in a week ended, week by week, the present one last. */
const WEEKS = [
  ['kept'],
  ['dropped', 'dropped'],
  [],
  ['kept', 'open'],
  ['kept', 'kept', 'dropped'],
  ['open', 'kept', 'dropped'],
] as const;

/** Writes what somebody told and meant to do in the last weeks: three things in the present one, of which one is open. */
export function writeWeeks({ doc, authorOf }: OpenCircle, context: CommandContext): void {
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
  for (const [index, ends] of WEEKS.entries()) {
    const weekAt = context.now - (WEEKS.length - 1 - index) * WEEK_MS;
    for (const [turn, end] of ends.entries()) {
      // Of two that are made at the same moment nobody knows which came first.
      const ctx = { ...context, now: weekAt + turn * SECOND_MS };
      const words = { text: `${end === 'open' ? 'Open' : 'Settled'}: ${LONG}`, measure: 'Everybody has got a letter' };
      const added = addCommitment(doc, { ...words, zone, firstDay: USUAL_FIRST_DAY, authorOf }, ctx);
      if (!added.ok) throw new Error(added.error.code);
      const { commitmentId } = added.value;
      const reason = 'Nothing but illness in the house';
      if (end === 'kept') settleCommitment(doc, { commitmentId, outcome: end, authorOf }, ctx);
      if (end === 'dropped') settleCommitment(doc, { commitmentId, outcome: end, reason, authorOf }, ctx);
    }
    const texts = { done: `${LONG} ${'w'.repeat(70)}`, stuck: LONG };
    if (index < WEEKS.length - 1) addCheckIn(doc, { texts, zone, isListenOnly: false }, { ...context, now: weekAt });
  }
}
