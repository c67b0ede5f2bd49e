import { describe, expect, test } from 'vitest';

import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import { PROTECTIONS } from '#shared/replica/protections.ts';
import type { Rule } from '#tests/simulation/oracle-terms.ts';
import { simulate } from '#tests/simulation/simulate.ts';
import type { Sabotage } from '#tests/simulation/world.ts';

const MOST_STORIES = 60;
/** A story in which somebody leaves for good. */
const LEAVING_SEED = 18;

/** A world in which every signature is taken for genuine. */
function trustAll(crypto: DeviceCrypto): DeviceCrypto {
  return { ...crypto, verifyMany: (claims) => Promise.resolve(claims.map(() => true)) };
}

async function breaksIn(sabotage: Sabotage, rules: readonly Rule[]): Promise<boolean> {
  for (let seed = 1; seed <= MOST_STORIES; seed++) {
    const { breaches } = await simulate(seed, sabotage);
    if (breaches.some(({ rule }) => rules.includes(rule))) return true;
  }
  return false;
}

describe('the oracle', { timeout: 120_000 }, () => {
  test('notices when signatures are not checked', async () => {
    expect(await breaksIn({ crypto: trustAll }, ['true-authors'])).toBe(true);
  });

  test('notices when a device may write under any client id', async () => {
    const protections = { ...PROTECTIONS, mayWriteAs: () => true };
    expect(await breaksIn({ protections }, ['true-authors'])).toBe(true);
  });

  test('notices when live messages that an edit builds on do not go along', async () => {
    const protections = { ...PROTECTIONS, attachmentsFor: () => [] };
    expect(await breaksIn({ protections }, ['saved-is-kept'])).toBe(true);
  });

  test('notices when no new key is begun after somebody has left', async () => {
    expect(await breaksIn({ without: ['epoch'] }, ['closed-to-former'])).toBe(true);
  });

  test('one seed tells one story', async () => {
    const [first, again] = [await simulate(4), await simulate(4)];
    expect(again).toEqual(first);
    expect((await simulate(5)).diary).not.toEqual(first.diary);
  });

  test('one seed tells one story, also where somebody leaves', async () => {
    const [first, again] = [await simulate(LEAVING_SEED), await simulate(LEAVING_SEED)];
    expect(first.diary.join()).toContain('has left');
    expect(again).toEqual(first);
  });
});
