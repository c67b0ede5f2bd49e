import { describe, expect, test } from 'vitest';
import type { Standing } from '#shared/domain/goal/goal.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';
import { ALICE, BOB, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import { close, dueIn, edit, fieldsOf, forge, goal, goalsIn, historyOf, review, reviewsIn } from './goal-fixture.ts';

/** In the afternoon of the day that a usual goal is for. */
const ON_THE_DAY = NOON + 5 * DAY_MS;

describe('reviews of goals', () => {
  test('[GOAL3] says in words how the goal looks, and ends nothing', () => {
    const alice = createReplica(ALICE);
    const id = goal(alice);
    const { reviewId } = value(review(alice, id, { words: ' Two talks. ', standing: 'reached', zone: 'Asia/Tokyo' }));
    expect(historyOf(alice, id)).toEqual([
      {
        id: reviewId,
        goalId: id,
        author: ALICE,
        words: 'Two talks.',
        standing: 'reached',
        at: NOON,
        zone: 'Asia/Tokyo',
        newDay: undefined,
        wasText: undefined,
        wasMeasure: undefined,
        wasDay: undefined,
      },
    ]);
    expect(goalsIn(alice)).toMatchObject([{ outcome: undefined, byDay: '2025-06-20' }]);
  });

  test('[GOAL3] [DOC5] what it cannot say is refused by name, and nothing is written', () => {
    const alice = createReplica(ALICE);
    const id = goal(alice);
    const { origins } = watch(alice.doc);
    const refusals = [
      review(alice, id, { words: ' ' }),
      review(alice, id, { words: 'x'.repeat(LIMITS.clause + 1) }),
      review(alice, id, { standing: 'splendid' as Standing }),
      review(alice, id, { newDay: '2025-13-01' }),
    ];
    const errors = refusals.map((refusal) => (refusal.ok ? undefined : refusal.error));
    expect(errors).toEqual([
      { code: 'empty', field: 'words' },
      { code: 'too-long', field: 'words' },
      { code: 'not-a-choice', field: 'standing' },
      { code: 'bad-date', field: 'newDay' },
    ]);
    expect(origins).toEqual([]);
  });

  test('[GOAL3] moves the day, and keeps the one before', () => {
    const alice = createReplica(ALICE);
    const id = goal(alice);
    value(review(alice, id, { standing: 'behind', newDay: ' 2025-07-20 ' }));
    expect(goalsIn(alice)).toMatchObject([{ byDay: '2025-07-20' }]);
    expect(historyOf(alice, id)).toMatchObject([{ newDay: '2025-07-20', wasDay: '2025-06-20' }]);
    alice.setNow(NOON + 1);
    value(review(alice, id, { newDay: '2025-07-20' }));
    expect(historyOf(alice, id)[0]).toMatchObject({ newDay: undefined, wasDay: undefined });
  });

  test('[GOAL3] [DOC3] what others write as reviews is no part of it, and asks and answers nothing', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = goal(alice);
    const { reviewId } = value(review(alice, id));
    sync(alice, bob);
    const own = { goalId: id, words: 'lazy', standing: 'behind', at: ON_THE_DAY, zone: 'UTC', author: ALICE };
    forge(bob, 'goalReviews', 'forged', own);
    fieldsOf(bob, 'goalReviews', reviewId).set('words', 'I give up.');
    fieldsOf(bob, 'goalReviews', reviewId).set('newDay', '2030-01-01');
    sync(alice, bob);
    for (const replica of [alice, bob]) {
      expect(historyOf(replica, id)).toMatchObject([
        { id: reviewId, author: ALICE, words: undefined, newDay: undefined },
      ]);
      expect(reviewsIn(replica)).toHaveLength(2);
    }
    expect(dueIn(alice, '2025-06-20')).toEqual(['A job as a welder']);
  });

  test('[GOAL4] what was before a change is kept, and only that', () => {
    const alice = createReplica(ALICE);
    const id = goal(alice);
    value(edit(alice, id, { text: 'A job as a cook', measure: 'a contract is signed', why: 'food' }));
    alice.setNow(NOON + 1);
    value(edit(alice, id, { measure: 'the first day is over', byDay: '2025-07-01' }));
    expect(historyOf(alice, id)).toMatchObject([
      {
        words: undefined,
        wasText: undefined,
        wasMeasure: 'a contract is signed',
        wasDay: '2025-06-20',
        newDay: '2025-07-01',
      },
      {
        standing: 'changed',
        wasText: 'A job as a welder',
        wasMeasure: undefined,
        wasDay: undefined,
        newDay: undefined,
      },
    ]);
  });

  test('[GOAL4] [DOC5] a change of why alone, or of nothing, leaves no trace', () => {
    const alice = createReplica(ALICE);
    const id = goal(alice);
    value(edit(alice, id, { why: 'rent' }));
    const { origins } = watch(alice.doc);
    value(edit(alice, id, { text: ' A job as a welder ', byDay: '2025-06-20', why: 'rent' }));
    expect(origins).toEqual([]);
    value(edit(alice, id, { text: 'A job', byDay: '2025-06-21', why: '' }));
    expect(origins).toHaveLength(1);
    expect(historyOf(alice, id)).toHaveLength(1);
  });

  test('[GOAL4] of changes made apart all of it is kept, newest first, ties by id', () => {
    const devices = [createReplica(ALICE), createReplica(ALICE, 1)] as const;
    const [laptop, phone] = devices;
    const id = goal(laptop);
    sync(...devices);
    value(edit(laptop, id, { text: 'A job as a cook' }));
    value(edit(phone, id, { text: 'A job as a baker' }));
    phone.setNow(NOON + 7);
    value(edit(phone, id, { text: 'A job' }));
    sync(...devices);
    for (const device of devices) {
      const texts = historyOf(device, id).map(({ wasText }) => wasText);
      expect(texts).toEqual(['A job as a baker', 'A job as a welder', 'A job as a welder']);
    }
    expect(historyOf(laptop, id)).toEqual(historyOf(phone, id));
  });

  test('[GOAL5] is asked for from the day on, until there is one', () => {
    const alice = createReplica(ALICE);
    const id = goal(alice);
    value(review(alice, id));
    expect(dueIn(alice, '2025-06-19')).toEqual([]);
    expect(dueIn(alice, '2025-06-20')).toEqual(['A job as a welder']);
    expect(dueIn(alice, '2026-01-01')).toEqual(['A job as a welder']);
    alice.setNow(ON_THE_DAY);
    value(edit(alice, id, { text: 'A job' }));
    expect(dueIn(alice, '2025-06-20')).toEqual(['A job']);
    value(review(alice, id, { newDay: '2025-07-20' }));
    expect([dueIn(alice, '2025-06-20'), dueIn(alice, '2025-07-19')]).toEqual([[], []]);
    expect(dueIn(alice, '2025-07-20')).toEqual(['A job']);
    alice.setNow(ON_THE_DAY + 40 * DAY_MS);
    value(review(alice, id));
    expect(dueIn(alice, '2026-01-01')).toEqual([]);
  });

  test('[GOAL5] of open goals of the reader alone, earliest day first', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    goal(alice, { text: 'b', byDay: '2025-06-17' });
    goal(alice, { text: 'a', byDay: '2025-06-16' });
    value(close(alice, goal(alice, { text: 'c' })));
    goal(bob, { text: 'd' });
    sync(alice, bob);
    expect(dueIn(alice, '2025-06-30')).toEqual(['a', 'b']);
  });

  test('[GOAL5] the day of a review is the one where its writer was', () => {
    const alice = createReplica(ALICE);
    const [early, late] = [goal(alice, { text: 'early' }), goal(alice, { text: 'late' })];
    // Eleven at night in UTC of the day before is morning in Tokyo.
    alice.setNow(ON_THE_DAY - 16 * HOUR_MS);
    value(review(alice, early, { zone: 'UTC' }));
    value(review(alice, late, { zone: 'Asia/Tokyo' }));
    expect(dueIn(alice, '2025-06-20')).toEqual(['early']);
  });

  test('[REST4] nobody is asked for a review while they rest', () => {
    const alice = createReplica(ALICE);
    goal(alice);
    expect(dueIn(alice, '2025-06-20', true)).toEqual([]);
    expect(dueIn(alice, '2025-06-20', false)).toEqual(['A job as a welder']);
  });

  test.each([
    ['no record', 'words'],
    ['no goal', { standing: 'behind', at: NOON }],
    ['no standing', { goalId: 'one', at: NOON, standing: 'splendid' }],
    ['no time', { goalId: 'one', standing: 'behind', at: 'noon' }],
  ])('[GOAL3] [DOC4] %s is malformed', (_what, fields) => {
    const alice = createReplica(ALICE);
    if (typeof fields === 'string') openCircleDoc(alice.doc).goalReviews.set('one', fields);
    else forge(alice, 'goalReviews', 'one', fields);
    expect(reviewsIn(alice)).toEqual([]);
    expect(codeOf(review(alice, 'one' as never))).toBe('not-found');
  });
});
