import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import type { GoalOutcome } from '#shared/domain/goal/goal.ts';
import { selectGoalsOf } from '#shared/domain/goal/select-goals.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { GoalId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import { close, edit, fieldsOf, forge, goal, goalsIn, historyOf, remove, review, set, USUAL } from './goal-fixture.ts';

const NOWHERE = 'nowhere' as GoalId;

describe('goals', () => {
  test('[GOAL2] says what is to be reached, how one will know and by when, trimmed', () => {
    const alice = createReplica(ALICE);
    const fields = { text: ' A job \n', measure: ' signed ', byDay: ' 2025-06-20 ', why: ' I like it. ' };
    const id = value(set(alice, fields, 'Europe/Berlin')).goalId;
    value(set(alice, { why: ' ' }, 'Mars/Olympus'));
    expect(goalsIn(alice)).toEqual([
      {
        id,
        memberId: ALICE,
        text: 'A job',
        measure: 'signed',
        why: 'I like it.',
        byDay: '2025-06-20',
        at: NOON,
        zone: 'Europe/Berlin',
        outcome: undefined,
        closedAt: undefined,
        words: undefined,
      },
      expect.objectContaining({ ...USUAL, why: undefined, zone: 'UTC' }),
    ]);
    expect([...fieldsOf(alice, 'goals', id).keys()].sort()).toEqual(['at', 'byDay', 'measure', 'text', 'why', 'zone']);
  });

  test.each([
    [{ text: ' ' }, 'empty', 'text'],
    [{ measure: '' }, 'empty', 'measure'],
    [{ byDay: '\n' }, 'empty', 'byDay'],
    [{ text: 'x'.repeat(LIMITS.line + 1) }, 'too-long', 'text'],
    [{ measure: 'x'.repeat(LIMITS.line + 1) }, 'too-long', 'measure'],
    [{ why: 'x'.repeat(LIMITS.entry + 1) }, 'too-long', 'why'],
    [{ byDay: '2025-02-30' }, 'bad-date', 'byDay'],
    [{ byDay: 'soon' }, 'bad-date', 'byDay'],
  ])('[GOAL2] [DOC5] %j is refused by name, and nothing is written', (fields, code, field) => {
    const alice = createReplica(ALICE);
    const id = goal(alice);
    const { origins } = watch(alice.doc);
    expect(set(alice, fields)).toEqual({ ok: false, error: { code, field } });
    expect(edit(alice, id, fields)).toEqual({ ok: false, error: { code, field } });
    expect(origins).toEqual([]);
  });

  test('[GOAL2] edits of different fields on two devices both stand', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const id = goal(laptop, { why: 'rent' });
    sync(laptop, phone);
    value(edit(laptop, id, { text: 'A job as a cook', why: '' }));
    value(edit(phone, id, { measure: 'the first day is over', byDay: '2025-07-01' }));
    sync(laptop, phone);
    for (const replica of [laptop, phone]) {
      const fields = { text: 'A job as a cook', measure: 'the first day is over', byDay: '2025-07-01', why: undefined };
      expect(goalsIn(replica)).toMatchObject([fields]);
      expect(historyOf(replica, id)).toHaveLength(2);
    }
  });

  test("[GOAL1] [DOC3] nobody writes into another's goal, whatever they put there", () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const [first, second] = [goal(alice, { why: 'rent' }), goal(alice)];
    sync(alice, bob);
    const forged = { why: 'greed', outcome: 'let-go', closedAt: NOON, words: 'gave up', deletedAt: NOON, zone: 'x' };
    for (const [key, field] of Object.entries({ ...forged, memberId: BOB }))
      fieldsOf(bob, 'goals', first).set(key, field);
    fieldsOf(bob, 'goals', second).set('text', 'Nothing at all');
    sync(alice, bob);
    for (const replica of [alice, bob]) {
      expect(goalsIn(replica)).toMatchObject([
        { id: first, memberId: ALICE, ...USUAL, why: undefined, outcome: undefined, words: undefined, zone: 'UTC' },
      ]);
    }
  });

  test('[GOAL1] what another wrote first does not keep its member from writing the same, and undo never writes it', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = goal(alice);
    sync(alice, bob);
    for (const [key, field] of Object.entries({ outcome: 'reached', words: 'liar', deletedAt: NOON }))
      fieldsOf(bob, 'goals', id).set(key, field);
    sync(alice, bob);
    const closing = value(close(alice, id, 'reached'));
    sync(alice, bob);
    expect(goalsIn(bob)).toMatchObject([{ outcome: 'reached', words: undefined }]);
    value(applyUndo(alice.doc, closing.undo, alice.ctx));
    expect(goalsIn(alice)).toMatchObject([{ outcome: undefined, words: undefined }]);
    const removing = value(remove(alice, id));
    sync(alice, bob);
    expect(goalsIn(bob)).toEqual([]);
    value(applyUndo(alice.doc, removing.undo, alice.ctx));
    sync(alice, bob);
    expect(goalsIn(bob)).toHaveLength(1);
  });

  test('[GOAL1] [DOC5] nobody else changes it', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = goal(alice);
    sync(alice, bob);
    const { origins } = watch(bob.doc);
    const tries = (to: GoalId) => [
      codeOf(edit(bob, to, { text: 'x' })),
      codeOf(review(bob, to)),
      codeOf(close(bob, to)),
      codeOf(remove(bob, to)),
    ];
    expect(new Set(tries(id))).toEqual(new Set(['not-yours']));
    expect(new Set(tries(NOWHERE))).toEqual(new Set(['not-found']));
    expect(origins).toEqual([]);
  });

  test.each([
    ['no record', 'words'],
    ['no text', { measure: 'signed', byDay: '2025-06-20', at: NOON }],
    ['no measure', { text: 'A job', byDay: '2025-06-20', at: NOON }],
    ['no day', { text: 'A job', measure: 'signed', at: NOON }],
    ['a day that does not exist', { text: 'A job', measure: 'signed', byDay: '2025-02-30', at: NOON }],
    ['a time that no calendar has', { ...USUAL, at: 1e300 }],
  ])('[GOAL1] [DOC4] %s is malformed and not found', (_what, fields) => {
    const alice = createReplica(ALICE);
    if (typeof fields === 'string') openCircleDoc(alice.doc).goals.set(NOWHERE, fields);
    else forge(alice, 'goals', NOWHERE, fields);
    expect(goalsIn(alice)).toEqual([]);
    expect(codeOf(remove(alice, NOWHERE))).toBe('not-found');
  });

  test('[GOAL1] [DOC4] who wrote without a known log is nobody; an unknown outcome is none', () => {
    const [alice, stranger] = [createReplica(ALICE), createReplica('mallory' as typeof ALICE)];
    forge(stranger, 'goals', 'strange', { ...USUAL, at: NOON });
    forge(alice, 'goals', 'own', { ...USUAL, at: NOON, outcome: 'won' });
    sync(alice, stranger);
    expect(goalsIn(alice)).toMatchObject([{ id: 'own', zone: 'UTC', outcome: undefined }]);
  });

  test('[GOAL6] ends with words or without, and then is only removed', () => {
    const alice = createReplica(ALICE);
    const [one, two] = [goal(alice), goal(alice)];
    alice.setNow(NOON + 5);
    expect(codeOf(close(alice, one, 'won' as GoalOutcome))).toBe('not-a-choice');
    const long = 'x'.repeat(LIMITS.clause + 1);
    expect(close(alice, one, 'let-go', long)).toEqual({ ok: false, error: { code: 'too-long', field: 'words' } });
    value(close(alice, one, 'let-go', ' Something else came up. '));
    value(close(alice, two));
    expect(goalsIn(alice)).toMatchObject([
      { outcome: 'let-go', words: 'Something else came up.', closedAt: NOON + 5 },
      { outcome: 'reached', words: undefined, closedAt: NOON + 5 },
    ]);
    const refused = [codeOf(edit(alice, one, { text: 'x' })), codeOf(review(alice, one)), codeOf(close(alice, one))];
    expect(refused).toEqual(['closed', 'closed', 'closed']);
    value(remove(alice, one));
    expect(codeOf(close(alice, one))).toBe('not-found');
  });

  test('[GOAL6] of two endings made apart one stands whole', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const ids = [goal(laptop), goal(laptop)] as const;
    sync(laptop, phone);
    // Whichever device wins, the other one's words do not stand beside its outcome.
    value(close(laptop, ids[0], 'let-go', 'too far'));
    value(close(phone, ids[0], 'reached'));
    value(close(laptop, ids[1], 'reached'));
    value(close(phone, ids[1], 'let-go', 'too far'));
    sync(laptop, phone);
    for (const replica of [laptop, phone]) {
      const endings = goalsIn(replica).map(({ outcome, words }) => `${outcome}: ${words ?? ''}`);
      expect(endings.filter((ending) => !['let-go: too far', 'reached: '].includes(ending))).toEqual([]);
    }
  });

  test('[GOAL6] open ones stand by day, ended ones last ended first', () => {
    const alice = createReplica(ALICE);
    const byDay = { a: '2025-07-01', b: '2025-06-30', c: '2025-07-01' };
    const open = Object.entries(byDay).map(([text, day]) => goal(alice, { text, byDay: day }));
    const ended = ['d', 'e', 'f'].map((text) => goal(alice, { text }));
    [20, 10, 20].forEach((minutes, index) => {
      alice.setNow(NOON + minutes);
      value(close(alice, ended[index] ?? NOWHERE));
    });
    forge(alice, 'goals', 'never', { ...USUAL, text: 'g', at: NOON - 1, outcome: 'reached' });
    const textsOf = (goals: readonly { readonly text: string }[]) => goals.map(({ text }) => text);
    const shown = selectGoalsOf(goalsIn(alice).toReversed(), ALICE);
    expect(textsOf(shown.open)).toEqual(['b', 'a', 'c']);
    expect(textsOf(shown.closed)).toEqual(['f', 'd', 'e', 'g']);
    expect(open).toHaveLength(3);
    expect(selectGoalsOf(goalsIn(alice), BOB)).toEqual({ open: [], closed: [] });
  });

  test('[GOAL1] [UNDO2] every act is taken back', () => {
    const alice = createReplica(ALICE);
    const setting = value(set(alice));
    const id = setting.goalId;
    const shown = () => ({ goals: goalsIn(alice), history: historyOf(alice, id) });
    const before = shown();
    for (const act of [
      () => edit(alice, id, { text: 'x', byDay: '2026-01-01', why: 'y' }),
      () => review(alice, id, { newDay: '2026-01-01' }),
      () => close(alice, id, 'changed', 'x'),
    ]) {
      const { undo } = value(act());
      expect(shown()).not.toEqual(before);
      value(applyUndo(alice.doc, undo, alice.ctx));
      expect(shown()).toEqual(before);
    }
    value(applyUndo(alice.doc, setting.undo, alice.ctx));
    expect(goalsIn(alice)).toEqual([]);
  });

  test('[GOAL1] [DOC2] a document that a newer version has closed is only read', () => {
    const alice = createReplica(ALICE);
    const id = goal(alice);
    alice.setNow(NOON + DAY_MS);
    openCircleDoc(alice.doc).meta.set('minReader', 99);
    const acts = [set(alice), edit(alice, id, { text: 'x' }), review(alice, id), close(alice, id), remove(alice, id)];
    for (const refused of acts) expect(codeOf<string>(refused)).toBe('read-only');
    expect(goalsIn(alice)).toMatchObject([USUAL]);
  });
});
