import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { expect } from 'vitest';
import * as Y from 'yjs';

import { decodeCaretState, encodeCaretState } from '#renderer/bindings/rich-text/caret-state.ts';

const ROOT = 'priorities';
const MAX_STATE_BYTES = 2_048;

const bytes = fc.uint8Array({ maxLength: MAX_STATE_BYTES });
const id = fc.record({ client: fc.nat({ max: 2 ** 52 - 1 }), clock: fc.nat({ max: 2 ** 31 - 1 }) });
const assoc = fc.constantFrom(-1, 0);
const position = fc
  .oneof(fc.record({ item: id, assoc }), fc.record({ type: id, assoc }), fc.record({ tname: fc.constant(ROOT), assoc }))
  .map((json) => Y.createRelativePositionFromJSON(json));

test.prop([position, position])('[NOTE4] what one tells is what the others read, and short', (anchor, head) => {
  const told = encodeCaretState({ anchor, head });
  expect(told.length).toBeLessThan(100);
  const read = decodeCaretState(told, ROOT);
  expect(read && Y.compareRelativePositions(read.anchor, anchor)).toBe(true);
  expect(read && Y.compareRelativePositions(read.head, head)).toBe(true);
});

test.prop([bytes])('[NOTE4] whatever is told, reading it throws nothing and opens no other text', (told) => {
  for (const state of [told, Uint8Array.of(1, ...told)]) {
    const read = decodeCaretState(state, ROOT);
    for (const { tname } of read === undefined ? [] : [read.anchor, read.head]) expect([null, ROOT]).toContain(tname);
  }
});

test.prop([fc.string().filter((name) => name !== ROOT)])('[NOTE4] a place in another text is none', (tname) => {
  const elsewhere = Y.createRelativePositionFromJSON({ tname });
  const here = Y.createRelativePositionFromJSON({ tname: ROOT });
  expect(decodeCaretState(encodeCaretState({ anchor: here, head: elsewhere }), ROOT)).toBeUndefined();
});
