import type { Meeting } from '#shared/domain/meeting/meeting.ts';
import type { MeetingStep } from '#shared/domain/meeting/meeting-step.ts';
import { type NextRoles, selectNextRoles } from '#shared/domain/meeting/select-next-roles.ts';
import { roundTurn } from '#shared/domain/meeting/turn.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MeetingId, MeetingStepId, MemberId } from '#shared/kernel/ids.ts';
import { NOON } from '../fixture.ts';

/** Some weeks of meetings. */
export interface Weeks {
  readonly meetings: readonly Meeting[];
  readonly steps: readonly MeetingStep[];
}

export const NO_WEEKS: Weeks = { meetings: [], steps: [] };

/** One more week: who is present meets, with the roles that fall to them; the first of the order who is there speaks. */
export function oneMoreWeek(
  weeks: Weeks,
  members: readonly MemberId[],
  present: readonly MemberId[],
): Weeks & { readonly roles: NextRoles; readonly first: MemberId | undefined } {
  const roles = selectNextRoles({ ...weeks, members, present });
  const count = weeks.meetings.length;
  const id = `m${count}` as MeetingId;
  const at = 1000 * count;
  const [opener] = present;
  const first = roles.speakingOrder.find((member) => present.includes(member));
  if (opener === undefined || first === undefined) return { ...weeks, roles, first };
  const meeting: Meeting = {
    ...roles,
    id,
    kind: 'live',
    openedBy: opener,
    at: NOON + 7 * count * DAY_MS,
    zone: 'UTC',
    turnSeconds: 120,
    closesAt: undefined,
    isWithdrawn: false,
  };
  const step = (name: string) => ({ id: `${id}-${name}` as MeetingStepId, meetingId: id, author: opener, at });
  const turn = roundTurn(first, 1);
  const since = step('begun').id;
  const steps: readonly MeetingStep[] = [
    ...present.map((author): MeetingStep => ({ ...step(`came-${author}`), author, kind: 'came', coming: 1 })),
    { ...step('begun'), kind: 'begun', since: undefined, opens: turn },
    { ...step('over'), at: at + 10, kind: 'turn-over', turn, since, opens: undefined },
  ];
  return { meetings: [...weeks.meetings, meeting], steps: [...weeks.steps, ...steps], roles, first };
}
