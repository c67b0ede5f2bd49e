import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { selectLastWeeks, selectWeeksBack, selectWeeksOf } from '#shared/domain/commitment/select-weeks.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { restingOn, selectRestedWeeks, selectResting } from '#shared/domain/rest/select-rests.ts';
import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import { added, keep, shownIn } from '../commitment/commitment-fixture.ts';
import { begin, end, fieldsOf, forge, restsIn, restUntil, spansIn } from './rest-fixture.ts';

describe('resting', () => {
  test('[REST1] lasts a week from today, until a day, or has no planned end', () => {
    const members = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
    const [alice, bob, carol] = members;
    value(begin(alice));
    restUntil(bob, ' 2025-06-15 ');
    value(begin(carol, { kind: 'open' }));
    sync(...members);
    expect(spansIn(alice)).toEqual(['2025-06-15 to 2025-06-21']);
    expect(spansIn(alice, BOB)).toEqual(['2025-06-15 to 2025-06-15']);
    expect(spansIn(alice, CAROL)).toEqual(['2025-06-15 to open']);
  });

  test('[REST1] begins on the day where the member is', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    value(begin(alice, undefined, 'Pacific/Auckland'));
    value(begin(bob, undefined, 'Mars/Olympus'));
    expect(spansIn(alice)).toEqual(['2025-06-16 to 2025-06-22']);
    expect(spansIn(bob)).toEqual(['2025-06-15 to 2025-06-21']);
  });

  test.each(['2025-06-14', '2025-02-30', 'soon', '', '9999-12-31'])('[REST1] [DOC5] until %j is refused', (day) => {
    const alice = createReplica(ALICE);
    restUntil(alice, '2025-06-16');
    const { origins } = watch(alice.doc);
    const refusal = begin(alice, { kind: 'until', day });
    expect(refusal).toEqual({ ok: false, error: { code: 'bad-date', field: 'until' } });
    expect(origins).toEqual([]);
  });

  test("[REST1] [DOC3] nobody ends, prolongs or opens another's rest, and one whose end cannot be read lasts a week", () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const first = restUntil(alice, '2025-06-17').restId;
    sync(alice, bob);
    const record = fieldsOf(bob, first);
    for (const [key, field] of Object.entries({ endedOn: '2025-06-15', deletedAt: NOON, open: true }))
      record.set(key, field);
    forge(bob, 'forged', { from: '2025-01-01', open: true, at: NOON, memberId: ALICE });
    sync(alice, bob);
    for (const replica of [alice, bob]) expect(spansIn(replica, ALICE)).toEqual(['2025-06-15 to 2025-06-17']);
    record.set('until', '2030-01-01');
    sync(alice, bob);
    expect(spansIn(alice)).toEqual(['2025-06-15 to 2025-06-21']);
    record.delete('until');
    sync(alice, bob);
    expect(spansIn(alice)).toEqual(['2025-06-15 to 2025-06-21']);
  });

  test('[REST2] is ended at any time, and from that day on one rests no longer', () => {
    const alice = createReplica(ALICE);
    expect(codeOf(end(alice))).toBe('not-resting');
    value(begin(alice, { kind: 'open' }));
    alice.setNow(NOON + 3 * DAY_MS);
    const { undo } = value(end(alice));
    expect(spansIn(alice)).toEqual(['2025-06-15 to 2025-06-17']);
    expect(restingOn(restsIn(alice), ALICE, '2025-06-17')).toBeDefined();
    expect(restingOn(restsIn(alice), ALICE, '2025-06-18')).toBeUndefined();
    expect(codeOf(end(alice))).toBe('not-resting');
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(spansIn(alice)).toEqual(['2025-06-15 to open']);
  });

  test('[REST2] one that is over needs no end, and one ended on its first day has not been', () => {
    const alice = createReplica(ALICE);
    value(begin(alice));
    value(end(alice));
    expect(spansIn(alice)).toEqual([]);
    value(begin(alice));
    alice.setNow(NOON + 7 * DAY_MS);
    expect(codeOf(end(alice))).toBe('not-resting');
    expect(spansIn(alice)).toEqual(['2025-06-15 to 2025-06-21']);
  });

  test('[REST2] one can be ended that begins tomorrow where one was', () => {
    const alice = createReplica(ALICE);
    value(begin(alice, undefined, 'Pacific/Auckland'));
    value(end(alice, 'UTC'));
    expect(spansIn(alice)).toEqual([]);
  });

  test('[REST2] who begins anew rests for as long as they say then; undo brings the earlier rest back', () => {
    const alice = createReplica(ALICE);
    value(begin(alice, { kind: 'open' }));
    alice.setNow(NOON + 2 * DAY_MS);
    const { undo } = restUntil(alice, '2025-06-18');
    expect(spansIn(alice)).toEqual(['2025-06-15 to 2025-06-18']);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(spansIn(alice)).toEqual(['2025-06-15 to open']);
  });

  test("[REST2] [DOC5] nobody ends another's rest, by ending or by beginning", () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    value(begin(alice));
    sync(alice, bob);
    const { origins } = watch(bob.doc);
    expect(codeOf(end(bob))).toBe('not-resting');
    expect(origins).toEqual([]);
    bob.setNow(NOON + DAY_MS);
    value(begin(bob));
    sync(alice, bob);
    expect(spansIn(alice)).toEqual(['2025-06-15 to 2025-06-21']);
    expect(fieldsOf(alice, [...openCircleDoc(alice.doc).rests.keys()][0] ?? '').has('endedOn')).toBe(false);
  });

  test('[REST2] what another wrote first does not keep its member from ending it', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { restId } = value(begin(alice));
    sync(alice, bob);
    fieldsOf(bob, restId).set('endedOn', '2025-06-15');
    sync(alice, bob);
    expect(spansIn(alice)).toHaveLength(1);
    value(end(alice));
    sync(alice, bob);
    for (const replica of [alice, bob]) expect(spansIn(replica, ALICE)).toEqual([]);
  });

  test('[REST3] rests that overlap or follow each other are one, others are not; newest first', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    restUntil(laptop, '2025-06-20');
    phone.setNow(NOON + 2 * DAY_MS);
    restUntil(phone, '2025-06-18');
    phone.setNow(NOON + 6 * DAY_MS);
    restUntil(phone, '2025-06-22');
    phone.setNow(NOON + 9 * DAY_MS);
    value(begin(phone, { kind: 'open' }));
    sync(laptop, phone);
    for (const replica of [laptop, phone]) {
      expect(spansIn(replica)).toEqual(['2025-06-24 to open', '2025-06-15 to 2025-06-22']);
    }
    expect(restingOn(restsIn(laptop), ALICE, '2025-06-23')).toBeUndefined();
    expect(restingOn(restsIn(laptop), ALICE, '2025-06-22')).toMatchObject({ from: '2025-06-15', until: '2025-06-22' });
    expect(restingOn(restsIn(laptop), ALICE, '2025-06-14')).toBeUndefined();
    expect(restingOn(restsIn(laptop), BOB, '2025-06-22')).toBeUndefined();
  });

  test('[REST3] one that has no end takes in whatever begins later', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    value(begin(laptop, { kind: 'open' }));
    phone.setNow(NOON + 60 * DAY_MS);
    value(begin(phone));
    sync(laptop, phone);
    expect(spansIn(phone)).toEqual(['2025-06-15 to open']);
  });

  test('[REST3] who rests on a day stands by id', () => {
    const members = [createReplica(CAROL), createReplica(ALICE), createReplica(BOB)] as const;
    const [carol, alice, bob] = members;
    value(begin(carol));
    value(begin(alice, { kind: 'open' }));
    restUntil(bob, '2025-06-16');
    sync(...members);
    const restingIn = (day: string) => selectResting(restsIn(bob), day).map(({ memberId }) => memberId);
    expect(restingIn('2025-06-14')).toEqual([]);
    expect(restingIn('2025-06-16')).toEqual([ALICE, BOB, CAROL]);
    expect(restingIn('2025-06-17')).toEqual([ALICE, CAROL]);
    expect(restingIn('2026-06-17')).toEqual([ALICE]);
  });

  test('[REST5] a week of four days of rest was one of rest', () => {
    const alice = createReplica(ALICE);
    // From Thursday on: four days of that week; then two of the week after the next.
    alice.setNow(NOON - 3 * DAY_MS);
    restUntil(alice, '2025-06-15');
    alice.setNow(NOON + 10 * DAY_MS);
    restUntil(alice, '2025-06-27');
    const weeks = ['2025-06-02', '2025-06-09', '2025-06-16', '2025-06-23'];
    const restedBy = (today: string) => [...selectRestedWeeks(restsIn(alice), { memberId: ALICE, weeks, today })];
    expect(restedBy('2025-06-30')).toEqual(['2025-06-09']);
    expect(restedBy('2025-06-14')).toEqual([]);
    expect(restedBy('2025-06-15')).toEqual(['2025-06-09']);
    expect([...selectRestedWeeks(restsIn(alice), { memberId: BOB, weeks, today: '2025-06-30' })]).toEqual([]);
  });

  test('[REST5] the last eight weeks say in which one rested, and hide nothing', () => {
    const alice = createReplica(ALICE);
    value(keep(alice, added(alice, 'one')));
    const looking = { today: '2025-06-29', firstDay: 1 } as const;
    expect(selectWeeksBack(looking)).toEqual([
      '2025-05-05',
      '2025-05-12',
      '2025-05-19',
      '2025-05-26',
      '2025-06-02',
      '2025-06-09',
      '2025-06-16',
      '2025-06-23',
    ]);
    const restedWeeks = new Set(['2025-06-09', '2025-06-16', '2024-01-01']);
    const weeks = selectLastWeeks(shownIn(alice), { ...looking, restedWeeks });
    expect(weeks.slice(-3)).toEqual([
      { week: '2025-06-09', kept: 1, carried: 0, dropped: 0, open: 0, isRest: true },
      { week: '2025-06-16', kept: 0, carried: 0, dropped: 0, open: 0, isRest: true },
      { week: '2025-06-23', kept: 0, carried: 0, dropped: 0, open: 0 },
    ]);
    const people = new Map();
    const of = { memberId: ALICE, reader: ALICE, people, commitments: shownIn(alice), ...looking, restedWeeks };
    expect(selectWeeksOf(of)).toEqual(weeks);
  });

  test.each([
    ['no record', 'words'],
    ['no first day', { until: '2025-06-20', at: NOON }],
    ['a first day that does not exist', { from: '2025-02-30', at: NOON }],
    ['a first day that no calendar can count from', { from: '9999-12-31', at: NOON }],
    ['no time', { from: '2025-06-15' }],
  ])('[REST1] [DOC4] %s is malformed', (_what, fields) => {
    const alice = createReplica(ALICE);
    if (typeof fields === 'string') openCircleDoc(alice.doc).rests.set('one', fields);
    else forge(alice, 'one', fields);
    expect(restsIn(alice)).toEqual([]);
    expect(codeOf(end(alice))).toBe('not-resting');
  });

  test('[REST1] [DOC4] who wrote without a known log is nobody; the ends of the calendar do no harm', () => {
    const [alice, stranger] = [createReplica(ALICE), createReplica('mallory' as typeof ALICE)];
    value(begin(stranger));
    forge(alice, 'ends', { from: '0001-01-01', until: '9998-12-31', at: NOON, endedOn: '0001-01-01' });
    forge(alice, 'long', { from: '0001-01-01', until: '9998-12-31', at: NOON });
    forge(alice, 'backwards', { from: '9998-12-31', until: '0001-01-01', at: NOON });
    sync(alice, stranger);
    expect(spansIn(alice)).toEqual(['0001-01-01 to 9998-12-31']);
    expect(selectResting(restsIn(alice), '2025-06-15')).toHaveLength(1);
    value(end(alice));
    expect(selectResting(restsIn(alice), '2025-06-15')).toEqual([]);
  });

  test('[REST1] [UNDO3] undo of a rest takes it back', () => {
    const alice = createReplica(ALICE);
    const { undo } = value(begin(alice));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(restsIn(alice)).toEqual([]);
    alice.setNow(NOON + HOUR_MS);
    value(begin(alice));
    openCircleDoc(alice.doc).meta.set('minReader', 99);
    expect([codeOf(begin(alice)), codeOf(end(alice))]).toEqual(['read-only', 'read-only']);
  });
});
