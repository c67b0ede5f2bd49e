import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import {
  type CommitmentWeek,
  selectCommitments,
  selectCommitmentsOf,
} from '#shared/domain/commitment/select-commitments.ts';
import { selectOpenCommitments } from '#shared/domain/commitment/select-open-commitments.ts';
import { selectLastWeeks, selectWeeksOf } from '#shared/domain/commitment/select-weeks.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { readPerson } from '#shared/domain/person/person-reader.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { shareWeeks } from '#shared/domain/person/share-weeks.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, type Replica, sync, value } from '../fixture.ts';
import { added, carry, drop, edit, forge, keep, mean, mondayAfter, remove, shownIn } from './commitment-fixture.ts';

const textsOf = (commitments: readonly { readonly text: string }[]) => commitments.map(({ text }) => text);

const weeksIn = (replica: Replica, previous?: readonly CommitmentWeek[]) =>
  selectCommitments({ commitments: shownIn(replica), memberIds: [BOB, ALICE], firstDay: 1 }, previous);

const wordsOf = (weeks: readonly CommitmentWeek[]) =>
  weeks.map(({ week, members }) => [week, members.map((one) => [one.memberId, textsOf(one.commitments)])]);

/** Alice, bob and carol with something in two weeks. */
function threeMembers() {
  const replicas = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
  const [alice, bob, carol] = replicas;
  alice.setNow(NOON + 1);
  const second = added(alice, 'second');
  alice.setNow(NOON);
  added(alice, 'first');
  added(bob, 'call');
  alice.setNow(mondayAfter(0));
  added(alice, 'later');
  carol.setNow(mondayAfter(0));
  added(carol, 'rest');
  bob.setNow(mondayAfter(0));
  added(bob, 'call again');
  sync(...replicas);
  return { replicas, alice, bob, second };
}

describe('weeks of commitments', () => {
  test('[COMM5] stand by week, newest first, in the order of members, oldest first', () => {
    const { replicas } = threeMembers();
    for (const replica of replicas) {
      expect(wordsOf(weeksIn(replica))).toEqual([
        [
          '2025-06-16',
          [
            [BOB, ['call again']],
            [ALICE, ['later']],
            [CAROL, ['rest']],
          ],
        ],
        [
          '2025-06-09',
          [
            [BOB, ['call']],
            [ALICE, ['first', 'second']],
          ],
        ],
      ]);
    }
  });

  test('[COMM5] of one member in a week, oldest first, ties by id', () => {
    const alice = createReplica(ALICE);
    const fields = { measure: 'sent', at: NOON, zone: 'UTC' };
    for (const id of ['b', 'a', 'c']) forge(alice, id, { ...fields, text: id });
    forge(alice, 'd', { ...fields, text: 'earlier', at: NOON - HOUR_MS });
    const of = { memberId: ALICE, week: '2025-06-09', firstDay: 1 } as const;
    expect(textsOf(selectCommitmentsOf(shownIn(alice).toReversed(), of))).toEqual(['earlier', 'a', 'b', 'c']);
    expect(selectCommitmentsOf(shownIn(alice), { ...of, memberId: BOB })).toEqual([]);
    expect(selectCommitmentsOf(shownIn(alice), { ...of, week: '2025-06-16' })).toEqual([]);
  });

  test('[COMM5] each stands in the week of the place where it was made, as the circle counts weeks', () => {
    const alice = createReplica(ALICE);
    const at = NOON + 13 * HOUR_MS;
    for (const zone of ['America/Los_Angeles', 'Asia/Tokyo'])
      forge(alice, zone, { text: zone, measure: 'sent', at, zone });
    const commitments = shownIn(alice);
    const byMonday = selectCommitments({ commitments, memberIds: [ALICE], firstDay: 1 });
    expect(byMonday.map(({ week }) => week)).toEqual(['2025-06-16', '2025-06-09']);
    const bySunday = selectCommitments({ commitments, memberIds: [ALICE], firstDay: 7 });
    expect(bySunday.map(({ week }) => week)).toEqual(['2025-06-15']);
  });

  test('[COMM5] what did not change is the same object', () => {
    const { alice, second } = threeMembers();
    const before = weeksIn(alice);
    expect(weeksIn(alice, before)).toBe(before);
    value(keep(alice, second));
    const after = weeksIn(alice, before);
    expect(after).not.toBe(before);
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.members[0]).toBe(before[1]?.members[0]);
    expect(after[1]?.members[1]).not.toBe(before[1]?.members[1]);
    expect(after[1]?.members[1]?.commitments[0]).toBe(before[1]?.members[1]?.commitments[0]);
    expect(after[1]?.members[1]?.commitments[1]?.outcome).toBe('kept');
  });

  test('[COMM5] whatever is changed is seen, a new and a removed one too', () => {
    const { alice, second } = threeMembers();
    alice.setNow(mondayAfter(1));
    const acts = [
      () => edit(alice, second, 'more'),
      () => edit(alice, second, 'more', 'it was answered'),
      () => drop(alice, second),
      () => remove(alice, second),
      () => mean(alice, 'new'),
    ];
    for (const act of acts) {
      const before = weeksIn(alice);
      value(act());
      const after = weeksIn(alice, before);
      expect(after).not.toBe(before);
      expect(after).toEqual(weeksIn(alice));
    }
  });

  test('[COMM5] that there is a copy is seen', () => {
    const { alice, second } = threeMembers();
    const device = createReplica(ALICE, 1);
    sync(alice, device);
    for (const one of [alice, device]) {
      one.setNow(mondayAfter(1));
      value(carry(one, second));
    }
    // The copy of the second device has the lower id, so that nothing else changes there.
    const before = weeksIn(device);
    sync(alice, device);
    const after = weeksIn(device, before);
    expect(after[0]).not.toBe(before[0]);
    expect(after).toEqual(weeksIn(device));
  });

  test('[COMM6] the last eight weeks are counted, oldest first, one without any too', () => {
    const alice = createReplica(ALICE);
    const acts = [keep, drop, keep];
    acts.forEach((act, index) => value(act(alice, added(alice, `old ${index}`))));
    alice.setNow(mondayAfter(1));
    const carried = added(alice, 'one');
    alice.setNow(mondayAfter(7));
    value(carry(alice, carried));
    added(alice, 'two');
    const weeks = selectLastWeeks(shownIn(alice), { today: '2025-08-05', firstDay: 1 });
    const none = { kept: 0, carried: 0, dropped: 0, open: 0 };
    expect(weeks).toEqual([
      { week: '2025-06-16', ...none },
      { week: '2025-06-23', ...none, carried: 1 },
      ...['2025-06-30', '2025-07-07', '2025-07-14', '2025-07-21', '2025-07-28'].map((week) => ({ week, ...none })),
      { week: '2025-08-04', ...none, open: 2 },
    ]);
    const earlier = selectLastWeeks(shownIn(alice), { today: '2025-08-03', firstDay: 1 });
    expect(earlier[0]).toEqual({ week: '2025-06-09', ...none, kept: 2, dropped: 1 });
    expect(earlier.at(-1)?.week).toBe('2025-07-28');
    expect(selectLastWeeks([], { today: '2025-08-02', firstDay: 7 }).at(-1)).toEqual({ week: '2025-07-27', ...none });
  });

  test('[COMM8] open ones of the present week, and of earlier weeks what is still to settle', () => {
    const { alice, second } = threeMembers();
    value(keep(alice, second));
    const of = { memberId: ALICE, firstDay: 1 } as const;
    const open = selectOpenCommitments(shownIn(alice), { ...of, week: '2025-06-16' });
    expect([textsOf(open.thisWeek), textsOf(open.toSettle)]).toEqual([['later'], ['first']]);
    const ahead = selectOpenCommitments(shownIn(alice), { ...of, week: '2025-06-09' });
    expect([textsOf(ahead.thisWeek), textsOf(ahead.toSettle)]).toEqual([['first', 'later'], []]);
    const late = selectOpenCommitments(shownIn(alice).toReversed(), { ...of, week: '2025-06-23' });
    expect([textsOf(late.thisWeek), textsOf(late.toSettle)]).toEqual([[], ['first', 'later']]);
  });
});

describe('sharing the weeks', () => {
  const share = ({ doc, ctx, authorOf }: Replica, isShared: boolean) => shareWeeks(doc, { isShared, authorOf }, ctx);

  const peopleIn = ({ doc, authorOf }: Replica): ReadonlyMap<MemberId, Person> => {
    const { people } = openCircleDoc(doc);
    const read = [...people.entries()].map(([id, entry]) => readPerson(id as MemberId, entry, authorOf));
    return new Map(read.filter((one): one is Person => !isMalformed(one)).map((one) => [one.id, one]));
  };

  const weeksOf = (replica: Replica, memberId: MemberId) =>
    selectWeeksOf({
      memberId,
      reader: replica.me,
      people: peopleIn(replica),
      commitments: shownIn(replica),
      today: '2025-06-15',
      firstDay: 1,
    });

  /** Alice and bob, who know each other's name and commitments. */
  function pair() {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    for (const one of [alice, bob]) value(setName(one.doc, { name: one.me }, one.ctx));
    value(keep(alice, added(alice, 'one')));
    added(bob, 'two');
    sync(alice, bob);
    return [alice, bob] as const;
  }

  test("[COMM7] one's own weeks are there, another's only while they share them", () => {
    const [alice, bob] = pair();
    expect(weeksOf(alice, ALICE)?.at(-1)).toMatchObject({ kept: 1, open: 0 });
    expect(weeksOf(bob, ALICE)).toBeUndefined();
    expect(weeksOf(bob, CAROL)).toBeUndefined();
    const { undo } = value(share(alice, true));
    sync(alice, bob);
    expect(weeksOf(bob, ALICE)?.at(-1)).toMatchObject({ kept: 1, open: 0 });
    expect(weeksOf(alice, BOB)).toBeUndefined();
    value(applyUndo(alice.doc, undo, alice.ctx));
    sync(alice, bob);
    expect(weeksOf(bob, ALICE)).toBeUndefined();
    value(share(alice, true));
    value(share(alice, false));
    sync(alice, bob);
    expect(weeksOf(bob, ALICE)).toBeUndefined();
  });

  test('[COMM7] [DOC3] nobody shares the weeks of another, and nobody is kept from it', () => {
    const [alice, bob] = pair();
    const { people } = openCircleDoc(bob.doc);
    const record = people.get(ALICE) as ReturnType<typeof people.clone>;
    record.set('sharesWeeks', true);
    sync(alice, bob);
    expect(weeksOf(bob, ALICE)).toBeUndefined();
    const { undo } = value(share(alice, true));
    sync(alice, bob);
    expect(weeksOf(bob, ALICE)).toBeDefined();
    value(applyUndo(alice.doc, undo, alice.ctx));
    sync(alice, bob);
    expect(weeksOf(bob, ALICE)).toBeUndefined();
  });

  test('[COMM7] [DOC3] a record that another made in their name shares nothing', () => {
    const bob = createReplica(BOB);
    const { people } = openCircleDoc(bob.doc);
    value(setName(bob.doc, { name: 'bob' }, bob.ctx));
    const forged = (people.get(BOB) as ReturnType<typeof people.clone>).clone();
    forged.set('sharesWeeks', true);
    people.set(ALICE, forged);
    expect(peopleIn(bob).get(ALICE)).toMatchObject({ name: 'bob', sharesWeeks: false });
    expect(weeksOf(bob, ALICE)).toBeUndefined();
  });

  test.each(['true', 1, false])('[COMM7] [DOC4] %j shares nothing', (written) => {
    const [alice, bob] = pair();
    const { people } = openCircleDoc(alice.doc);
    (people.get(ALICE) as ReturnType<typeof people.clone>).set('sharesWeeks', written);
    sync(alice, bob);
    expect(weeksOf(bob, ALICE)).toBeUndefined();
  });

  test('[COMM7] who has no name yet shares nothing', () => {
    const alice = createReplica(ALICE);
    expect(codeOf(share(alice, true))).toBe('not-found');
    expect(openCircleDoc(alice.doc).people.size).toBe(0);
    value(setName(alice.doc, { name: 'alice' }, alice.ctx));
    openCircleDoc(alice.doc).meta.set('minReader', 99);
    expect(codeOf(share(alice, true))).toBe('read-only');
  });

  test('[COMM6] [DOC4] weeks far from the present are not counted', () => {
    const alice = createReplica(ALICE);
    for (const at of [0, Date.UTC(9998, 11, 31), NOON + 30 * DAY_MS]) {
      forge(alice, String(at), { text: 'one', measure: 'sent', at, zone: 'Nowhere/Here' });
    }
    const counts = selectLastWeeks(shownIn(alice), { today: '2025-06-15', firstDay: 1 });
    expect(counts.every(({ open }) => open === 0)).toBe(true);
    expect(weeksIn(alice)).toHaveLength(3);
  });
});
