import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { ALICE, BOB, codeOf, createReplica, type Replica, sync, value } from '../fixture.ts';
import { answered, ask, asked, send, draft, stateIn, statesIn, three } from '../introduction/introduction-fixture.ts';
import { fieldsOf, remove, told, winsIn } from '../win/win-fixture.ts';

const pair = () => [createReplica(ALICE), createReplica(BOB)] as const;

/** Everything of a document as somebody has it who opens it anew. */
function opened(replica: Replica): Replica {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(replica.doc));
  return { ...replica, doc };
}

describe('what its author took back', () => {
  test.each([
    ['taken out', (record: Y.Map<unknown>) => record.delete('deletedAt')],
    ['written over', (record: Y.Map<unknown>) => record.set('deletedAt', 5)],
    ['written over as brought back', (record: Y.Map<unknown>) => record.set('deletedAt', false)],
    [
      'written over and taken out',
      (record: Y.Map<unknown>) => {
        record.set('deletedAt', false);
        record.delete('deletedAt');
      },
    ],
  ])('[DOC10] stays so where another has %s the field, also for who opens it later', (_how, tamper) => {
    const [alice, bob] = pair();
    const id = told(alice);
    value(remove(alice, id));
    sync(alice, bob);
    tamper(fieldsOf(bob, 'wins', id));
    sync(alice, bob);
    for (const replica of [alice, bob, opened(alice), opened(bob)]) expect(winsIn(replica).size).toBe(0);
  });

  test('[DOC10] stays so where another wrote at the same time, in whatever order it comes', () => {
    for (const bobsClient of [1, 2 ** 31]) {
      const [alice, bob] = pair();
      const id = told(alice);
      sync(alice, bob);
      const late = new Y.Doc();
      late.clientID = bobsClient;
      Y.applyUpdateV2(late, Y.encodeStateAsUpdateV2(bob.doc));
      const record = openCircleDoc(late).wins.get(id);
      if (!(record instanceof Y.Map)) throw new Error('it is there');
      record.set('deletedAt', false);
      value(remove(alice, id));
      Y.applyUpdateV2(alice.doc, Y.encodeStateAsUpdateV2(late));
      Y.applyUpdateV2(late, Y.encodeStateAsUpdateV2(alice.doc));
      expect(winsIn(alice).size).toBe(0);
      expect(winsIn({ ...alice, doc: late }).size).toBe(0);
    }
  });

  test('[DOC10] stands again by undo of its author, for everybody, and can be taken back again', () => {
    const [alice, bob] = pair();
    const id = told(alice);
    const { undo } = value(remove(alice, id));
    value(applyUndo(alice.doc, undo, alice.ctx));
    sync(alice, bob);
    for (const replica of [alice, opened(bob)]) expect([...winsIn(replica).keys()]).toEqual([id]);
    expect(codeOf(applyUndo(alice.doc, undo, alice.ctx))).toBe('changed-since');
    value(remove(alice, id));
    sync(alice, bob);
    expect(winsIn(bob).size).toBe(0);
  });

  test('[DOC10] what its author never took back nobody else takes back', () => {
    const [alice, bob] = pair();
    const id = told(alice);
    sync(alice, bob);
    const record = fieldsOf(bob, 'wins', id);
    for (const forged of [5, false, 'words']) record.set('deletedAt', forged);
    sync(alice, bob);
    expect(winsIn(alice).size).toBe(1);
    record.delete('deletedAt');
    sync(alice, bob);
    expect(winsIn(alice).size).toBe(1);
  });

  test('[INTRO5] who takes out a later answer does not make the earlier one count again', () => {
    const [alice, bob, carol] = three();
    const id = asked(alice);
    sync(alice, bob, carol);
    answered(bob, id);
    const later = value(draft(bob, id));
    value(send(bob, later));
    sync(alice, bob, carol);
    expect(stateIn(alice, id).answers.map((answer) => answer.id)).toEqual([later.id]);
    openCircleDoc(carol.doc).introductionAnswers.delete(later.id);
    sync(alice, bob, carol);
    expect(stateIn(alice, id).answers).toEqual([]);
  });

  test.each(['company', 'words', 'at', 'to'])(
    '[INTRO2] who asked puts no other %s into what was asked: then it is nothing that can be answered',
    (key) => {
      const [alice] = three();
      const id = value(ask(alice)).introductionId;
      const record = openCircleDoc(alice.doc).introductionAsks.get(id);
      if (!(record instanceof Y.Map)) throw new Error('alice has it');
      record.set(key, key === 'at' ? 5 : 'something else');
      record.set(key, key === 'at' ? 6 : 'something else again');
      expect(statesIn(alice)).toEqual([]);
    },
  );
});
