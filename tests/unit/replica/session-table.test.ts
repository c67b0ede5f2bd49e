import { expect, test } from 'vitest';

import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { createSessionTable, type SessionClaim } from '#shared/replica/session-table.ts';

const ALICE = { device: 'a1'.repeat(16) as DeviceId, member: 'a1'.repeat(32) as MemberId };
const ALICES_OTHER = { ...ALICE, device: 'a2'.repeat(16) as DeviceId };
const BOB = { device: 'b0'.repeat(16) as DeviceId, member: 'b0'.repeat(32) as MemberId };

const MEMBERS = new Map([ALICE, ALICES_OTHER, BOB].map(({ device, member }) => [device, member]));
const memberOf = (device: DeviceId): MemberId | undefined => MEMBERS.get(device);

const claimsOf = (clientId: number, owners: readonly { readonly device: DeviceId }[]): SessionClaim[] =>
  owners.map(({ device }) => ({ clientId, device }));

test('[SES5] a client id that two members claim belongs to nobody, in whatever order they claim it', () => {
  for (const order of [
    [ALICE, BOB],
    [BOB, ALICE],
    [ALICE, BOB, ALICE],
    [BOB, BOB, ALICE],
    [ALICE, ALICES_OTHER, BOB],
  ]) {
    const table = createSessionTable(memberOf, [...claimsOf(7, order), ...claimsOf(8, [ALICE])]);
    expect(table.authorOf(7)).toBeUndefined();
    expect(table.authorOf(8)).toBe(ALICE.member);
    expect(createSessionTable(memberOf, table.claims()).authorOf(7)).toBeUndefined();
  }
});

test('[RECV4] a client id is of every device whose SESSION has it, and of no other', () => {
  const table = createSessionTable(memberOf, claimsOf(7, [ALICE, ALICES_OTHER]));
  expect(table.isOf(7, ALICE.device)).toBe(true);
  expect(table.isOf(7, ALICES_OTHER.device)).toBe(true);
  expect(table.isOf(7, BOB.device)).toBe(false);
  expect(table.authorOf(7)).toBe(ALICE.member);
  expect([table.isFree(7), table.isFree(8)]).toEqual([false, true]);
});
