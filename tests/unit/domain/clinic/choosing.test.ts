import { describe, expect, test } from 'vitest';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { ClinicStepId } from '#shared/kernel/ids.ts';
import { mean, shownIn } from '../commitment/commitment-fixture.ts';
import { ALICE, BOB, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import {
  aside,
  brought,
  choose,
  circleWithIdeas,
  close,
  fieldsOf,
  forge,
  group,
  reveal,
  send,
  stateIn,
} from './clinic-fixture.ts';

const WEEK = { zone: 'Europe/London', firstDay: 1 } as const;
const none = 'none' as ClinicStepId;

/** Bob's two ideas are open, and alice can choose. */
function choosing() {
  const circle = circleWithIdeas();
  const { alice, bob, carol, id } = circle;
  for (const one of [alice, carol]) value(aside(one, id));
  const [first, second] = send(bob, id, 'Name a range.', 'Ask them to begin.').map((idea) => idea.id);
  sync(alice, bob, carol);
  value(reveal(bob, id));
  sync(alice, bob, carol);
  return { ...circle, first: first!, second: second! };
}

describe('grouping ideas', () => {
  test('[CLIN8] anybody puts ideas together by name, and out again; the last decides', () => {
    const { alice, bob, carol, id, first, second } = choosing();
    value(group(alice, id, first, ' Words '));
    value(group(carol, id, second, 'wórds'));
    sync(alice, bob, carol);
    expect(stateIn(bob, id).groups).toEqual([{ name: 'Words', ideaIds: [first, second] }]);
    expect(stateIn(bob, id).ideas?.silent.map((idea) => idea.group)).toEqual(['Words', 'wórds']);
    const { undo } = value(group(bob, id, first, 'Questions'));
    sync(alice, bob, carol);
    expect(stateIn(alice, id).groups).toEqual([
      { name: 'Questions', ideaIds: [first] },
      { name: 'wórds', ideaIds: [second] },
    ]);
    value(applyUndo(bob.doc, undo, bob.ctx));
    value(group(bob, id, second, undefined));
    expect(stateIn(bob, id).groups).toEqual([{ name: 'Words', ideaIds: [first] }]);
  });

  test('[CLIN8] two who group different ideas apart both stand; of the same one stands, everywhere the same', () => {
    const { alice, bob, carol, id, first, second } = choosing();
    value(group(alice, id, first, 'a'));
    value(group(bob, id, second, 'b'));
    value(group(carol, id, second, 'c'));
    sync(alice, bob, carol);
    const groups = stateIn(alice, id).groups;
    expect(groups).toHaveLength(2);
    expect(groups[0]).toEqual({ name: 'a', ideaIds: [first] });
    for (const replica of [bob, carol]) expect(stateIn(replica, id).groups).toEqual(groups);
  });

  test('[CLIN8] [DOC5] only open ideas, while the bringer chooses; the same again writes nothing', () => {
    const { alice, bob, id, first } = choosing();
    expect(codeOf(group(bob, id, none, 'a'))).toBe('not-found');
    expect(group(bob, id, first, 'x'.repeat(LIMITS.name + 1))).toEqual({
      ok: false,
      error: { code: 'too-long', field: 'group' },
    });
    value(group(bob, id, first, 'a'));
    const { origins } = watch(bob.doc);
    expect(value(group(bob, id, first, 'a ')).undo.changes).toEqual([]);
    expect(origins).toEqual([]);
    value(choose(alice, id));
    expect(codeOf(group(alice, id, first, 'a'))).toBe('not-now');
  });

  test.each([5, true, ' ', { a: 1 }])('[CLIN8] [DOC4] a group that is %s is none', (rubbish) => {
    const { alice, bob, id, first } = choosing();
    fieldsOf(bob, 'clinicSteps', first).set('group', rubbish);
    sync(alice, bob);
    expect(stateIn(alice, id)).toMatchObject({ groups: [], ideas: { silent: [{ id: first, group: undefined }, {}] } });
  });
});

describe('choosing', () => {
  test('[CLIN9] the bringer chooses from an idea or in own words, once, and the clinic is done', () => {
    const { alice, bob, carol, id, first } = choosing();
    const { stepId } = value(choose(alice, id, { ideaId: first }));
    sync(alice, bob, carol);
    expect(stateIn(carol, id)).toMatchObject({
      phase: 'done',
      closesAt: undefined,
      choice: { id: stepId, text: 'Name a range.', ideaId: first, commitmentId: undefined, at: NOON },
    });
    expect(codeOf(choose(alice, id))).toBe('chosen');
  });

  test('[CLIN9] [DOC5] nobody else chooses, nor the bringer before the ideas or what is not there', () => {
    const { alice, bob, carol, id, first } = choosing();
    const watched = [alice, bob, carol].map(({ doc }) => watch(doc));
    expect([choose(bob, id), choose(carol, id)].map((one) => codeOf(one))).toEqual(['not-yours', 'not-yours']);
    expect(codeOf(choose(alice, id, { ideaId: none }))).toBe('not-found');
    expect(choose(alice, id, {})).toEqual({ ok: false, error: { code: 'empty', field: 'text' } });
    expect(choose(alice, id, { ideaId: first, text: ' ' })).toMatchObject({ error: { code: 'empty' } });
    expect(codeOf(choose(alice, id, { text: 'x'.repeat(LIMITS.entry + 1) }))).toBe('too-long');
    expect(watched.map(({ origins }) => origins.length)).toEqual([0, 0, 0]);
    const other = brought(alice);
    expect(codeOf(choose(alice, other))).toBe('not-now');
  });

  test('[CLIN9] it becomes a commitment in the same act, and undo takes both back', () => {
    const { alice, id, first } = choosing();
    const { origins } = watch(alice.doc);
    const commitment = { ...WEEK, measure: 'I said it aloud' };
    const { commitmentId, undo } = value(choose(alice, id, { ideaId: first, text: 'Practise a range', commitment }));
    expect(origins).toEqual([COMMAND_ORIGIN]);
    expect(shownIn(alice)).toMatchObject([{ id: commitmentId, memberId: ALICE, text: 'Practise a range' }]);
    expect(stateIn(alice, id).choice).toMatchObject({ ideaId: first, text: 'Practise a range', commitmentId });
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(stateIn(alice, id)).toMatchObject({ phase: 'choosing', choice: undefined });
    expect(shownIn(alice)).toEqual([]);
    value(choose(alice, id));
  });

  test('[CLIN9] [COMM1] [COMM2] where the commitment is refused nothing is chosen', () => {
    const { alice, id } = choosing();
    const chooses = (measure: string, text = 'Call') => choose(alice, id, { text, commitment: { ...WEEK, measure } });
    const { origins } = watch(alice.doc);
    expect(chooses(' ')).toEqual({ ok: false, error: { code: 'empty', field: 'measure' } });
    expect(chooses('done', 'x'.repeat(LIMITS.line + 1))).toMatchObject({ error: { code: 'too-long', field: 'text' } });
    expect(origins).toEqual([]);
    for (const text of ['one', 'two', 'three']) value(mean(alice, text));
    expect(codeOf(chooses('done'))).toBe('three-already');
    expect(stateIn(alice, id).choice).toBeUndefined();
    expect(origins).toHaveLength(3);
    value(choose(alice, id, { text: 'Call' }));
  });

  test('[CLIN9] also when the time is up, and alone', () => {
    const alice = createReplica(ALICE);
    const id = brought(alice, { asked: [] });
    value(close(alice, id, 'statement'));
    alice.setNow(NOON + 2 * HOUR_MS);
    expect(stateIn(alice, id)).toMatchObject({ phase: 'done', choice: undefined });
    value(choose(alice, id, { text: 'Sleep on it' }));
    expect(stateIn(alice, id).choice).toMatchObject({ text: 'Sleep on it' });
  });

  test('[CLIN9] of two that the bringer made apart the first counts', () => {
    const { alice, bob, id } = choosing();
    const phone = createReplica(ALICE, 1);
    sync(alice, phone);
    phone.setNow(NOON + 1);
    value(choose(phone, id, { text: 'second' }));
    value(choose(alice, id, { text: 'first' }));
    sync(alice, bob, phone);
    for (const replica of [alice, bob, phone]) expect(stateIn(replica, id).choice?.text).toBe('first');
  });

  test('[CLIN9] [DOC3] a choice that another wrote is none', () => {
    const { alice, bob, id } = choosing();
    forge(bob, 'clinicSteps', 'lie', { kind: 'choice', clinicId: id, text: 'Give up.', at: NOON });
    sync(alice, bob);
    expect(stateIn(alice, id)).toMatchObject({ phase: 'choosing', choice: undefined });
    const { stepId } = value(choose(alice, id));
    sync(alice, bob);
    fieldsOf(bob, 'clinicSteps', stepId).set('text', 'Give up.');
    sync(alice, bob);
    expect(JSON.stringify(stateIn(alice, id))).not.toContain('Give up.');
  });

  test('[CLIN6] [CLIN9] what bob sealed and had not opened is opened after the clinic is done', () => {
    const { alice, bob, id } = circleWithIdeas({ asked: [BOB] });
    send(bob, id, 'one');
    value(close(alice, id, 'ideas'));
    value(choose(alice, id));
    sync(alice, bob);
    expect(value(reveal(bob, id)).revealed).toHaveLength(1);
  });
});
