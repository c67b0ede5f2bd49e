import type { MemberId } from '#shared/kernel/ids.ts';
import type { Message } from '../conversation/message.ts';
import { addDays } from '../record/week.ts';
import { isMutedFor, type Mutes } from './mutes.ts';
import { compareNudges, type Nudge } from './nudge.ts';

/** Whoever lives far to the east is a day ahead. */
const DAYS_AHEAD = 1;
/** Today and two days before. */
const DAYS_BACK = 2;

/**
 * The nudges as they count: of several that merging brings together of one member to another on one day, the earliest.
 * In the order in which they were sent. Source: SPEC NUDGE2.
 */
export function selectCountedNudges(nudges: Iterable<Nudge>): readonly Nudge[] {
  const first = new Map<string, Nudge>();
  for (const nudge of [...nudges].sort(compareNudges)) {
    const key = JSON.stringify([nudge.from, nudge.to, nudge.day]);
    if (!first.has(key)) first.set(key, nudge);
  }
  return [...first.values()];
}

/**
 * The nudges of the last three days that wait for a member, newest first: from whom they do not mute, and whom they have
 * neither nudged back since nor said anything to, by name or beside their priorities. Source: SPEC NUDGE4.
 */
export function selectNudgesFor(input: {
  readonly nudges: Iterable<Nudge>;
  readonly messages: Iterable<Message>;
  readonly reader: MemberId;
  readonly mutes: Mutes;
  /** ISO day, where the reader is. */
  readonly today: string;
}): readonly Nudge[] {
  const { reader, mutes, today } = input;
  const all = [...input.nudges];
  const answered = lastAnswers({ nudges: all, messages: input.messages, reader });
  const [since, until] = [addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)];
  return selectCountedNudges(all)
    .filter(({ to, from }) => to === reader && !isMutedFor(mutes, from))
    .filter(({ day }) => day >= since && day <= until)
    .filter(({ from, at }) => at >= (answered.get(from) ?? -Infinity))
    .reverse();
}

/** When a member last said something to each other one, in epoch milliseconds. */
function lastAnswers(said: {
  readonly nudges: readonly Nudge[];
  readonly messages: Iterable<Message>;
  readonly reader: MemberId;
}): ReadonlyMap<MemberId, number> {
  const last = new Map<MemberId, number>();
  const note = (to: MemberId, at: number): void => void last.set(to, Math.max(at, last.get(to) ?? at));
  for (const { from, to, at } of said.nudges) {
    if (from === said.reader) note(to, at);
  }
  for (const { author, about, mentions, at } of said.messages) {
    if (author !== said.reader) continue;
    for (const member of mentions) note(member, at);
    if (about.kind === 'priority-block') note(about.id, at);
  }
  return last;
}
