import { compareMeetings, type Meeting } from './meeting.ts';
import type { MeetingState } from './meeting-state.ts';

/** A live meeting, and how it stands. */
export interface LiveMeeting {
  readonly meeting: Meeting;
  readonly state: MeetingState;
}

/**
 * The live meeting to be in, of those that are not over: one where somebody is comes before one where nobody is, then the one
 * that was opened first, ties by id. Two that were opened apart both stay. Source: SPEC TURN3.
 */
export function selectOpenMeeting(live: Iterable<LiveMeeting>): LiveMeeting | undefined {
  const [first] = [...live]
    .filter(({ meeting, state }) => meeting.kind === 'live' && state.phase !== 'over')
    .sort((a, b) => emptiness(a) - emptiness(b) || compareMeetings(a.meeting, b.meeting));
  return first;
}

function emptiness({ state }: LiveMeeting): number {
  return state.here.length === 0 ? 1 : 0;
}
