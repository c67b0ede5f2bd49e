import { describe, expect, test } from 'vitest';
import { selectShownCommitments } from '#shared/domain/commitment/select-shown-commitments.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
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
  remove,
  shownIn,
  storedIn,
} from './commitment-fixture.ts';

/** Two devices of alice that know the same commitment of last week. */
function twoDevices() {
  const devices = [createReplica(ALICE), createReplica(ALICE, 1)] as const;
  const [first, second] = devices;
  const id = added(first, 'one');
  // The copies of the second device have the higher ids.
  added(second, 'other');
  sync(first, second);
  for (const device of devices) device.setNow(mondayAfter(0));
  return { devices, first, second, id };
}

const oneOf = (lines: readonly string[]): readonly string[] => lines.filter((line) => !line.includes('other'));

describe('carrying', () => {
  test('[COMM4] settles it with a reason and makes the same again in the present week', () => {
    const alice = createReplica(ALICE);
    const id = added(alice, 'one');
    alice.setNow(mondayAfter(0));
    expect(codeOf(carry(alice, id, ' '))).toBe('needs-reason');
    const { commitmentId } = value(carry(alice, id, ' no time '));
    expect(shownIn(alice)).toMatchObject([
      { id, outcome: 'carried', reason: 'no time', settledAt: mondayAfter(0), at: NOON },
      { id: commitmentId, text: 'one', measure: 'it is sent', at: mondayAfter(0), carriedFrom: id, outcome: undefined },
    ]);
  });

  test('[COMM4] [DOC5] is one act that is taken back whole', () => {
    const alice = createReplica(ALICE);
    const id = added(alice, 'one');
    const before = shownIn(alice);
    alice.setNow(mondayAfter(0));
    const { origins } = watch(alice.doc);
    const { undo } = value(carry(alice, id));
    expect(origins).toHaveLength(1);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(shownIn(alice)).toEqual(before);
  });

  test('[COMM4] [UNDO3] has no way back once the new one was changed', () => {
    const alice = createReplica(ALICE);
    const id = added(alice, 'one');
    alice.setNow(mondayAfter(0));
    const { undo, commitmentId } = value(carry(alice, id));
    value(edit(alice, commitmentId, 'smaller'));
    expect(codeOf(applyUndo(alice.doc, undo, alice.ctx))).toBe('changed-since');
    expect(linesIn(alice)).toEqual(['alice: one (carried)', 'alice: smaller (open)']);
  });

  test('[COMM4] what stands in the present week stays there', () => {
    const alice = createReplica(ALICE);
    const id = added(alice, 'one');
    expect(codeOf(carry(alice, id))).toBe('this-week');
    alice.setNow(NOON - 8 * 86_400_000);
    expect(codeOf(carry(alice, id))).toBe('this-week');
    expect(storedIn(alice)).toHaveLength(1);
  });

  test('[COMM4] counts as one of the three', () => {
    const alice = createReplica(ALICE);
    const [one, two] = [added(alice, 'one'), added(alice, 'two')];
    alice.setNow(mondayAfter(0));
    added(alice, 'three');
    added(alice, 'four');
    value(carry(alice, one));
    expect(codeOf(carry(alice, two))).toBe('three-already');
    expect(codeOf(mean(alice, 'five'))).toBe('three-already');
    expect(linesIn(alice)[1]).toBe('alice: two (open)');
  });

  test('[COMM4] carried on two devices while apart, it is shown once', () => {
    const { devices, first, second, id } = twoDevices();
    const low = value(carry(first, id)).commitmentId;
    const high = value(carry(second, id)).commitmentId;
    sync(...devices);
    for (const device of devices) {
      expect(oneOf(linesIn(device))).toEqual(['alice: one (carried)', 'alice: one (open)']);
      expect(shownIn(device).find((one) => one.id === low)?.sameAs).toEqual([high]);
    }
  });

  test('[COMM4] commands write to all copies, whichever id they are given', () => {
    const { devices, first, second, id } = twoDevices();
    value(carry(first, id));
    const high = value(carry(second, id)).commitmentId;
    sync(...devices);
    const copies = () => storedIn(first).filter(({ carriedFrom }) => carriedFrom === id);
    value(edit(first, high, 'smaller'));
    expect(copies().map(({ text }) => text)).toEqual(['smaller', 'smaller']);
    const kept = value(keep(first, high));
    expect(copies().map(({ outcome }) => outcome)).toEqual(['kept', 'kept']);
    value(applyUndo(first.doc, kept.undo, first.ctx));
    value(drop(first, high));
    expect(copies().map(({ outcome }) => outcome)).toEqual(['dropped', 'dropped']);
    value(remove(first, high));
    sync(...devices);
    expect(oneOf(linesIn(second))).toEqual(['alice: one (carried)']);
  });

  test('[COMM4] copies that were carried on while apart are still one, however far', () => {
    const { devices, first, second, id } = twoDevices();
    const copies = devices.map((device) => value(carry(device, id)).commitmentId);
    for (const device of devices) device.setNow(mondayAfter(1));
    devices.forEach((device, index) => value(carry(device, copies[index]!)));
    sync(...devices);
    const lines = ['alice: one (carried)', 'alice: one (carried)', 'alice: one (open)'];
    expect(oneOf(linesIn(first))).toEqual(lines);
    first.setNow(mondayAfter(2));
    value(carry(first, shownIn(first).findLast(({ text }) => text === 'one')!.id));
    sync(...devices);
    expect(oneOf(linesIn(second))).toEqual([...lines.slice(0, 2), 'alice: one (carried)', 'alice: one (open)']);
  });

  test('[COMM4] copies of different weeks stand in the earlier one, settled as soon as one of them is', () => {
    const { devices, first, second, id } = twoDevices();
    second.setNow(mondayAfter(1));
    const high = value(carry(second, id)).commitmentId;
    value(keep(second, high));
    first.setNow(mondayAfter(2));
    const low = value(carry(first, id)).commitmentId;
    sync(...devices);
    expect(shownIn(first).find((one) => one.id === low)).toMatchObject({
      sameAs: [high],
      at: mondayAfter(1),
      outcome: 'kept',
      settledAt: mondayAfter(1),
    });
  });

  test.each([0, 1])('[COMM4] what was carried on is carried, though device %i took its own carrying back', (which) => {
    const { devices, id } = twoDevices();
    const steps = devices.map((device) => value(carry(device, id)).undo);
    const device = devices[which]!;
    value(applyUndo(device.doc, steps[which]!, device.ctx));
    sync(...devices);
    for (const replica of devices) {
      expect(oneOf(linesIn(replica))).toEqual(['alice: one (carried)', 'alice: one (open)']);
    }
  });

  test.each([0, 1])('[COMM4] what was carried on is carried, though device %i kept it', (which) => {
    const { devices, id } = twoDevices();
    value(keep(devices[which]!, id));
    value(carry(devices[1 - which]!, id));
    sync(...devices);
    for (const replica of devices) {
      expect(oneOf(linesIn(replica))).toEqual(['alice: one (carried)', 'alice: one (open)']);
    }
  });

  test('[COMM4] an earlier one stays carried when what came between is removed', () => {
    const { devices, first, second, id } = twoDevices();
    const between = value(carry(first, id)).commitmentId;
    const apart = value(carry(second, id)).commitmentId;
    first.setNow(mondayAfter(1));
    value(carry(first, between));
    value(remove(first, between));
    sync(...devices);
    expect(shownIn(first).find((one) => one.id === apart)?.outcome).toBe('carried');
    expect(oneOf(linesIn(first)).filter((line) => line.includes('open'))).toHaveLength(1);
  });

  test('[COMM4] copies stay one when what they take along was removed, or has not come yet', () => {
    const { devices, first, second, id } = twoDevices();
    for (const device of devices) value(carry(device, id));
    value(remove(second, id));
    sync(...devices);
    expect(oneOf(linesIn(first))).toEqual(['alice: one (open)']);
    const without = storedIn(first).filter((one) => one.id !== id && one.text === 'one');
    expect(selectShownCommitments(new Map(without.map((one) => [one.id, one])))).toHaveLength(1);
  });

  test("[COMM4] what takes another's along is a commitment of its own", () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = added(alice, 'one');
    const words = { text: 'mine', measure: 'sent', at: mondayAfter(0), zone: 'UTC', carriedFrom: id };
    forge(bob, 'bob-1', words);
    forge(bob, 'bob-2', words);
    sync(alice, bob);
    expect(linesIn(alice)).toEqual(['alice: one (open)', 'bob: mine (open)', 'bob: mine (open)']);
    expect(shownIn(alice).map(({ carriedFrom }) => carriedFrom)).toEqual([undefined, undefined, undefined]);
  });

  test('[COMM4] two members who take along what is not here yet are not one', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const words = { text: 'mine', measure: 'sent', at: NOON, zone: 'UTC', carriedFrom: 'nowhere' };
    forge(alice, 'alice-1', words);
    forge(bob, 'bob-1', words);
    sync(alice, bob);
    expect(linesIn(alice)).toEqual(['alice: mine (open)', 'bob: mine (open)']);
  });

  test('[COMM4] [DOC4] what goes in a circle carries nothing, whatever is read first', () => {
    const alice = createReplica(ALICE);
    const from = { self: 'self', a: 'b', b: 'c', c: 'a', tail: 'a' };
    for (const [id, carriedFrom] of Object.entries(from)) {
      forge(alice, id, { text: id, measure: 'sent', at: NOON, zone: 'UTC', carriedFrom });
    }
    const stored = storedIn(alice);
    const outcomes = (order: typeof stored) =>
      Object.fromEntries(
        selectShownCommitments(new Map(order.map((one) => [one.id, one]))).map((one) => [one.id, one.outcome]),
      );
    const expected = { self: undefined, a: 'carried', b: undefined, c: undefined, tail: undefined };
    expect(outcomes(stored)).toEqual(expected);
    expect(outcomes(stored.toReversed())).toEqual(expected);
  });

  test('[COMM4] [DOC4] a line of any length is read', () => {
    const base = { memberId: ALICE, text: 'one', measure: 'sent', at: NOON, zone: 'UTC' };
    const none = { outcome: undefined, reason: undefined, settledAt: undefined, isTakenBack: false };
    const idAt = (index: number): CommitmentId => String(index) as CommitmentId;
    const line = Array.from({ length: 20_000 }, (_, index) => ({
      ...base,
      ...none,
      id: idAt(index),
      carriedFrom: index === 0 ? undefined : idAt(index - 1),
    })).reverse();
    const open = selectShownCommitments(new Map(line.map((one) => [one.id, one]))).filter(
      ({ outcome }) => outcome === undefined,
    );
    expect(open.map(({ id }) => id)).toEqual(['19999']);
  });
});
