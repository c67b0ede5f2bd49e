import { describe, expect, test } from 'vitest';
import { editCheckIn, withdrawCheckIn } from '#shared/domain/check-in/change-check-in.ts';
import { type CheckInWeek, selectCheckInWeeks } from '#shared/domain/check-in/select-check-in-weeks.ts';
import type { Weekday } from '#shared/domain/record/week.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, createReplica, NOON, type Replica, sync, value } from '../fixture.ts';
import { checkIn, checkInsIn, fieldsOf, refTo } from './check-in-fixture.ts';

const MONDAY = 1;

const weeksIn = (replica: Replica, firstDay: Weekday = MONDAY, members: readonly MemberId[] = [ALICE, BOB, CAROL]) =>
  selectCheckInWeeks({ checkIns: checkInsIn(replica).values(), firstDay, members });
/** The weeks in words: who told what was done. */
const wordsOf = (weeks: readonly CheckInWeek[]) =>
  Object.fromEntries(
    weeks.map(({ beginsOn, members }) => [
      beginsOn,
      members.map(({ memberId, checkIns }) => `${memberId}: ${checkIns.map(({ done }) => done).join(', ')}`),
    ]),
  );
const tell = (replica: Replica, done: string, when: string, zone = 'UTC') => {
  replica.setNow(Date.parse(when));
  return checkIn(replica, { texts: { done }, zone });
};

describe('weeks of check-ins', () => {
  test('[CHECK2] at one moment it can be another week for somebody elsewhere', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    tell(alice, 'hers', '2025-06-15T13:00:00Z', 'Pacific/Auckland');
    tell(bob, 'his', '2025-06-15T13:00:00Z', 'America/Los_Angeles');
    sync(alice, bob);
    const expected = { '2025-06-16': ['alice: hers'], '2025-06-09': ['bob: his'] };
    expect(wordsOf(weeksIn(alice))).toEqual(expected);
    expect(wordsOf(weeksIn(bob))).toEqual(expected);
  });

  test('[CHECK2] whoever travels has the weeks of where they were', () => {
    const [home, away] = [createReplica(ALICE), createReplica(ALICE, 1)];
    tell(home, 'at home', '2025-06-16T05:00:00Z', 'America/Los_Angeles');
    tell(away, 'away', '2025-06-15T13:00:00Z', 'Pacific/Auckland');
    sync(home, away);
    expect(wordsOf(weeksIn(home))).toEqual({ '2025-06-16': ['alice: away'], '2025-06-09': ['alice: at home'] });
  });

  test('[CHECK2] what was written offline stands in the week in which it was written, not in that of its arrival', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    tell(bob, 'in time', '2025-06-20T12:00:00Z');
    const id = tell(alice, 'offline', '2025-06-06T12:00:00Z');
    alice.setNow(Date.parse('2025-06-25T12:00:00Z'));
    value(editCheckIn(alice.doc, { ...refTo(alice, id), texts: { done: 'offline, and edited' } }, alice.ctx));
    sync(alice, bob);
    expect(wordsOf(weeksIn(bob))).toEqual({
      '2025-06-16': ['bob: in time'],
      '2025-06-02': ['alice: offline, and edited'],
    });
  });

  test('[CHECK2] the circle can begin its week on another day, and nothing was stored of the old one', () => {
    const alice = createReplica(ALICE);
    const id = tell(alice, 'on Saturday', '2025-06-14T12:00:00Z');
    tell(alice, 'on Sunday', '2025-06-15T12:00:00Z');
    tell(alice, 'on Wednesday', '2025-06-18T12:00:00Z');
    expect(wordsOf(weeksIn(alice, 7))).toEqual({
      '2025-06-15': ['alice: on Sunday, on Wednesday'],
      '2025-06-08': ['alice: on Saturday'],
    });
    expect(wordsOf(weeksIn(alice, 3))).toEqual({
      '2025-06-18': ['alice: on Wednesday'],
      '2025-06-11': ['alice: on Saturday, on Sunday'],
    });
    expect(JSON.stringify(fieldsOf(alice, id).toJSON())).not.toContain('2025-06');
  });

  test.each([
    ['forward', '2025-03-30T21:59:59Z', '2025-03-30T22:00:00Z', '2025-03-31'],
    ['back', '2025-10-26T22:59:59Z', '2025-10-26T23:00:00Z', '2025-10-27'],
  ])('[CHECK2] the week ends at midnight on the day on which clocks are put %s', (_where, before, after, week) => {
    const alice = createReplica(ALICE);
    tell(alice, 'before', before, 'Europe/Berlin');
    tell(alice, 'after', after, 'Europe/Berlin');
    const [next, last] = weeksIn(alice);
    expect(next?.beginsOn).toBe(week);
    expect(next?.members[0]?.checkIns.map(({ done }) => done)).toEqual(['after']);
    expect(last?.members[0]?.checkIns.map(({ done }) => done)).toEqual(['before']);
  });

  test('[CHECK2] an unknown zone counts as UTC, whoever wrote it and however', () => {
    const alice = createReplica(ALICE);
    const id = tell(alice, 'one', '2025-06-15T23:59:59Z', 'Mars/Olympus');
    expect(fieldsOf(alice, id).get('zone')).toBe('UTC');
    fieldsOf(alice, tell(alice, 'two', '2025-06-16T00:00:00Z', 'Europe/Berlin')).set('zone', 'Mars/Olympus');
    fieldsOf(alice, tell(alice, 'three', '2025-06-16T00:00:01Z', 'America/Los_Angeles')).set('zone', 7);
    expect(wordsOf(weeksIn(alice))).toEqual({ '2025-06-16': ['alice: two, three'], '2025-06-09': ['alice: one'] });
  });

  test('[CHECK5] newest week first; members as the caller orders them, those who left at the end', () => {
    const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
    tell(alice, 'a', '2025-06-10T12:00:00Z');
    tell(bob, 'b', '2025-06-11T12:00:00Z');
    tell(carol, 'c', '2025-06-12T12:00:00Z');
    tell(bob, 'earlier', '2025-06-04T12:00:00Z');
    sync(alice, bob, carol);
    expect(Object.entries(wordsOf(weeksIn(alice, MONDAY, [CAROL, BOB])))).toEqual([
      ['2025-06-09', ['carol: c', 'bob: b', 'alice: a']],
      ['2025-06-02', ['bob: earlier']],
    ]);
    expect(wordsOf(weeksIn(bob, MONDAY, []))['2025-06-09']).toEqual(['alice: a', 'bob: b', 'carol: c']);
  });

  test('[CHECK5] all that one told in a week stands, oldest first, ties by id, and nothing says late', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    for (const [replica, done, offset] of [
      [laptop, 'third', HOUR_MS],
      [laptop, 'second', 0],
      [phone, 'fourth', 2 * HOUR_MS],
      [phone, 'first', -HOUR_MS],
    ] as const) {
      replica.setNow(NOON + offset);
      checkIn(replica, { texts: { done } });
    }
    sync(laptop, phone);
    const [week] = weeksIn(laptop);
    expect(weeksIn(phone)).toEqual([week]);
    expect(Object.keys(week ?? {})).toEqual(['beginsOn', 'members']);
    const [own] = week?.members ?? [];
    expect(Object.keys(own ?? {})).toEqual(['memberId', 'checkIns']);
    expect(own?.checkIns.map(({ done }) => done)).toEqual(['first', 'second', 'third', 'fourth']);

    const [one, other] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const ids = [checkIn(one), checkIn(other), checkIn(one)].sort();
    sync(one, other);
    expect(weeksIn(other)[0]?.members[0]?.checkIns.map(({ id }) => id)).toEqual(ids);
  });

  test('[CHECK3] [CHECK5] withdrawn, the week goes with it', () => {
    const alice = createReplica(ALICE);
    value(withdrawCheckIn(alice.doc, refTo(alice, checkIn(alice)), alice.ctx));
    expect(weeksIn(alice)).toEqual([]);
  });

  test('[CHECK5] what did not change is the same object', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    tell(alice, 'a', '2025-06-10T12:00:00Z');
    tell(alice, 'earlier', '2025-06-04T12:00:00Z');
    tell(bob, 'b', '2025-06-11T12:00:00Z');
    sync(alice, bob);
    const members = [ALICE, BOB];
    const shown = new Map(checkInsIn(alice));
    const select = (previous?: readonly CheckInWeek[]) =>
      selectCheckInWeeks({ checkIns: shown.values(), firstDay: MONDAY, members }, previous);
    const before = select();
    expect(select(before)).toBe(before);
    const added = tell(bob, 'more', '2025-06-11T13:00:00Z');
    sync(alice, bob);
    const found = checkInsIn(alice).get(added);
    if (found === undefined) throw new Error('not arrived');
    shown.set(added, found);
    const after = select(before);
    expect(after[1]).toBe(before[1]);
    expect(after[0]).not.toBe(before[0]);
    expect(after[0]?.members[0]).toBe(before[0]?.members[0]);
    expect(after[0]?.members[1]?.checkIns).toHaveLength(2);
    expect(before[0]?.members[1]?.checkIns).toHaveLength(1);
  });
});
