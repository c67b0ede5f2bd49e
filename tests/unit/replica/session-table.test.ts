import { expect, test } from 'vitest';

import type { MemberId } from '#shared/kernel/ids.ts';
import { createSessionTable } from '#shared/replica/session-table.ts';

const [ALICE, BOB] = ['a1'.repeat(32) as MemberId, 'b0'.repeat(32) as MemberId];

test('[SES5] a client id that two members claim belongs to nobody, in whatever order they claim it', () => {
  for (const order of [
    [ALICE, BOB],
    [BOB, ALICE],
    [ALICE, BOB, ALICE],
    [BOB, BOB, ALICE],
  ]) {
    const table = createSessionTable();
    for (const member of order) table.claim(7, member);
    table.claim(8, ALICE);
    expect(table.authorOf(7)).toBeUndefined();
    expect(table.authorOf(8)).toBe(ALICE);
    expect(createSessionTable(table.entries()).authorOf(7)).toBeUndefined();
  }
});
