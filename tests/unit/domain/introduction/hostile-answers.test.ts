import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';

import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { placeOfAnswer } from '#shared/domain/introduction/answer-introduction.ts';
import { readAnswer, readAnswers } from '#shared/domain/introduction/introduction-reader.ts';
import { selectReadable, selectUnread } from '#shared/domain/introduction/select-introductions.ts';
import { ALICE, BOB, CAROL, CIRCLE, codeOf, createReplica, NOON, type Replica, sync, value } from '../fixture.ts';
import {
  answered,
  answerersIn,
  asked,
  askedOfAll,
  draft,
  keptOf,
  send,
  stateIn,
  statesIn,
  three,
} from './introduction-fixture.ts';

describe('what carol can do to answers of bob', () => {
  test('[INTRO4] a copy of his boxes in a record of her own is her answer, not his', () => {
    const [id, alice, bob, carol] = askedOfAll();
    const his = answered(bob, id);
    sync(alice, bob, carol);
    const [stolen] = readAnswers(openCircleDoc(carol.doc), carol.authorOf);
    const hers = value(draft(carol, id));
    value(send(carol, hers, stolen?.boxes));
    sync(alice, bob, carol);
    expect(stateIn(alice, id).answers.map(({ author, id: answerId }) => [author, answerId])).toEqual([
      [BOB, his.id],
      [CAROL, hers.id],
    ]);
    // And it is bound to another place than his: there it opens nowhere.
    expect(placeOfAnswer(id, hers.id)).not.toBe(his.place);
  });

  test('[INTRO4] what she writes into his answer takes it from her alone, and is never read as his', () => {
    const [id, alice, bob, carol] = askedOfAll();
    const his = answered(bob, id);
    sync(alice, bob, carol);
    const record = openCircleDoc(carol.doc).introductionAnswers.get(his.id);
    if (!(record instanceof Y.Map)) throw new Error('carol has it');
    record.set('boxes', `${'c'.repeat(32)} Zm9yZ2Vk`);
    sync(alice, bob, carol);
    expect(stateIn(alice, id).answers).toEqual([]);
  });

  test('[INTRO6] another answer that she puts under the same id is hers, and not what alice has read of bob', () => {
    const [id, alice, bob, carol] = askedOfAll();
    const his = answered(bob, id);
    sync(alice, bob, carol);
    const kept = [keptOf(his, id)];
    const fields = { introductionId: id, boxes: `${'c'.repeat(32)} Zm9yZ2Vk`, at: NOON + 5 };
    openCircleDoc(carol.doc).introductionAnswers.set(his.id, new Y.Map(Object.entries(fields)));
    sync(alice, bob, carol);
    const readable = selectReadable(stateIn(alice, id), { me: ALICE, circleId: CIRCLE, kept });
    expect(readable.map(({ kind, author }) => [kind, author])).toEqual([
      ['kept', BOB],
      ['sealed', CAROL],
    ]);
  });

  test('[INTRO5] asked of bob alone, what she answers does not count, nor what alice answers herself', () => {
    const [alice, bob, carol] = three();
    const id = asked(alice, { to: BOB });
    sync(alice, bob, carol);
    expect(codeOf(draft(carol, id))).toBe('not-asked');
    expect(codeOf(draft(alice, id))).toBe('own');
    for (const who of [carol, alice]) {
      const fields = { introductionId: id, boxes: `${'c'.repeat(32)} Zm9yZ2Vk`, at: NOON };
      openCircleDoc(who.doc).introductionAnswers.set(`forged by ${who.me}`, new Y.Map(Object.entries(fields)));
    }
    answered(bob, id);
    sync(alice, bob, carol);
    expect(answerersIn(alice, id)).toEqual([BOB]);
  });

  test('[INTRO6] she is told of no answer but her own', () => {
    const [id, alice, bob, carol] = askedOfAll();
    answered(bob, id);
    answered(carol, id);
    sync(alice, bob, carol);
    const authorsFor = (me: Replica) =>
      selectReadable(stateIn(me, id), { me: me.me, circleId: CIRCLE, kept: [] }).map(({ author }) => author);
    expect([alice, bob, carol].map(authorsFor)).toEqual([[BOB, CAROL], [BOB], [CAROL]]);
    const unread = [alice, bob, carol].map((me) =>
      selectUnread(statesIn(me), { me: me.me, circleId: CIRCLE, kept: [] }),
    );
    expect(unread.map(({ length }) => length)).toEqual([2, 0, 0]);
  });

  test('[INTRO4] [DOC4] boxes of megabytes, of other types and doubled ones are malformed, and never an error', () => {
    const { doc, authorOf } = createReplica(CAROL);
    const roots = openCircleDoc(doc);
    const of = (fields: Readonly<Record<string, unknown>>, id = 'x') => {
      roots.introductionAnswers.set(id, new Y.Map(Object.entries(fields)));
      return readAnswer(id as never, roots.introductionAnswers.get(id), authorOf);
    };
    const box = (digit: string, sealed = 'Zm9y') => `${digit.repeat(32)} ${sealed}`;
    const good = { introductionId: 'i', boxes: box('a'), at: NOON };
    expect(of(good)).toMatchObject({ author: CAROL, boxes: [{ device: 'a'.repeat(32), sealed: 'Zm9y' }] });
    const many = Array.from({ length: 17 }, (_, index) => `${index.toString(16).padStart(32, '0')} Zm9y`);
    expect(of({ ...good, boxes: many.slice(1).join('\n') })).toMatchObject({ author: CAROL });
    const bad: readonly unknown[] = [
      undefined,
      '',
      7,
      new Uint8Array(3_000_000),
      new Y.Map(),
      'x'.repeat(3_000_000),
      `${box('a')}\n`.repeat(1_000_000),
      box('a', 'Z'.repeat(4_001)),
      many.join('\n'),
      `${box('a')}\n${box('a')}`,
      `${box('a')}\n`,
      `${box('a')} `,
      box('g'),
      box('A'),
      box('a', 'Zm9y='),
      box('a', ''),
    ];
    for (const boxes of bad)
      expect(of({ ...good, boxes })).toEqual({ kind: 'malformed', id: 'x', reason: 'incomplete' });
    expect(of({ ...good, introductionId: 'i'.repeat(101) })).toHaveProperty('kind');
    expect(of({ ...good, at: Number.POSITIVE_INFINITY })).toHaveProperty('kind');
    expect(of(good, 'x'.repeat(101))).toHaveProperty('kind');
    for (const entry of [undefined, null, 3, new Y.Text(box('a'))]) {
      expect(readAnswer('x' as never, entry, authorOf)).toHaveProperty('reason', 'not-a-record');
    }
    expect(readAnswers(roots, authorOf)).toEqual([]);
  });
});
