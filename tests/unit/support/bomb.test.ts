import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { createBomb, createDeletion } from '#tests/simulation/bomb.ts';

const CLIENT_ID = 2 ** 40 + 17;

test('a bomb is an update of as many structs as it says, in a few bytes', () => {
  const { structs } = Y.decodeUpdateV2(createBomb(CLIENT_ID, 500));
  expect(structs).toHaveLength(500);
  expect(structs.at(-1)?.id).toEqual(Y.createID(CLIENT_ID, 499));
  expect(createBomb(CLIENT_ID, 2 ** 40).length).toBeLessThan(50);
});

test('a deletion reaches as far as it says, and brings nothing of its own', () => {
  const { structs, ds } = Y.decodeUpdateV2(createDeletion(CLIENT_ID, 900));
  expect(structs).toEqual([]);
  expect([...ds.clients].map(([client, [range]]) => [client, range?.clock, range?.len])).toEqual([[CLIENT_ID, 0, 900]]);
});
