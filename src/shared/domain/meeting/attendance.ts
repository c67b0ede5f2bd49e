import type { MemberId } from '#shared/kernel/ids.ts';
import type { Came, MeetingStep } from './meeting-step.ts';

/** How one member came to a meeting. */
export interface Attendance {
  readonly memberId: MemberId;
  /** How often they came: the number of the last time. */
  readonly coming: number;
  readonly isHere: boolean;
  /** When they first came, and when they last came; milliseconds of meeting time. */
  readonly firstAt: number;
  readonly lastAt: number;
}

/**
 * Who came, in the order of coming, ties by id. Each coming and leaving has a number, so whatever arrives in whatever order says
 * the same, and the same again adds nothing. Source: SPEC TURN6.
 */
export function selectAttendance(steps: readonly MeetingStep[]): readonly Attendance[] {
  const comings = new Map<MemberId, Came[]>();
  const lastLeft = new Map<MemberId, number>();
  for (const step of steps) {
    if (step.kind === 'left') lastLeft.set(step.author, Math.max(step.coming, lastLeft.get(step.author) ?? 0));
    if (step.kind !== 'came') continue;
    const known = comings.get(step.author);
    if (known === undefined) comings.set(step.author, [step]);
    else known.push(step);
  }
  return [...comings]
    .map(([memberId, came]): Attendance => {
      const coming = Math.max(...came.map((one) => one.coming));
      return {
        memberId,
        coming,
        isHere: coming > (lastLeft.get(memberId) ?? 0),
        firstAt: Math.min(...came.map(({ at }) => at)),
        lastAt: Math.min(...came.filter((one) => one.coming === coming).map(({ at }) => at)),
      };
    })
    .sort((a, b) => a.firstAt - b.firstAt || (a.memberId < b.memberId ? -1 : 1));
}
