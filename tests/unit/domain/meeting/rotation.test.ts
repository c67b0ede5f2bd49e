import { describe, expect, test } from 'vitest';
import { selectNextRoles } from '#shared/domain/meeting/select-next-roles.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, NOON, value } from '../fixture.ts';
import {
  after,
  ALL,
  begin,
  come,
  end,
  meetingIn,
  next,
  open,
  recordsIn,
  running,
  START,
  stateIn,
  take,
} from './meeting-fixture.ts';
import { NO_WEEKS, oneMoreWeek, type Weeks } from './rotation-fixture.ts';

/** The roles and the first speaker of some weeks, by their initials. */
function walk(members: readonly MemberId[], weeks: readonly (readonly MemberId[])[]): readonly string[] {
  let past: Weeks = NO_WEEKS;
  return weeks.map((present) => {
    const week = oneMoreWeek(past, members, present);
    past = week;
    const { facilitator, timekeeper } = week.roles;
    return [facilitator, timekeeper, week.first].map((member) => member?.[0] ?? '-').join('');
  });
}

describe('the roles', () => {
  test('[TURN10] [TURN4] they go round', () => {
    expect(walk(ALL, [ALL, ALL, ALL, ALL, ALL, ALL])).toEqual(['aba', 'bcb', 'cac', 'aba', 'bcb', 'cac']);
  });

  test('[TURN10] two take turns, one has none', () => {
    const two = [ALICE, BOB];
    expect(walk(two, [two, two, two])).toEqual(['aba', 'bab', 'aba']);
    expect(walk([ALICE], [[ALICE], [ALICE]])).toEqual(['--a', '--a']);
    expect(walk(ALL, [[CAROL]])).toEqual(['--c']);
  });

  test('[TURN10] who was away for long does not make up for it', () => {
    const two = [ALICE, BOB];
    const seen = walk(ALL, [two, two, two, two, two, two, ALL, ALL, ALL, ALL, ALL, ALL]).slice(6);
    expect(seen.filter((week) => week.startsWith('c'))).toHaveLength(2);
  });

  test('[TURN10] who took a role is counted, not who it fell to; nor who never came', () => {
    const { alice, bob, carol, id } = running();
    value(take(carol, id, 'facilitator', after(5)));
    const { meetings, steps } = recordsIn(carol);
    expect(selectNextRoles({ meetings, steps, members: ALL, present: ALL })).toMatchObject({ facilitator: ALICE });
    const cameNot = recordsIn(alice).steps.filter(({ author, kind }) => author !== ALICE || kind === 'begun');
    const roles = selectNextRoles({ meetings, steps: cameNot, members: ALL, present: ALL });
    expect(roles.facilitator).toBe(ALICE);
    expect(stateIn(bob, id, after(5)).facilitator).toBe(ALICE);
  });

  test('[TURN10] a meeting that never began counts for nothing', () => {
    const { alice, id } = running();
    const { meetings, steps } = recordsIn(alice);
    const neverBegun = steps.filter(({ kind }) => kind !== 'begun');
    expect(selectNextRoles({ meetings, steps: neverBegun, members: ALL, present: ALL }).facilitator).toBe(ALICE);
    expect(selectNextRoles({ meetings, steps, members: ALL, present: ALL }).facilitator).toBe(BOB);
    expect(meetingIn(alice, id).facilitator).toBe(ALICE);
  });

  test('[TURN4] [TURN10] the next meeting is opened with the next roles, and who spoke first comes last', () => {
    const { alice, id } = running();
    value(next(alice, id, after(5)));
    value(end(alice, id, after(9)));
    alice.setNow(NOON + 7 * DAY_MS);
    const second = value(open(alice, { at: START + 7 * DAY_MS })).meetingId;
    expect(meetingIn(alice, second)).toMatchObject({
      facilitator: BOB,
      timekeeper: CAROL,
      speakingOrder: [BOB, CAROL, ALICE],
    });
    value(come(alice, second, START + 7 * DAY_MS));
    value(begin(alice, second, START + 7 * DAY_MS));
    expect(stateIn(alice, second, START + 7 * DAY_MS).facilitator).toBeUndefined();
  });
});
