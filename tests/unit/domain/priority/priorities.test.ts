import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { editEntry, moveEntry, removeEntry } from '#shared/domain/priority/change-entry.ts';
import type { PayFloor } from '#shared/domain/priority/priorities.ts';
import { setFeedback, setPayFloor } from '#shared/domain/priority/set-block-fields.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { PriorityEntryId } from '#shared/kernel/ids.ts';
import {
  ALICE,
  BOB,
  codeOf,
  createReplica,
  entryIn,
  listIn,
  prioritiesIn,
  type Replica,
  sync,
  value,
} from '../fixture.ts';

const FLOOR: PayFloor = { amount: 45_000, currency: 'EUR', per: 'year' };
/** Who wrote what, the same on every replica. */
const { authorOf } = createReplica(ALICE);

function add(replica: Replica, text: string, list: 'roles' | 'skills' = 'roles'): PriorityEntryId {
  return value(addEntry(replica.doc, { list, text, authorOf }, replica.ctx)).entryId;
}

function blockOf(replica: Replica): Y.Map<unknown> {
  const [block] = [...replica.doc.getMap<Y.Map<unknown>>('priorityBlocks').values()];
  if (block === undefined) throw new Error('No block');
  return block;
}

describe('priorities', () => {
  test('[PRI1] words that another put into the block are not theirs', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const welder = add(alice, 'welder');
    add(alice, 'fitter');
    value(setPayFloor(alice.doc, { payFloor: FLOOR, authorOf }, alice.ctx));
    sync(alice, bob);
    const block = blockOf(bob);
    block.set('forged', new Y.Map(Object.entries({ list: 'roles', text: 'anything', order: 'a0' })));
    block.set('payFloorAmount', 1);
    block.set('feedback', 'be cruel');
    (block.get(welder) as Y.Map<unknown>).set('text', 'clown');
    sync(alice, bob);
    for (const replica of [alice, bob]) {
      expect(listIn(replica, ALICE, 'roles')).toEqual(['fitter']);
      expect(prioritiesIn(replica, ALICE)).toMatchObject({ payFloor: undefined, feedback: undefined });
    }
  });

  test('[PRI1] a block that another made in their name does not swallow what they write', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const forged = Object.entries({ memberId: ALICE, feedback: 'be cruel' });
    bob.doc.getMap('priorityBlocks').set('0000', new Y.Map<unknown>(forged));
    sync(alice, bob);
    add(alice, 'welder');
    value(setFeedback(alice.doc, { feedback: 'be kind', authorOf }, alice.ctx));
    expect(listIn(alice, ALICE, 'roles')).toEqual(['welder']);
    expect(prioritiesIn(alice, ALICE).feedback).toBe('be kind');
    expect(listIn(alice, BOB, 'roles')).toEqual([]);
  });

  test('[PRI1] what another wrote first does not keep one from writing the same, and undo never writes it', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const [fitter, cook, nurse] = [add(alice, 'fitter'), add(alice, 'cook'), add(alice, 'nurse')];
    value(setPayFloor(alice.doc, { payFloor: FLOOR, authorOf }, alice.ctx));
    sync(alice, bob);
    const block = blockOf(bob);
    const lineOf = (id: PriorityEntryId) => block.get(id) as Y.Map<unknown>;
    lineOf(fitter).set('text', 'welder');
    lineOf(cook).set('list', 'skills');
    lineOf(nurse).set('deletedAt', alice.ctx.now);
    block.set('payFloorAmount', 50_000);
    block.set('feedback', 'be kind');
    sync(alice, bob);
    const undone = [
      value(editEntry(alice.doc, { entryId: fitter, text: 'welder', authorOf }, alice.ctx)).undo,
      value(moveEntry(alice.doc, { entryId: cook, toList: 'skills', authorOf }, alice.ctx)).undo,
      value(removeEntry(alice.doc, { entryId: nurse, authorOf }, alice.ctx)).undo,
      value(setPayFloor(alice.doc, { payFloor: { ...FLOOR, amount: 50_000 }, authorOf }, alice.ctx)).undo,
      value(setFeedback(alice.doc, { feedback: 'be kind', authorOf }, alice.ctx)).undo,
    ];
    sync(alice, bob);
    for (const replica of [alice, bob]) {
      expect(listIn(replica, ALICE, 'roles')).toEqual(['welder']);
      expect(listIn(replica, ALICE, 'skills')).toEqual(['cook']);
      const mended = { payFloor: { ...FLOOR, amount: 50_000 }, feedback: 'be kind' };
      expect(prioritiesIn(replica, ALICE)).toMatchObject(mended);
    }
    for (const step of undone) value(applyUndo(alice.doc, step, alice.ctx));
    sync(alice, bob);
    for (const replica of [alice, bob]) {
      expect(listIn(replica, ALICE, 'roles')).toEqual(['nurse']);
      expect(listIn(replica, ALICE, 'skills')).toEqual([]);
      expect(prioritiesIn(replica, ALICE)).toMatchObject({ payFloor: undefined, feedback: undefined });
    }
  });

  test('[PRI1] a line that another moved stands where its member says, not where they put it', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const entryId = add(alice, 'welder');
    sync(alice, bob);
    (blockOf(bob).get(entryId) as Y.Map<unknown>).set('list', 'skills');
    sync(alice, bob);
    expect(codeOf(moveEntry(alice.doc, { entryId, authorOf }, alice.ctx))).toBe('not-a-choice');
    value(moveEntry(alice.doc, { entryId, toList: 'roles', authorOf }, alice.ctx));
    expect(listIn(alice, ALICE, 'roles')).toEqual(['welder']);
  });

  test('[PRI1] [PRI4] a block is of whoever made it, and calling it their own lets nobody change it', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const entryId = add(alice, 'welder');
    value(setFeedback(alice.doc, { feedback: 'be kind', authorOf }, alice.ctx));
    sync(alice, bob);
    blockOf(bob).set('memberId', BOB);
    expect(codeOf(editEntry(bob.doc, { entryId, text: 'clown', authorOf }, bob.ctx))).toBe('not-yours');
    value(setFeedback(bob.doc, { feedback: 'be cruel', authorOf }, bob.ctx));
    sync(alice, bob);
    for (const replica of [alice, bob]) {
      expect(prioritiesIn(replica, ALICE).feedback).toBe('be kind');
      expect(prioritiesIn(replica, BOB).feedback).toBe('be cruel');
    }
    value(editEntry(alice.doc, { entryId, text: 'fitter', authorOf }, alice.ctx));
    expect(listIn(alice, ALICE, 'roles')).toEqual(['fitter']);
    expect(alice.doc.getMap('priorityBlocks').size).toBe(2);
  });

  test('[PRI4] a line of another under the id of a line of mine does not hide mine', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const entryId = add(alice, 'welder');
    sync(alice, bob);
    const line = new Y.Map(Object.entries({ list: 'roles', text: 'clown', order: 'a0' }));
    const forged = new Y.Map<unknown>([['memberId', BOB]]);
    bob.doc.getMap('priorityBlocks').set('0000', forged);
    forged.set(entryId, line);
    sync(alice, bob);
    value(editEntry(alice.doc, { entryId, text: 'fitter', authorOf }, alice.ctx));
    expect(listIn(alice, ALICE, 'roles')).toEqual(['fitter']);
  });

  test('[PRI2] the block comes with the first word, and only one', () => {
    const alice = createReplica(ALICE);
    expect(prioritiesIn(alice, ALICE).lists.roles).toEqual([]);
    expect(alice.doc.getMap('priorityBlocks').size).toBe(0);
    add(alice, 'welder');
    value(setPayFloor(alice.doc, { payFloor: FLOOR, authorOf }, alice.ctx));
    expect(alice.doc.getMap('priorityBlocks').size).toBe(1);
  });

  test('[PRI3] what one wrote on two devices apart is one, and clearing clears it', () => {
    const [laptop, desktop] = [createReplica(ALICE), createReplica(ALICE, 1)];
    add(laptop, 'welder');
    add(desktop, 'fitter');
    value(setFeedback(laptop.doc, { feedback: 'kind', authorOf }, laptop.ctx));
    value(setFeedback(desktop.doc, { feedback: 'frank', authorOf }, desktop.ctx));
    value(setPayFloor(desktop.doc, { payFloor: FLOOR, authorOf }, desktop.ctx));
    sync(laptop, desktop);
    expect([...listIn(laptop, ALICE, 'roles')].sort()).toEqual(['fitter', 'welder']);
    expect(prioritiesIn(laptop, ALICE)).toEqual(prioritiesIn(desktop, ALICE));
    expect(prioritiesIn(laptop, ALICE)).toMatchObject({ payFloor: FLOOR, feedback: 'kind' });
    value(setFeedback(laptop.doc, { feedback: '', authorOf }, laptop.ctx));
    value(setPayFloor(laptop.doc, { payFloor: undefined, authorOf }, laptop.ctx));
    expect(prioritiesIn(laptop, ALICE)).toMatchObject({ payFloor: undefined, feedback: undefined });
    const other = entryIn(laptop, 'fitter');
    value(editEntry(laptop.doc, { entryId: other, text: 'pipe fitter', authorOf }, laptop.ctx));
    expect(listIn(laptop, ALICE, 'roles')).toContain('pipe fitter');
  });

  test('[PRI4] lines are added at the end, rewritten, moved and removed', () => {
    const alice = createReplica(ALICE);
    const [one, two, three] = ['one', 'two', 'three'].map((text) => add(alice, text));
    if (one === undefined || two === undefined || three === undefined) throw new Error('No entries');
    const entries = () => prioritiesIn(alice, ALICE).lists.roles;
    value(moveEntry(alice.doc, { entryId: three, before: entries()[0], authorOf }, alice.ctx));
    expect(listIn(alice, ALICE, 'roles')).toEqual(['three', 'one', 'two']);
    value(editEntry(alice.doc, { entryId: one, text: ' ONE ', authorOf }, alice.ctx));
    value(moveEntry(alice.doc, { entryId: two, toList: 'skills', authorOf }, alice.ctx));
    value(removeEntry(alice.doc, { entryId: three, authorOf }, alice.ctx));
    expect(listIn(alice, ALICE, 'roles')).toEqual(['ONE']);
    expect(listIn(alice, ALICE, 'skills')).toEqual(['two']);
    expect(codeOf(addEntry(alice.doc, { list: 'roles', text: ' ', authorOf }, alice.ctx))).toBe('empty');
    expect(codeOf(editEntry(alice.doc, { entryId: one, text: 'x'.repeat(501), authorOf }, alice.ctx))).toBe('too-long');
  });

  test('[PRI4] nobody else changes them', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const entryId = add(alice, 'welder');
    sync(alice, bob);
    const answers = [
      editEntry(bob.doc, { entryId, text: 'clown', authorOf }, bob.ctx),
      removeEntry(bob.doc, { entryId, authorOf }, bob.ctx),
      moveEntry(bob.doc, { entryId, toList: 'skills', authorOf }, bob.ctx),
    ];
    expect(answers.map((answer) => codeOf<string>(answer))).toEqual(['not-yours', 'not-yours', 'not-yours']);
    expect(codeOf(removeEntry(bob.doc, { entryId: 'none' as PriorityEntryId, authorOf }, bob.ctx))).toBe('not-found');
  });

  test.each<[Partial<PayFloor>, string]>([
    [{ amount: -1 }, 'bad-amount'],
    [{ amount: Number.NaN }, 'bad-amount'],
    [{ currency: 'eur' }, 'bad-currency'],
    [{ per: 'week' as 'day' }, 'not-a-choice'],
  ])('[PRI5] a pay floor with %o is refused', (part, code) => {
    const alice = createReplica(ALICE);
    expect(codeOf<string>(setPayFloor(alice.doc, { payFloor: { ...FLOOR, ...part }, authorOf }, alice.ctx))).toBe(code);
  });

  test('[PRI5] a pay floor is set and cleared as a whole', () => {
    const alice = createReplica(ALICE);
    value(setPayFloor(alice.doc, { payFloor: FLOOR, authorOf }, alice.ctx));
    expect(prioritiesIn(alice, ALICE).payFloor).toEqual(FLOOR);
    value(setPayFloor(alice.doc, { payFloor: undefined, authorOf }, alice.ctx));
    expect(blockOf(alice).toJSON()).toEqual({ memberId: ALICE });
    expect(codeOf(setFeedback(alice.doc, { feedback: 'x'.repeat(5_001), authorOf }, alice.ctx))).toBe('too-long');
  });
});
