import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';
import type { CommitmentId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import {
  added,
  carry,
  drop,
  edit,
  forge,
  keep,
  linesIn,
  mean,
  mondayAfter,
  recordOf,
  remove,
  shownIn,
  storedIn,
} from './commitment-fixture.ts';

const NOWHERE = 'nowhere' as CommitmentId;

describe('commitments', () => {
  test('[COMM1] says what is meant and how one will know, trimmed', () => {
    const alice = createReplica(ALICE);
    value(mean(alice, ' Write to two people\n', ' two mails are sent '));
    expect(shownIn(alice)).toEqual([
      {
        id: expect.any(String),
        memberId: ALICE,
        text: 'Write to two people',
        measure: 'two mails are sent',
        at: NOON,
        zone: 'Europe/London',
        outcome: undefined,
        reason: undefined,
        settledAt: undefined,
        carriedFrom: undefined,
        isTakenBack: false,
        sameAs: [],
      },
    ]);
  });

  test('[COMM1] words that are missing or too many are refused, and nothing is written', () => {
    const alice = createReplica(ALICE);
    const long = 'x'.repeat(LIMITS.line + 1);
    expect(mean(alice, ' ', 'sent')).toEqual({ ok: false, error: { code: 'empty', field: 'text' } });
    expect(mean(alice, 'Write', '\n')).toEqual({ ok: false, error: { code: 'empty', field: 'measure' } });
    expect(mean(alice, long, 'sent')).toEqual({ ok: false, error: { code: 'too-long', field: 'text' } });
    expect(mean(alice, 'Write', long)).toEqual({ ok: false, error: { code: 'too-long', field: 'measure' } });
    expect(openCircleDoc(alice.doc).commitments.size).toBe(0);
    value(mean(alice, ` ${'x'.repeat(LIMITS.line)} `, ` ${'y'.repeat(LIMITS.line)} `));
    expect(shownIn(alice)).toHaveLength(1);
  });

  test('[COMM1] [DOC3] what another writes into it is left out, and what another makes is theirs', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const settled = added(alice, 'Write to carol');
    const trashed = added(alice, 'Call Contoso');
    sync(alice, bob);
    recordOf(bob, settled).set('outcome', 'dropped');
    recordOf(bob, settled).set('reason', 'given up');
    recordOf(bob, settled).set('carriedFrom', trashed);
    recordOf(bob, trashed).set('deletedAt', NOON);
    recordOf(bob, trashed).set('zone', 'Pacific/Auckland');
    forge(bob, 'forged', { text: 'Mine', measure: 'sent', at: NOON, zone: 'UTC', memberId: ALICE });
    sync(alice, bob);
    expect(linesIn(alice)).toEqual(['alice: Write to carol (open)', 'alice: Call Contoso (open)', 'bob: Mine (open)']);
    expect(shownIn(alice)[0]).toMatchObject({ reason: undefined, carriedFrom: undefined });
  });

  test('[COMM1] what another wrote first does not keep its member from writing the same', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = added(alice, 'Write to carol');
    sync(alice, bob);
    recordOf(bob, id).set('outcome', 'kept');
    sync(alice, bob);
    const { undo } = value(keep(alice, id));
    sync(alice, bob);
    expect(linesIn(bob)).toEqual(['alice: Write to carol (kept)']);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(linesIn(alice)).toEqual(['alice: Write to carol (open)']);
  });

  test("[COMM1] undo does not make another's words one's own", () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = added(alice, 'Write to carol');
    sync(alice, bob);
    recordOf(bob, id).set('outcome', 'dropped');
    recordOf(bob, id).set('reason', 'given up');
    sync(alice, bob);
    const { undo } = value(keep(alice, id));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(linesIn(alice)).toEqual(['alice: Write to carol (open)']);
    expect(shownIn(alice)[0]?.reason).toBeUndefined();
  });

  test.each([
    ['no record', 'words'],
    ['no text', { measure: 'sent', at: NOON }],
    ['no measure', { text: 'Write', at: NOON }],
    ['no time', { text: 'Write', measure: 'sent' }],
    ['a time that no calendar has', { text: 'Write', measure: 'sent', at: 1e300 }],
  ])('[COMM1] [DOC4] %s is malformed and not found', (_what, fields) => {
    const alice = createReplica(ALICE);
    if (typeof fields === 'string') alice.doc.getMap('commitments').set(NOWHERE, fields);
    else forge(alice, NOWHERE, fields);
    expect(storedIn(alice)).toEqual([]);
    expect(codeOf(keep(alice, NOWHERE))).toBe('not-found');
  });

  test('[COMM1] [DOC4] who wrote without a known log is nobody; without a zone the week is that of UTC', () => {
    const [alice, stranger] = [createReplica(ALICE), createReplica('mallory' as typeof ALICE)];
    forge(stranger, 'strange', { text: 'Write', measure: 'sent', at: NOON, zone: 'UTC' });
    forge(alice, 'own', { text: 'Write', measure: 'sent', at: NOON, outcome: 'forgotten' });
    sync(alice, stranger);
    expect(shownIn(alice)).toMatchObject([{ id: 'own', zone: 'UTC', outcome: undefined }]);
  });

  test('[COMM2] a fourth in one week is refused; the next week, or one in the trash, makes room', () => {
    const alice = createReplica(ALICE);
    const [first] = ['one', 'two', 'three'].map((text) => added(alice, text));
    expect(codeOf(mean(alice, 'four'))).toBe('three-already');
    value(keep(alice, first!));
    expect(codeOf(mean(alice, 'four'))).toBe('three-already');
    const { undo } = value(remove(alice, first!));
    value(mean(alice, 'four'));
    expect(codeOf(mean(alice, 'five'))).toBe('three-already');
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(shownIn(alice)).toHaveLength(4);
    alice.setNow(mondayAfter(0));
    value(mean(alice, 'five'));
  });

  test('[COMM2] each has three of their own, and the week is that of the place where one is', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    ['one', 'two', 'three'].forEach((text) => added(alice, text));
    sync(alice, bob);
    value(mean(bob, 'one'));
    // Sunday 23:30 in UTC is half past midnight on Monday in London in summer.
    alice.setNow(NOON + 11.5 * HOUR_MS);
    value(mean(alice, 'four'));
    expect(shownIn(alice)).toHaveLength(4);
  });

  test('[COMM2] what merging brings together beyond three all stands', () => {
    const devices = [createReplica(ALICE), createReplica(ALICE, 1)] as const;
    for (const device of devices) ['one', 'two', 'three'].forEach((text) => added(device, text));
    sync(...devices);
    for (const device of devices) {
      expect(shownIn(device)).toHaveLength(6);
      expect(codeOf(mean(device, 'four'))).toBe('three-already');
    }
  });

  test('[COMM3] is kept without a reason, or dropped with one', () => {
    const alice = createReplica(ALICE);
    const [one, two] = [added(alice, 'one'), added(alice, 'two')];
    alice.setNow(NOON + 5);
    expect(drop(alice, two, ' ')).toEqual({ ok: false, error: { code: 'needs-reason', field: 'reason' } });
    expect(codeOf(drop(alice, two, 'x'.repeat(LIMITS.entry + 1)))).toBe('too-long');
    value(keep(alice, one));
    value(drop(alice, two, ' They hired somebody. '));
    expect(shownIn(alice)).toMatchObject([
      { outcome: 'kept', reason: undefined, settledAt: NOON + 5 },
      { outcome: 'dropped', reason: 'They hired somebody.', settledAt: NOON + 5 },
    ]);
  });

  test('[COMM3] once settled it is neither rewritten nor settled again, but can be removed', () => {
    const alice = createReplica(ALICE);
    const id = added(alice, 'one');
    const { undo } = value(keep(alice, id));
    alice.setNow(mondayAfter(0));
    for (const refused of [edit(alice, id, 'two'), keep(alice, id), drop(alice, id), carry(alice, id)]) {
      expect(codeOf(refused)).toBe('settled');
    }
    value(applyUndo(alice.doc, undo, alice.ctx));
    value(drop(alice, id));
    value(remove(alice, id));
    expect(shownIn(alice)).toEqual([]);
    for (const refused of [edit(alice, id, 'two'), keep(alice, id), drop(alice, id), remove(alice, id)]) {
      expect(codeOf(refused)).toBe('not-found');
    }
  });

  test('[COMM3] [DOC5] nobody else changes it', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = added(alice, 'one');
    sync(alice, bob);
    bob.setNow(mondayAfter(0));
    const { origins } = watch(bob.doc);
    for (const refused of [edit(bob, id, 'x'), keep(bob, id), drop(bob, id), carry(bob, id), remove(bob, id)]) {
      expect(codeOf(refused)).toBe('not-yours');
    }
    expect(codeOf(edit(bob, NOWHERE, 'x'))).toBe('not-found');
    expect(codeOf(carry(bob, NOWHERE))).toBe('not-found');
    expect(origins).toEqual([]);
  });

  test('[COMM3] is rewritten while it is open; two who edit apart both stand', () => {
    const devices = [createReplica(ALICE), createReplica(ALICE, 1)] as const;
    const [first, second] = devices;
    const id = added(first, 'one');
    sync(...devices);
    value(edit(first, id, ' Write to carol '));
    value(edit(second, id, 'one', ' carol has answered '));
    expect(codeOf(edit(first, id, ' '))).toBe('empty');
    expect(codeOf(edit(first, id, 'Write', 'x'.repeat(LIMITS.line + 1)))).toBe('too-long');
    sync(...devices);
    expect(shownIn(second)).toMatchObject([{ text: 'Write to carol', measure: 'carol has answered' }]);
  });

  test('[COMM3] [UNDO2] every act is taken back', () => {
    const alice = createReplica(ALICE);
    const making = value(mean(alice, 'one'));
    const id = making.commitmentId;
    const before = shownIn(alice);
    for (const act of [
      () => edit(alice, id, 'two'),
      () => keep(alice, id),
      () => drop(alice, id),
      () => remove(alice, id),
    ]) {
      const { undo } = value(act());
      expect(shownIn(alice)).not.toEqual(before);
      value(applyUndo(alice.doc, undo, alice.ctx));
      expect(shownIn(alice)).toEqual(before);
    }
    value(applyUndo(alice.doc, making.undo, alice.ctx));
    expect(shownIn(alice)).toEqual([]);
  });

  test('[COMM3] [DOC2] a document that a newer version has closed is only read', () => {
    const alice = createReplica(ALICE);
    const id = added(alice, 'one');
    alice.setNow(NOON + 7 * DAY_MS);
    openCircleDoc(alice.doc).meta.set('minReader', 99);
    const acts = [mean(alice, 'two'), edit(alice, id, 'x'), keep(alice, id), carry(alice, id), remove(alice, id)];
    for (const refused of acts) expect(codeOf(refused)).toBe('read-only');
    expect(linesIn(alice)).toEqual(['alice: one (open)']);
  });
});
