import type { FairShare } from '#shared/domain/fair-share/fair-share.ts';
import { type FairShareInput, selectFairShare } from '#shared/domain/fair-share/select-fair-share.ts';
import { type FairTask, type FairTaskInput, selectFairTask } from '#shared/domain/fair-share/select-fair-task.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { readMutes } from '#shared/domain/nudge/mutes.ts';
import { readNudges } from '#shared/domain/nudge/nudge-reader.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { checkInsIn } from '../check-in/check-in-fixture.ts';
import { evidenceIn } from '../evidence/evidence-fixture.ts';
import { ALICE, BOB, CAROL, leadsIn, messagesIn, NOON, pursuitsIn, type Replica } from '../fixture.ts';
import { restsIn } from '../rest/rest-fixture.ts';
import { cheersIn, storedCheersIn, winsIn } from '../win/win-fixture.ts';

/** Half a year before noon. */
const LONG_AGO = NOON - 180 * DAY_MS;

/** Lets somebody act so many days before noon. */
export function daysAgo<T>(replica: Replica, days: number, act: () => T): T {
  replica.setNow(NOON - days * DAY_MS);
  const done = act();
  replica.setNow(NOON);
  return done;
}

/** What a replica's owner is told at noon of their own giving and taking. */
export function shareIn(replica: Replica, more: Partial<FairShareInput> = {}): FairShare {
  return selectFairShare({
    me: replica.me,
    now: NOON,
    zone: 'UTC',
    joinedAt: LONG_AGO,
    messages: messagesIn(replica).values(),
    checkIns: checkInsIn(replica),
    wins: winsIn(replica),
    cheers: storedCheersIn(replica),
    evidence: evidenceIn(replica).values(),
    leads: leadsIn(replica),
    pursuits: pursuitsIn(replica),
    nudges: readNudges(openCircleDoc(replica.doc), replica.authorOf),
    rests: restsIn(replica),
    ...more,
  });
}

/** The task that a replica's owner is offered at noon. */
export function taskIn(replica: Replica, more: Partial<FairTaskInput> = {}): FairTask | undefined {
  const members: readonly MemberId[] = [ALICE, BOB, CAROL];
  const { people } = openCircleDoc(replica.doc);
  return selectFairTask({
    me: replica.me,
    members,
    now: NOON,
    zone: 'UTC',
    messages: messagesIn(replica).values(),
    checkIns: checkInsIn(replica),
    wins: winsIn(replica),
    cheers: cheersIn(replica),
    rests: restsIn(replica),
    mutes: new Map(members.map((member) => [member, readMutes(member, people.get(member), replica.authorOf)])),
    ...more,
  });
}

/** The same in words. */
export function taskWordsIn(replica: Replica, more: Partial<FairTaskInput> = {}): string {
  const task = taskIn(replica, more);
  if (task === undefined) return 'nothing';
  const { author } = task.kind === 'cheer' ? task.win : task.checkIn;
  return `${task.kind}: ${author} ${task.kind === 'cheer' ? task.win.id : task.checkIn.id}`;
}
