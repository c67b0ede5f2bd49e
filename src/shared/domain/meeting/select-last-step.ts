import { MEETING_TIMES, type Meeting } from './meeting.ts';
import { compareSteps, type MeetingStep } from './meeting-step.ts';

/**
 * When the last thing happened in a live meeting that belongs to it, in milliseconds of meeting time: whoever comes to it is
 * later than that. What claims to be further ahead than a meeting can be silent is no part of it, so that nobody can carry the
 * time of all away. Nothing where nobody has come. Source: SPEC TURN2.
 */
export function selectLastHappenedAt({ id }: Meeting, steps: Iterable<MeetingStep>): number | undefined {
  const happened = [...steps].filter(({ meetingId }) => meetingId === id).sort(compareSteps);
  let last = happened[0]?.at;
  for (const { at } of happened) {
    if (last === undefined || at - last > MEETING_TIMES.silenceMs) break;
    last = at;
  }
  return last;
}
