import { describe, expect, test } from 'vitest';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import { readCheer } from '#shared/domain/win/win-reader.ts';
import type { CheerId, WinId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, sync, value } from '../fixture.ts';
import { cheers, cheersIn, fieldsOf, forge, storedCheersIn, told, uncheers } from './win-fixture.ts';

function circleWithWin() {
  const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
  const id = told(alice);
  sync(alice, bob, carol);
  return { alice, bob, carol, id };
}

describe('cheers', () => {
  test('[WIN3] those who cheer stand in the order in which they did, each once', () => {
    const { alice, bob, carol, id } = circleWithWin();
    carol.setNow(NOON + 1);
    value(cheers(carol, id));
    bob.setNow(NOON + 2);
    value(cheers(bob, id));
    carol.setNow(NOON + 3);
    value(cheers(carol, id));
    sync(alice, bob, carol);
    for (const replica of [alice, bob, carol]) expect([...cheersIn(replica)]).toEqual([[id, [CAROL, BOB]]]);
    expect(storedCheersIn(alice)).toHaveLength(2);
  });

  test('[WIN3] nobody cheers their own win, nor one that is not there', () => {
    const { alice, bob, id } = circleWithWin();
    expect(codeOf(cheers(alice, id))).toBe('own');
    expect(codeOf(cheers(bob, 'none' as WinId))).toBe('not-found');
    forge(alice, 'cheers', 'vain', { winId: id, at: NOON });
    forge(alice, 'cheers', 'lost', { winId: 'none', at: NOON });
    sync(alice, bob);
    expect(cheersIn(bob).size).toBe(0);
  });

  test('[WIN3] what merging doubled counts once and is taken back whole', () => {
    const { alice, bob, id } = circleWithWin();
    const phone = createReplica(BOB, 1);
    sync(alice, bob, phone);
    bob.setNow(NOON + 5);
    value(cheers(bob, id));
    value(cheers(phone, id));
    sync(alice, bob, phone);
    expect(storedCheersIn(alice)).toHaveLength(2);
    expect(cheersIn(alice).get(id)).toEqual([BOB]);
    const { undo } = value(uncheers(phone, id));
    sync(alice, bob, phone);
    expect(cheersIn(alice).size).toBe(0);
    value(applyUndo(phone.doc, undo, phone.ctx));
    sync(alice, bob, phone);
    expect(cheersIn(alice).get(id)).toEqual([BOB]);
  });

  test('[WIN3] who cheers again stands where they do so, in one record', () => {
    const { alice, bob, carol, id } = circleWithWin();
    value(cheers(bob, id));
    value(uncheers(bob, id));
    expect(cheersIn(bob).size).toBe(0);
    expect(value(uncheers(bob, id)).undo.changes).toEqual([]);
    carol.setNow(NOON + 1);
    value(cheers(carol, id));
    bob.setNow(NOON + 2);
    const { undo } = value(cheers(bob, id));
    sync(alice, bob, carol);
    expect(cheersIn(alice).get(id)).toEqual([CAROL, BOB]);
    expect(storedCheersIn(alice)).toHaveLength(2);
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(cheersIn(bob).get(id)).toEqual([CAROL]);
  });

  test('[WIN3] [UNDO3] undo of a cheer takes it back', () => {
    const { bob, id } = circleWithWin();
    value(applyUndo(bob.doc, value(cheers(bob, id)).undo, bob.ctx));
    expect(cheersIn(bob).size).toBe(0);
  });

  test("[WIN3] [DOC3] nobody takes back another's cheer, moves it or cheers in their name", () => {
    const { alice, bob, carol, id } = circleWithWin();
    const other = told(alice, 'another');
    value(cheers(bob, id));
    sync(alice, bob, carol);
    const [{ id: cheerId } = { id: '' }] = storedCheersIn(carol);
    fieldsOf(carol, 'cheers', cheerId).set('deletedAt', NOON);
    fieldsOf(carol, 'cheers', cheerId).set('author', CAROL);
    forge(carol, 'cheers', 'named', { winId: other, at: NOON, author: BOB });
    expect(value(uncheers(carol, id)).undo.changes).toEqual([]);
    sync(alice, bob, carol);
    expect(Object.fromEntries(cheersIn(alice))).toEqual({ [id]: [BOB], [other]: [CAROL] });
    fieldsOf(carol, 'cheers', cheerId).set('winId', other);
    sync(alice, bob, carol);
    expect(Object.fromEntries(cheersIn(alice))).toEqual({ [other]: [CAROL] });
    value(cheers(bob, id));
    sync(alice, bob, carol);
    expect(cheersIn(alice).get(id)).toEqual([BOB]);
  });

  test('[WIN3] what another wrote into a cheer does not keep it from being taken back', () => {
    const { alice, bob, id } = circleWithWin();
    value(cheers(bob, id));
    sync(alice, bob);
    const [{ id: cheerId } = { id: '' }] = storedCheersIn(bob);
    fieldsOf(alice, 'cheers', cheerId).set('deletedAt', bob.ctx.now);
    sync(alice, bob);
    const { undo } = value(uncheers(bob, id));
    sync(alice, bob);
    expect(cheersIn(alice).size).toBe(0);
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(fieldsOf(bob, 'cheers', cheerId).get('deletedAt')).toBe(false);
  });

  test('[WIN3] a list in which nothing changed is the same object', () => {
    const { alice, bob, carol, id } = circleWithWin();
    const other = told(alice, 'another');
    sync(alice, bob, carol);
    value(cheers(bob, id));
    value(cheers(bob, other));
    const before = cheersIn(bob);
    carol.setNow(NOON + 1);
    value(cheers(carol, other));
    sync(bob, carol);
    const after = cheersIn(bob, before);
    expect(after.get(id)).toBe(before.get(id));
    expect(after.get(other)).toEqual([BOB, CAROL]);
  });

  test('[WIN3] [DOC4] one without a known author, a win, a time or a record is malformed', () => {
    const alice = createReplica(ALICE);
    const read = (entry: unknown) => readCheer('x' as CheerId, entry, alice.authorOf);
    expect(read('words')).toEqual(malformed('x', 'not-a-record'));
    for (const fields of [{ winId: 'w' }, { at: NOON }, { winId: 5, at: NOON }, { winId: 'w'.repeat(301), at: NOON }]) {
      forge(alice, 'cheers', 'x', fields);
      expect(read(fieldsOf(alice, 'cheers', 'x'))).toEqual(malformed('x', 'incomplete'));
    }
    alice.doc.clientID = 77;
    forge(alice, 'cheers', 'x', { winId: 'w', at: NOON });
    expect(read(fieldsOf(alice, 'cheers', 'x'))).toEqual(malformed('x', 'incomplete'));
  });
});
