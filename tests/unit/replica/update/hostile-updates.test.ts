import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { canApply } from '#shared/replica/update/can-apply.ts';
import { joinSurveys, surveyUpdate } from '#shared/replica/update/survey-update.ts';

const STRING = 4;
const JSON_CONTENT = 2;
const ANY_CONTENT = 8;
const HAS_ORIGIN = 128;

/** Writes an update field by field, also in ways in which Yjs never does. */
function forge(build: (encoder: Y.UpdateEncoderV2, number: (value: number) => void) => void): Uint8Array {
  const encoder = new Y.UpdateEncoderV2();
  const number = (value: number): void => {
    for (let left = value; ; left = Math.floor(left / 128)) {
      writeByte(encoder, left > 127 ? 128 | (left % 128) : left);
      if (left <= 127) return;
    }
  };
  build(encoder, number);
  return encoder.toUint8Array();
}

function writeByte({ restEncoder }: Y.UpdateEncoderV2, byte: number): void {
  if (restEncoder.cpos === restEncoder.cbuf.length) {
    restEncoder.bufs.push(restEncoder.cbuf);
    restEncoder.cbuf = new Uint8Array(restEncoder.cbuf.length * 2);
    restEncoder.cpos = 0;
  }
  restEncoder.cbuf[restEncoder.cpos] = byte;
  restEncoder.cpos += 1;
}

/** One letter or more, behind another struct or at the beginning of a text. */
function letters(encoder: Y.UpdateEncoderV2, text: string, origin?: readonly [client: number, clock: number]): void {
  encoder.writeInfo(STRING | (origin === undefined ? 0 : HAS_ORIGIN));
  if (origin === undefined) {
    encoder.writeParentInfo(true);
    encoder.writeString('text');
  } else encoder.writeLeftID(Y.createID(...origin));
  encoder.writeString(text);
}

/** Clients with their letters, from clock 0, in the order given. */
function forgeLetters(
  ...clients: readonly (readonly [client: number, text: string, origin?: readonly [number, number]])[]
): Uint8Array {
  return forge((encoder, number) => {
    number(clients.length);
    for (const [client, text, origin] of clients) {
      number(1);
      encoder.writeClient(client);
      number(0);
      letters(encoder, text, origin);
    }
    number(0);
  });
}

function forgeDeletions(
  ...clients: readonly (readonly [client: number, gapsAndLengths: readonly number[]])[]
): Uint8Array {
  return forge((_encoder, number) => {
    number(0);
    number(clients.length);
    for (const [client, list] of clients) {
      number(client);
      number(list.length / 2);
      for (const [index, each] of list.entries()) number(index % 2 === 0 ? each : each - 1);
    }
  });
}

/** A value inside of values. */
function forgeNested(depth: number): Uint8Array {
  return forge((encoder, number) => {
    number(1);
    number(1);
    encoder.writeClient(7);
    number(0);
    encoder.writeInfo(ANY_CONTENT);
    encoder.writeParentInfo(true);
    encoder.writeString('array');
    encoder.writeLen(1);
    for (let level = 0; level < depth; level++) for (const byte of [117, 1]) writeByte(encoder, byte);
    writeByte(encoder, 126);
    number(0);
  });
}

const isTaken = (update: Uint8Array): boolean => surveyUpdate(update).ok;

test('[RECV7] what is written in the form of Yjs is taken', () => {
  expect(isTaken(forgeLetters([9, 'ab'], [7, 'c']))).toBe(true);
  expect(isTaken(forgeDeletions([7, [0, 2, 1, 1]], [9, [3, 1]]))).toBe(true);
  expect(isTaken(forgeNested(60))).toBe(true);
});

test('[RECV7] clients twice or in another order are refused: of those Yjs drops some', () => {
  expect(isTaken(forgeLetters([7, 'c'], [9, 'ab']))).toBe(false);
  expect(isTaken(forgeLetters([7, 'c'], [7, 'ab']))).toBe(false);
});

test('[RECV7] what builds on itself, on what its author writes later, or on a clock that is none is refused', () => {
  for (const clock of [0, 1, 5, -3]) expect(isTaken(forgeLetters([7, 'a', [7, clock]]))).toBe(false);
  expect(isTaken(forgeLetters([7, 'a', [9, -1]]))).toBe(false);
  expect(isTaken(forgeLetters([7, 'a', [9, 0]]))).toBe(true);
});

test('[RECV7] two that build on one another are never applied, alone or joined', () => {
  const both = surveyUpdate(forgeLetters([9, 'a', [7, 0]], [7, 'b', [9, 0]]));
  const one = surveyUpdate(forgeLetters([9, 'a', [7, 0]]));
  const other = surveyUpdate(forgeLetters([7, 'b', [9, 0]]));
  if (!both.ok || !one.ok || !other.ok) throw new Error('each has the right form');
  expect(canApply(both.value, () => 0)).toBe(false);
  expect(canApply(joinSurveys([one.value, other.value]), () => 0)).toBe(false);
  expect(canApply(both.value, (client) => (client === 7 ? 1 : 0))).toBe(true);
});

test('[RECV7] values of a depth at which engines stumble are refused, and documents in documents', () => {
  for (const depth of [65, 1_000, 60_000]) expect(isTaken(forgeNested(depth))).toBe(false);
  const json = forge((encoder, number) => {
    number(1);
    number(1);
    encoder.writeClient(7);
    number(0);
    encoder.writeInfo(JSON_CONTENT);
    encoder.writeParentInfo(true);
    encoder.writeString('array');
    encoder.writeLen(1);
    encoder.writeString(`${'['.repeat(15_000)}${']'.repeat(15_000)}`);
    number(0);
  });
  expect(isTaken(json)).toBe(false);
  const doc = new Y.Doc();
  doc.getMap('map').set('inner', new Y.Doc());
  expect(isTaken(Y.encodeStateAsUpdateV2(doc))).toBe(false);
});

test('[RECV7] bytes that mean nothing are refused, wherever they stand', () => {
  const update = forgeLetters([7, 'a']);
  expect(isTaken(Uint8Array.of(...update, 0))).toBe(false);
  // The first column has a length before it: one byte more in it, and nobody reads that.
  expect(isTaken(Uint8Array.of(update[0] ?? 0, 1, 0, ...update.subarray(2)))).toBe(false);
});

test('[RECV7] few bytes hold few structs', () => {
  const many = (count: number): Uint8Array =>
    forge((encoder, number) => {
      number(1);
      number(count);
      encoder.writeClient(7);
      number(0);
      for (let index = 0; index < Math.min(count, 5_000); index++) {
        encoder.writeInfo(1 | (index === 0 ? 0 : HAS_ORIGIN));
        if (index === 0) {
          encoder.writeParentInfo(true);
          encoder.writeString('text');
        } else encoder.writeLeftID(Y.createID(7, 0));
        encoder.writeLen(1);
      }
      number(0);
    });
  expect(isTaken(many(1_000))).toBe(true);
  expect(isTaken(many(5_000))).toBe(false);
  expect(isTaken(many(2 ** 42))).toBe(false);
});

test('[RECV7] deletions are in order, each client once, and not without end', () => {
  expect(isTaken(forgeDeletions([7, [0, 2, 0, 1]]))).toBe(false);
  expect(isTaken(forgeDeletions([7, [0, 2]], [7, [0, 2]]))).toBe(false);
  expect(isTaken(forgeDeletions([7, Array.from({ length: 2 * 70_000 }, () => 1)]))).toBe(false);
  expect(isTaken(forgeDeletions([7, Array.from({ length: 2 * 60_000 }, () => 1)]))).toBe(true);
});
