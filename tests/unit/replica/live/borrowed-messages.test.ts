import { describe, expect, test } from 'vitest';

import type { DeviceId } from '#shared/kernel/ids.ts';
import { type BorrowedMessage, createBorrowedMessages, selectNeeded } from '#shared/replica/live/borrowed-messages.ts';

const ALICE = 'a1'.repeat(16) as DeviceId;
const BOB = 'b0'.repeat(16) as DeviceId;

interface Content {
  readonly device?: DeviceId;
  readonly number?: number;
  readonly clientId?: number;
  readonly session?: string;
  readonly range?: readonly [number, number];
  readonly requires?: readonly (readonly [number, number])[];
  readonly deletes?: boolean;
  readonly bytes?: number;
}

function borrowed(name: string, content: Content = {}): BorrowedMessage {
  const { device = ALICE, number = 1, clientId = 1, session = 's1', range, requires = [], bytes = 10 } = content;
  return {
    ...{ name, device, session, number, clientId },
    ...{ bytes: new Uint8Array(bytes), update: new Uint8Array(0) },
    survey: {
      provides: new Map(range === undefined ? [] : [[clientId, { from: range[0], to: range[1] }]]),
      requires: new Map(requires),
      deletions: new Map(content.deletes === true ? [[clientId, [{ from: 0, to: 1 }]]] : []),
      crossReferences: [],
    },
  };
}

const nobody = (): number => 0;
const namesOf = (list: readonly BorrowedMessage[]): readonly string[] => list.map(({ name }) => name);

describe('[LIVE5] what an envelope needs', () => {
  const one = borrowed('one', { range: [0, 5] });
  const two = borrowed('two', { number: 2, range: [5, 9], requires: [[1, 5]] });
  const other = borrowed('other', { device: BOB, clientId: 2, range: [0, 4] });
  const third = borrowed('third', { device: BOB, clientId: 3, range: [0, 2], requires: [[1, 7]] });

  test('nothing for edits that build on nothing borrowed: who types elsewhere fills nobody’s log', () => {
    expect(selectNeeded(new Map(), nobody, [one, two, other])).toEqual([]);
    expect(selectNeeded(new Map([[9, 4]]), (client) => (client === 9 ? 4 : 0), [one, two])).toEqual([]);
  });

  test('up to the edit that is built on, and no further', () => {
    expect(namesOf(selectNeeded(new Map([[1, 3]]), nobody, [one, two, other]))).toEqual(['one']);
    expect(namesOf(selectNeeded(new Map([[1, 6]]), nobody, [one, two, other]))).toEqual(['one', 'two']);
  });

  test('also at second hand, in the order in which they came', () => {
    expect(namesOf(selectNeeded(new Map([[3, 1]]), nobody, [third, two, other, one]))).toEqual(['third', 'two', 'one']);
  });

  test('nothing that stands in an envelope by now', () => {
    const sealed = (client: number): number => (client === 1 ? 5 : 0);
    expect(namesOf(selectNeeded(new Map([[1, 6]]), sealed, [one, two]))).toEqual(['two']);
  });
});

describe('[LIVE8] what is kept until an envelope covers it', () => {
  test('is forgotten up to the number that an envelope names, of its session and device alone', () => {
    const kept = createBorrowedMessages();
    kept.add(borrowed('1'));
    kept.add(borrowed('2', { number: 2 }));
    kept.add(borrowed('3', { number: 3 }));
    kept.add(borrowed('later session', { session: 's2' }));
    kept.add(borrowed('other device', { device: BOB }));
    kept.forgetCovered({ device: ALICE, session: 's1', number: 2 }, borrowed('').survey, nobody);
    expect(namesOf(kept.all())).toEqual(['3', 'later session', 'other device']);
  });

  test('[RECV9] is not forgotten because its author says so: every edit must stand in an envelope, every deletion in that one', () => {
    const kept = createBorrowedMessages();
    kept.add(borrowed('words', { range: [0, 5] }));
    kept.add(borrowed('deletion', { number: 2, deletes: true }));
    const upTo = { device: ALICE, session: 's1', number: 9 };
    kept.forgetCovered(upTo, borrowed('').survey, nobody);
    expect(namesOf(kept.all())).toEqual(['words', 'deletion']);
    kept.forgetCovered(upTo, borrowed('').survey, () => 5);
    expect(namesOf(kept.all())).toEqual(['deletion']);
    kept.forgetCovered(upTo, borrowed('', { deletes: true }).survey, nobody);
    expect(kept.all()).toEqual([]);
  });

  test('is forgotten when an envelope carries it, but not for another of the same name', () => {
    const kept = createBorrowedMessages();
    kept.add(borrowed('one', { range: [0, 5] }));
    kept.forgetAttached([borrowed('one', { range: [0, 5], bytes: 11 })]);
    expect(kept.has('one')).toBe(true);
    kept.forgetAttached([borrowed('one', { range: [0, 5] })]);
    expect(kept.has('one')).toBe(false);
  });

  test('is forgotten when all of it stands in envelopes; a deletion waits to be named', () => {
    const kept = createBorrowedMessages();
    kept.add(borrowed('sealed', { range: [0, 5] }));
    kept.add(borrowed('half', { number: 2, range: [5, 9] }));
    kept.add(borrowed('deletion', { number: 3, deletes: true }));
    kept.forgetSealed(() => 7);
    expect(namesOf(kept.all())).toEqual(['half', 'deletion']);
    kept.forget('deletion');
    expect([kept.has('half'), kept.has('deletion')]).toEqual([true, false]);
  });

  test('is 1 MiB of a device at most: one who floods pushes nobody else out', () => {
    const kept = createBorrowedMessages();
    const answers = Array.from({ length: 20 }, (_, index) => kept.add(borrowed(String(index), { bytes: 60 * 1024 })));
    expect(answers.filter(Boolean)).toHaveLength(17);
    expect(kept.add(borrowed('bob', { device: BOB, bytes: 60 * 1024 }))).toBe(true);
    expect(kept.all()).toHaveLength(18);
  });

  test('is no more than one envelope can carry', () => {
    const kept = createBorrowedMessages();
    for (let index = 0; index < 5_000; index++) kept.add(borrowed(String(index)));
    expect(kept.all()).toHaveLength(4_096);
  });
});
