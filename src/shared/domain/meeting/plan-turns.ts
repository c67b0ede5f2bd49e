import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { type Meeting, MEETING_TIMES } from './meeting.ts';
import type { TurnKind } from './turn.ts';

/** How long a meeting is for a circle that has not agreed on it. */
const USUAL_MINUTES = 60;
/** Of what is not for all, the round has this part; the rest is for topics. */
const PART_OF_ROUND = 0.5;
/** Turns are counted in quarters of a minute. */
const GRAIN_SECONDS = 15;
/** Longer than this nobody speaks alone as a matter of course. */
const MOST_PLANNED_SECONDS = 900;

/**
 * The equal share of each member in the round of a meeting of some length, in seconds. Of what the turns of all leave, half is
 * for the round, so that topics have time too. Source: SPEC TURN5.
 */
export function planTurnSeconds(lengthMinutes: number | undefined, memberCount: number): number {
  const minutes = lengthMinutes !== undefined && lengthMinutes > 0 ? lengthMinutes : USUAL_MINUTES;
  const count = memberCount >= 1 ? Math.floor(memberCount) : 1;
  const forAllMs = count * (MEETING_TIMES.commitmentsPerMemberMs + MEETING_TIMES.closingPerMemberMs);
  const shareSeconds = ((minutes * MINUTE_MS - forAllMs) * PART_OF_ROUND) / count / SECOND_MS;
  const rounded = Math.floor(shareSeconds / GRAIN_SECONDS) * GRAIN_SECONDS;
  return Math.min(MOST_PLANNED_SECONDS, Math.max(MEETING_TIMES.turnSeconds.least, rounded));
}

/** How long a turn is meant to be, in milliseconds, where so many have come. Source: SPEC TURN5. */
export function plannedMs(kind: TurnKind, { turnSeconds }: Pick<Meeting, 'turnSeconds'>, cameCount: number): number {
  const count = Math.max(1, cameCount);
  switch (kind) {
    case 'round':
      return turnSeconds * SECOND_MS;
    case 'seat':
      return MEETING_TIMES.seatTurns * turnSeconds * SECOND_MS;
    case 'commitments':
      return count * MEETING_TIMES.commitmentsPerMemberMs;
    case 'closing':
      return count * MEETING_TIMES.closingPerMemberMs;
  }
}
