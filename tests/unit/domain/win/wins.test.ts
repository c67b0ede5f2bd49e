import { describe, expect, test } from 'vitest';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import { readWin } from '#shared/domain/win/win-reader.ts';
import type { WinId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import { cheers, cheersIn, edit, fieldsOf, forge, remove, tell, told, uncheers, winsIn } from './win-fixture.ts';

const pair = () => [createReplica(ALICE), createReplica(BOB)] as const;

describe('wins', () => {
  test('[WIN1] tells what its author wrote, trimmed, however little it is', () => {
    const alice = createReplica(ALICE);
    const id = told(alice, ' Got up.\n', 'Europe/Berlin');
    const win = { id, author: ALICE, text: 'Got up.', at: NOON, zone: 'Europe/Berlin' };
    expect(winsIn(alice).get(id)).toEqual(win);
    expect([...fieldsOf(alice, 'wins', id).keys()].sort()).toEqual(['at', 'text', 'zone']);
    const elsewhere = told(alice, 'x', 'Mars/Olympus');
    expect(winsIn(alice).get(elsewhere)?.zone).toBe('UTC');
  });

  test('[WIN1] without words it is refused, and with too many, also when it is edited', () => {
    const alice = createReplica(ALICE);
    const id = told(alice, ` ${'x'.repeat(LIMITS.clause)} `);
    const tooLong = 'x'.repeat(LIMITS.clause + 1);
    for (const refusal of [tell(alice, ' \n'), edit(alice, id, '')])
      expect(refusal).toEqual({ ok: false, error: { code: 'empty', field: 'text' } });
    for (const refusal of [tell(alice, tooLong), edit(alice, id, tooLong)])
      expect(refusal).toEqual({ ok: false, error: { code: 'too-long', field: 'text' } });
    expect(winsIn(alice).size).toBe(1);
  });

  test("[WIN1] [DOC3] nobody writes into another's win, whatever they put there", () => {
    const [alice, bob] = pair();
    const id = told(alice, 'They called back.', 'Europe/Berlin');
    sync(alice, bob);
    const forged = { zone: 'Asia/Tokyo', deletedAt: NOON, author: BOB, size: 9 };
    for (const [key, field] of Object.entries(forged)) fieldsOf(bob, 'wins', id).set(key, field);
    sync(alice, bob);
    const left = { id, author: ALICE, text: 'They called back.', at: NOON, zone: 'UTC' };
    for (const replica of [alice, bob]) expect([...winsIn(replica).values()]).toEqual([left]);
    fieldsOf(bob, 'wins', id).set('text', 'I cheated.');
    sync(alice, bob);
    for (const replica of [alice, bob]) expect(winsIn(replica).size).toBe(0);
  });

  test('[WIN1] [DOC4] one without a known author, a text, a time or a record is malformed', () => {
    const stranger = createReplica(ALICE);
    stranger.doc.clientID = 77;
    const id = told(stranger);
    const read = (entry: unknown) => readWin(id, entry, stranger.authorOf);
    expect(read(fieldsOf(stranger, 'wins', id))).toEqual(malformed(id, 'incomplete'));
    for (const entry of [undefined, null, 'words', []]) expect(read(entry)).toEqual(malformed(id, 'not-a-record'));
    const alice = createReplica(ALICE);
    for (const fields of [{ text: 'one' }, { at: NOON }, { text: 5, at: NOON }, { text: 'one', at: Number.NaN }]) {
      forge(alice, 'wins', 'bad', fields);
      expect(readWin('bad' as WinId, fieldsOf(alice, 'wins', 'bad'), alice.authorOf)).toMatchObject({
        reason: 'incomplete',
      });
    }
  });

  test('[WIN2] nobody but its author edits or removes it', () => {
    const [alice, bob] = pair();
    const id = told(alice);
    sync(alice, bob);
    const { origins } = watch(bob.doc);
    const tries = (to: WinId) => [edit(bob, to, 'nothing'), remove(bob, to)].map((answer) => codeOf<string>(answer));
    expect(tries(id)).toEqual(['not-yours', 'not-yours']);
    expect(tries('none' as WinId)).toEqual(['not-found', 'not-found']);
    expect(origins).toEqual([]);
  });

  test('[WIN2] [UNDO2] its author rewrites it, and what undo brings back is never what another put there', () => {
    const [alice, bob] = pair();
    const id = told(alice, 'one');
    const { undo } = value(edit(alice, id, 'two'));
    sync(alice, bob);
    expect(winsIn(bob).get(id)?.text).toBe('two');
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(winsIn(alice).get(id)?.text).toBe('one');
    fieldsOf(bob, 'wins', id).set('deletedAt', NOON - 5);
    sync(alice, bob);
    const removal = value(remove(alice, id)).undo;
    sync(alice, bob);
    expect(winsIn(bob).size).toBe(0);
    value(applyUndo(alice.doc, removal, alice.ctx));
    sync(alice, bob);
    expect(fieldsOf(alice, 'wins', id).get('deletedAt')).toBe(false);
    expect(winsIn(bob).size).toBe(1);
  });

  test('[WIN2] a removed one is gone with its cheers until undo brings it back', () => {
    const [alice, bob] = pair();
    const id = told(alice);
    sync(alice, bob);
    value(cheers(bob, id));
    sync(alice, bob);
    const { undo } = value(remove(alice, id));
    expect([winsIn(alice).size, cheersIn(alice).size]).toEqual([0, 0]);
    expect(codeOf(edit(alice, id, 'more'))).toBe('not-found');
    expect(codeOf(remove(alice, id))).toBe('not-found');
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(cheersIn(alice).get(id)).toEqual([BOB]);
  });

  test('[WIN2] [UNDO3] undo of a win removes it, unless it was changed since', () => {
    const alice = createReplica(ALICE);
    value(applyUndo(alice.doc, value(tell(alice, 'one')).undo, alice.ctx));
    expect(winsIn(alice).size).toBe(0);
    const { winId, undo } = value(tell(alice, 'one'));
    value(edit(alice, winId, 'two'));
    expect(codeOf(applyUndo(alice.doc, undo, alice.ctx))).toBe('changed-since');
  });

  test('[DOC2] [DOC5] nothing is written in a newer document, nor when nothing changes', () => {
    const [alice, bob] = pair();
    const id = told(alice);
    sync(alice, bob);
    value(cheers(bob, id));
    const { origins } = watch(bob.doc);
    expect(value(cheers(bob, id)).undo.changes).toEqual([]);
    expect(value(uncheers(bob, 'none' as WinId)).undo.changes).toEqual([]);
    const own = watch(alice.doc);
    expect(value(edit(alice, id, ' They called back. ')).undo.changes).toEqual([]);
    for (const { doc } of [alice, bob]) doc.getMap('meta').set('minReader', 2);
    const answers = [tell(alice, 'x'), edit(alice, id, 'x'), remove(alice, id), cheers(bob, id), uncheers(bob, id)];
    expect(answers.map((answer) => codeOf<string>(answer))).toEqual(answers.map(() => 'read-only'));
    expect([origins.length, own.origins.length]).toEqual([1, 1]);
  });
});
