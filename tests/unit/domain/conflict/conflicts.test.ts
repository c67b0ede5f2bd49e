import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import type { ConflictReaders, ConflictWords } from '#shared/domain/conflict/conflict.ts';
import { readConflict, readConflicts, readConflictStep } from '#shared/domain/conflict/conflict-reader.ts';
import { selectConflictState } from '#shared/domain/conflict/select-conflict-state.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import type { ConflictId, ConflictStepId, MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import {
  aside,
  circle,
  conflictsIn,
  fieldsOf,
  forge,
  leave,
  lift,
  open,
  opened,
  pause,
  respond,
  speak,
  stateIn,
  stepOf,
  stepsIn,
  tell,
  unsay,
  withdraw,
} from './conflict-fixture.ts';

const NONE = 'none' as ConflictId;
const NO_STEP = 'none' as ConflictStepId;

describe('conflicts', () => {
  test('[CONF1] is opened in neutral words for those whom it concerns, also by another', () => {
    const { alice, bob, carol, id } = circle([BOB, CAROL]);
    const conflict = {
      id,
      openedBy: ALICE,
      words: 'Who calls when',
      concerned: [BOB, CAROL],
      at: NOON,
      isWithdrawn: false,
    };
    for (const replica of [bob, carol])
      expect(stateIn(replica)).toMatchObject({ conflict, phase: 'views', ending: undefined, parties: [BOB, CAROL] });
    expect(conflictsIn(alice)).toMatchObject([{ kind: 'told' }]);
  });

  test.each([
    [[ALICE, BOB], ' ', 'empty', 'words'],
    [[ALICE, BOB], 'x'.repeat(LIMITS.entry + 1), 'too-long', 'words'],
    [[ALICE, ALICE], 'x', 'too-few', 'concerned'],
    [[ALICE, 'mallory' as MemberId], 'x', 'not-found', 'concerned'],
  ])('[CONF1] [DOC5] %j in %j is refused by name, and nothing is written', (concerned, words, code, field) => {
    const alice = createReplica(ALICE);
    const { origins } = watch(alice.doc);
    expect(open(alice, concerned, words)).toEqual({ ok: false, error: { code, field } });
    expect(origins).toEqual([]);
  });

  test('[CONF1] its opener withdraws it until another has had a part in it', () => {
    const { alice, bob, carol, id, meet } = circle();
    expect([codeOf(withdraw(bob, id)), codeOf(withdraw(carol, id)), codeOf(withdraw(alice, NONE))]).toEqual([
      'not-yours',
      'not-found',
      'not-found',
    ]);
    value(speak(alice, id, 'view'));
    const { undo } = value(withdraw(alice, id));
    expect(conflictsIn(alice)).toEqual([]);
    expect(codeOf(speak(alice, id, 'view'))).toBe('not-found');
    value(speak(bob, id, 'view'));
    meet();
    for (const replica of [alice, bob]) expect(conflictsIn(replica)).toHaveLength(1);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(codeOf(withdraw(alice, id))).toBe('taken-up');
  });

  test("[CONF1] [DOC3] nobody else withdraws it, rewrites it or adds anybody; a stranger's part takes nothing up", () => {
    const { alice, bob, carol, id, meet } = circle();
    fieldsOf(bob, 'conflicts', id).set('deletedAt', NOON);
    fieldsOf(bob, 'conflicts', id).set(`with:${CAROL}`, true);
    forge(carol, 'conflictSteps', 'meddling', { conflictId: id, kind: 'view', text: 'x', at: NOON });
    meet();
    expect(stateIn(alice)).toMatchObject({ conflict: { concerned: [ALICE, BOB] }, written: [], views: [] });
    expect(conflictsIn(carol)).toEqual([]);
    const { undo } = value(withdraw(alice, id));
    expect(conflictsIn(alice)).toEqual([]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(fieldsOf(alice, 'conflicts', id).get('deletedAt')).toBe(false);
    fieldsOf(bob, 'conflicts', id).set('words', 'alice is late');
    meet();
    expect(conflictsIn(alice)).toEqual([]);
  });

  test.each([
    ['no record', 'words', 'not-a-record'],
    ['one whom it concerns', { words: 'x', at: NOON, [`with:${ALICE}`]: true }, 'incomplete'],
    ['two who are only said', { words: 'x', at: NOON, [`with:${ALICE}`]: 1, [`with:${BOB}`]: 'yes' }, 'incomplete'],
    ['no words', { at: NOON, [`with:${ALICE}`]: true, [`with:${BOB}`]: true }, 'incomplete'],
    ['no time', { words: 'x', [`with:${ALICE}`]: true, [`with:${BOB}`]: true }, 'incomplete'],
  ] as const)('[CONF1] [DOC4] with %s it is malformed', (_what, fields, reason) => {
    const alice = createReplica(ALICE);
    if (typeof fields === 'string') openCircleDoc(alice.doc).conflicts.set(NONE, fields);
    else forge(alice, 'conflicts', NONE, fields);
    const stored = openCircleDoc(alice.doc).conflicts.get(NONE);
    expect(readConflict(NONE, stored, alice.authorOf)).toEqual(malformed(NONE, reason));
  });

  test.each([
    { kind: 'x' },
    { kind: 'view' },
    { kind: 'paused', until: 'soon' },
    { kind: 'readers', readers: 'all' },
    { kind: 'answered', aboutId: 'a', said: 's', answer: true },
    { kind: 'answered', said: 's', answer: 'yes' },
    { kind: 'left', at: -1 },
    { kind: 'left', conflictId: 'c'.repeat(101) },
  ])('[CONF2] [DOC4] a step of %j is malformed', (fields) => {
    const alice = createReplica(ALICE);
    forge(alice, 'conflictSteps', 'x', { conflictId: 'c', at: NOON, ...fields });
    const read = (entry: unknown) => readConflictStep(NO_STEP, entry, alice.authorOf);
    expect(read(fieldsOf(alice, 'conflictSteps', 'x'))).toEqual(malformed(NO_STEP, 'incomplete'));
    expect(read('words')).toEqual(malformed(NO_STEP, 'not-a-record'));
  });

  test('[CONF2] only those whom it concerns do anything in it, as long as they have not left it', () => {
    const { alice, bob, carol, id, meet } = circle([ALICE, BOB]);
    const acts = (by: typeof alice) => [
      codeOf<string>(pause(by, id)),
      codeOf<string>(lift(by, id)),
      codeOf<string>(speak(by, id, 'view')),
      codeOf<string>(respond(by, id, NO_STEP)),
      codeOf<string>(aside(by, id)),
      codeOf<string>(leave(by, id)),
      codeOf<string>(tell(by, id)),
      codeOf<string>(unsay(by, id, NO_STEP)),
    ];
    const { origins } = watch(carol.doc);
    expect(new Set(acts(carol))).toEqual(new Set(['not-found']));
    expect(origins).toEqual([]);
    value(leave(bob, id));
    meet();
    expect(new Set(acts(bob).slice(0, 7))).toEqual(new Set(['left']));
  });

  test('[CONF2] [DOC5] words are trimmed, and what they cannot be is refused', () => {
    const { alice, id } = circle();
    value(speak(alice, id, 'view', ' I wait. '));
    expect(stateIn(alice).views).toMatchObject([{ author: ALICE, text: 'I wait.', at: NOON }]);
    const { origins } = watch(alice.doc);
    expect([
      codeOf(speak(alice, id, 'view', ' ')),
      codeOf(speak(alice, id, 'view', 'x'.repeat(LIMITS.message + 1))),
      codeOf(speak(alice, id, 'goal', 'x'.repeat(LIMITS.entry + 1))),
      codeOf(speak(alice, id, 'blame' as ConflictWords, 'x')),
      codeOf(tell(alice, id, 'all' as ConflictReaders)),
    ]).toEqual(['empty', 'too-long', 'too-long', 'not-a-choice', 'not-a-choice']);
    expect(origins).toEqual([]);
  });

  test("[CONF2] [DOC3] nobody withdraws or rewrites another's step; its author does, and undo brings it back", () => {
    const { alice, bob, id, meet } = circle();
    value(speak(alice, id, 'goal', 'Calm'));
    meet();
    const stepId = stepOf(bob, 'goal', ALICE);
    expect(codeOf(unsay(bob, id, stepId))).toBe('not-yours');
    fieldsOf(bob, 'conflictSteps', stepId).set('deletedAt', NOON);
    meet();
    expect(stateIn(alice).goals).toMatchObject([{ text: 'Calm' }]);
    const { undo } = value(unsay(alice, id, stepId));
    meet();
    expect(stateIn(bob).goals).toEqual([]);
    expect(codeOf(unsay(alice, id, stepId))).toBe('not-found');
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(stateIn(alice).goals).toHaveLength(1);
    fieldsOf(bob, 'conflictSteps', stepId).set('text', 'alice says sorry');
    meet();
    expect(stateIn(alice).goals).toEqual([]);
  });

  test('[CONF7] nobody else is told anything, unless all whom it concerns let the circle be told', () => {
    const { alice, bob, carol, id, meet } = circle([ALICE, BOB]);
    expect(conflictsIn(carol)).toEqual([]);
    value(tell(alice, id));
    meet();
    expect(conflictsIn(carol)).toEqual([]);
    const { undo } = value(tell(bob, id));
    meet();
    expect(conflictsIn(carol)).toEqual([{ kind: 'told', id, at: NOON, hasEnded: false, words: undefined }]);
    expect(stateIn(alice)).toMatchObject({ opening: [ALICE, BOB], isCircleTold: true });
    value(applyUndo(bob.doc, undo, bob.ctx));
    meet();
    expect(conflictsIn(carol)).toEqual([]);
    value(tell(bob, id));
    value(tell(alice, id, 'concerned'));
    meet();
    expect(conflictsIn(carol)).toEqual([]);
    expect(value(tell(alice, id, 'concerned')).undo.changes).toEqual([]);
  });

  test('[CONF7] whoever opened it for others is told that there is one, with their own words and no more', () => {
    const { alice, bob, carol, id, meet } = circle([BOB, CAROL]);
    value(speak(bob, id, 'view'));
    value(speak(carol, id, 'view'));
    meet();
    expect(conflictsIn(alice)).toEqual([{ kind: 'told', id, at: NOON, hasEnded: false, words: 'Who calls when' }]);
  });

  test('[CONF7] who is told of it is told that it has ended, and not how', () => {
    const { alice, bob, carol, id, meet } = circle([ALICE, BOB]);
    for (const one of [alice, bob]) value(tell(one, id));
    value(aside(alice, id));
    meet();
    expect(conflictsIn(carol)).toMatchObject([{ hasEnded: false }]);
    expect(conflictsIn(carol, [ALICE, CAROL])).toMatchObject([{ hasEnded: true }]);
    value(aside(bob, id));
    meet();
    expect(conflictsIn(carol)).toEqual([{ kind: 'told', id, at: NOON, hasEnded: true, words: undefined }]);
  });

  test('[CONF7] who left it is asked, too, and who is a member no longer is not', () => {
    const { alice, bob, carol, id, meet } = circle([ALICE, BOB]);
    value(tell(alice, id));
    value(leave(bob, id));
    meet();
    expect(conflictsIn(carol)).toEqual([]);
    expect(conflictsIn(carol, [ALICE, CAROL])).toHaveLength(1);
  });

  test('[CONF2] what is done in one conflict is nothing in another', () => {
    const { alice, id } = circle();
    const other = opened(alice);
    value(speak(alice, other, 'goal', 'Calm'));
    value(leave(alice, id));
    const { conflicts, steps } = readConflicts(openCircleDoc(alice.doc), alice.authorOf);
    const shown = conflicts
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((conflict) => selectConflictState({ conflict, steps, reader: BOB, members: [ALICE, BOB], now: NOON }));
    expect(shown).toMatchObject([
      { goals: [], ending: 'left' },
      { goals: [{ text: 'Calm' }], ending: undefined },
    ]);
  });

  test('[CONF7] stand last opened first, ties by id', () => {
    const { alice, bob, id } = circle();
    const second = opened(alice);
    alice.setNow(NOON + 1);
    const third = opened(alice);
    sync(alice, bob);
    const ids = conflictsIn(bob).map((one) => (one.kind === 'concerned' ? one.conflict.id : one.id));
    expect(ids).toEqual([third, second, id]);
  });

  test('[CONF1] [DOC2] a document that a newer version has closed is only read', () => {
    const { alice, id } = circle();
    value(speak(alice, id, 'goal'));
    const stepId = stepOf(alice, 'goal');
    openCircleDoc(alice.doc).meta.set('minReader', 99);
    const acts = [
      open(alice),
      withdraw(alice, id),
      pause(alice, id),
      lift(alice, id),
      speak(alice, id, 'view'),
      respond(alice, id, stepId),
      unsay(alice, id, stepId),
      aside(alice, id),
      leave(alice, id),
      tell(alice, id),
    ];
    for (const refused of acts) expect(codeOf<string>(refused)).toBe('read-only');
    expect(stepsIn(alice)).toHaveLength(1);
  });
});
