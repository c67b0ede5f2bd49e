import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { fromHex } from '#shared/kernel/bytes.ts';
import { roomOf } from '#shared/replica/room.ts';

interface Vectors {
  readonly rooms: readonly { readonly epochKey: string; readonly topic: string; readonly password: string }[];
}

test('[ROOM1] topic and password are those that another program derives from the epoch key', () => {
  // Made with Python's hmac and hashlib.
  const { rooms } = JSON.parse(readFileSync('tests/vectors/room-v1.json', 'utf8')) as Vectors;
  expect(rooms).toHaveLength(2);
  for (const { epochKey, ...room } of rooms) expect(roomOf(fromHex(epochKey) ?? new Uint8Array())).toEqual(room);
});
