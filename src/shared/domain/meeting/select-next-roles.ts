import type { MeetingId, MemberId } from '#shared/kernel/ids.ts';
import { compareMeetings, type Meeting } from './meeting.ts';
import type { MeetingState } from './meeting-state.ts';
import type { MeetingStep } from './meeting-step.ts';
import { selectPastMeeting } from './select-meeting-state.ts';

/** Who does what in the next meeting. */
export interface NextRoles {
  /** Absent in a circle of one, as is the timekeeper. */
  readonly facilitator: MemberId | undefined;
  readonly timekeeper: MemberId | undefined;
  /** All members in the order in which they speak, of whom not all need to come. */
  readonly speakingOrder: readonly MemberId[];
}

/** What one member has done for the meetings so far. Times are the number of the meeting, counted from 0; -1 is never. */
interface Share {
  facilitated: number;
  keptTime: number;
  lastFacilitated: number;
  lastKeptTime: number;
  lastSpokeFirst: number;
}

/**
 * Chooses who facilitates and who keeps the time among those present, and in which order all speak.
 *
 * The two are chosen together so that what each has done stays even: in each of the roles, and in both counted together. Who
 * is away falls behind nobody by it: they count as much as whoever of those present has done least. So nobody makes up for
 * weeks away, and no two who are always there are ever more than one apart. Counted is who really held a role, and only in
 * meetings to which they came. Source: SPEC TURN4, TURN10.
 */
export function selectNextRoles(input: {
  readonly meetings: Iterable<Meeting>;
  readonly steps: Iterable<MeetingStep>;
  /** In the order of joining. */
  readonly members: readonly MemberId[];
  readonly present: readonly MemberId[];
}): NextRoles {
  const { members } = input;
  const shares = countShares(input);
  const present = members.filter((member) => input.present.includes(member));
  const shareOf = (member: MemberId): Share => shares.get(member) ?? noShare();
  const speakingOrder = members.toSorted((a, b) => shareOf(a).lastSpokeFirst - shareOf(b).lastSpokeFirst);
  const pairs = present
    .flatMap((facilitator) => present.map((timekeeper) => ({ facilitator, timekeeper })))
    .filter(({ facilitator, timekeeper }) => facilitator !== timekeeper)
    .map((pair) => ({ ...pair, ...weigh(shareOf(pair.facilitator), shareOf(pair.timekeeper)) }))
    .sort((a, b) => a.burden - b.burden || a.recent - b.recent);
  return { facilitator: pairs[0]?.facilitator, timekeeper: pairs[0]?.timekeeper, speakingOrder };
}

/** By how much the squares of all counts would grow: the less, the more even they stay. */
function weigh(facilitator: Share, timekeeper: Share): { readonly burden: number; readonly recent: number } {
  const all = [facilitator, timekeeper].reduce((sum, share) => sum + share.facilitated + share.keptTime, 0);
  return {
    burden: 2 * (facilitator.facilitated + timekeeper.keptTime) + all,
    recent: facilitator.lastFacilitated + timekeeper.lastKeptTime,
  };
}

function countShares({
  meetings,
  steps,
  members,
}: {
  readonly meetings: Iterable<Meeting>;
  readonly steps: Iterable<MeetingStep>;
  readonly members: readonly MemberId[];
}): ReadonlyMap<MemberId, Share> {
  const shares = new Map(members.map((member) => [member, noShare()]));
  const stepsOf = new Map<MeetingId, MeetingStep[]>();
  for (const step of steps) {
    const known = stepsOf.get(step.meetingId);
    if (known === undefined) stepsOf.set(step.meetingId, [step]);
    else known.push(step);
  }
  const states = [...meetings]
    .filter(({ kind }) => kind === 'live')
    .sort(compareMeetings)
    .map((meeting) => selectPastMeeting({ meeting, steps: stepsOf.get(meeting.id) ?? [], members }))
    .filter(({ begunAt }) => begunAt !== undefined);
  states.forEach((state, index) => count(state, index, shares));
  return shares;
}

function count(state: MeetingState, index: number, shares: ReadonlyMap<MemberId, Share>): void {
  const came = new Set(state.came);
  const shareOf = (member: MemberId | undefined): Share | undefined =>
    member !== undefined && came.has(member) ? shares.get(member) : undefined;
  const facilitator = shareOf(state.facilitator);
  if (facilitator !== undefined) {
    facilitator.facilitated += 1;
    facilitator.lastFacilitated = index;
  }
  const timekeeper = shareOf(state.timekeeper);
  if (timekeeper !== undefined) {
    timekeeper.keptTime += 1;
    timekeeper.lastKeptTime = index;
  }
  const first = shareOf(state.done.find(({ kind, isSkipped }) => kind === 'round' && !isSkipped)?.memberId);
  if (first !== undefined) first.lastSpokeFirst = index;
  const there = [...shares].filter(([member]) => came.has(member)).map(([, share]) => share);
  if (there.length === 0) return;
  const leastFacilitated = Math.min(...there.map(({ facilitated }) => facilitated));
  const leastKeptTime = Math.min(...there.map(({ keptTime }) => keptTime));
  for (const [member, share] of shares) {
    if (came.has(member)) continue;
    share.facilitated = Math.max(share.facilitated, leastFacilitated);
    share.keptTime = Math.max(share.keptTime, leastKeptTime);
  }
}

function noShare(): Share {
  return { facilitated: 0, keptTime: 0, lastFacilitated: -1, lastKeptTime: -1, lastSpokeFirst: -1 };
}
