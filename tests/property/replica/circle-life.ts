import fc from 'fast-check';

import { DAY_MS } from '#shared/kernel/durations.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import { createAdmit } from '#shared/replica/graph/create-admit.ts';
import { createInvite } from '#shared/replica/graph/create-invite.ts';
import { createSeal } from '#shared/replica/graph/create-seal.ts';
import type { SignedJoinRequest } from '#shared/replica/graph/join-request.ts';
import { deviceIdOf } from '#shared/replica/names.ts';
import {
  ask,
  beginCircle,
  type Beginning,
  createPerson,
  forge,
  give,
  type Person,
  tell,
} from '#tests/unit/replica/graph/fixture.ts';
import { createQuickInviteKey } from '#tests/unit/replica/graph/quick-crypto.ts';
import { chosen, type Life, makeMischief, MISCHIEF, type Mischief } from './mischief.ts';

/** Something that happens in the life of a circle; what is impossible at that moment does not happen. */
export interface Happening {
  readonly does: 'join' | 'invite' | 'ask' | 'admit' | 'seal' | 'newer-kind' | 'hear' | 'mischief';
  /** Which, when it is one. */
  readonly mischief: Mischief;
  readonly who: number;
  readonly pick: number;
}

export const anyLife: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.record({
    does: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('join' as const, 'invite' as const, 'hear' as const) },
      { weight: 4, arbitrary: fc.constantFrom('ask' as const, 'admit' as const) },
      { weight: 2, arbitrary: fc.constantFrom('seal' as const, 'newer-kind' as const) },
      { weight: 4, arbitrary: fc.constant('mischief' as const) },
    ),
    mischief: fc.constantFrom(...MISCHIEF),
    who: fc.nat(20),
    pick: fc.nat(1_000),
  }),
  { minLength: 20, maxLength: 45, size: 'max' },
);

/** What came of a life: what everybody should count, what nobody should, and who lived it. */
export interface Outcome {
  readonly circle: Beginning;
  readonly honest: readonly LoggedEntry[];
  readonly hostile: readonly LoggedEntry[];
  readonly people: readonly Person[];
}

export async function live(happenings: readonly Happening[]): Promise<Outcome> {
  const circle = await beginCircle();
  const alice = await createPerson(circle, 'alice', 1);
  const life: Life = { circle, people: [alice], keys: [], requests: [], honest: [], hostile: [] };
  for (const happening of happenings) await happen(life, happening);
  return life;
}

async function happen(life: Life, happening: Happening): Promise<void> {
  const { does, mischief, who, pick } = happening;
  const { circle, people, keys, requests, hostile } = life;
  const members = people.filter(({ graph, device }) => graph.state().devices.has(device));
  const member = chosen(members, who);
  if (member === undefined) throw new Error('the founder is a member');
  switch (does) {
    case 'join':
      await happen(life, { ...happening, does: 'invite', pick: people.length });
      requests.push(await ask(await createNewcomer(life), createQuickInviteKey(people.length)));
      return admit(life, member, requests.at(-1));
    case 'invite': {
      // Sometimes with a key that somebody has already used.
      const key = createQuickInviteKey(1 + (pick % 6));
      keys.push(key);
      const terms = { key, expiresAt: DAY_MS * 1e6, asksFirst: pick % 5 === 0 };
      return keep(life, member, await createInvite(member.graph.state(), terms, member.ports));
    }
    case 'ask': {
      // Sometimes somebody who is in already, or asks again with another request.
      const key = chosen(keys, pick);
      if (key !== undefined)
        requests.push(await ask(pick % 4 === 0 ? member : await createNewcomer(life), key, pick % 3));
      return undefined;
    }
    case 'admit':
      return admit(life, member, chosen(requests.slice(-3), pick));
    case 'seal': {
      const device = chosen([...member.graph.state().devices.keys()], pick) ?? member.device;
      const sealed = { epochId: circle.genesis.epochId, device, sealedKey: Uint8Array.of(pick) };
      return keep(life, member, await createSeal(member.graph.state(), sealed, member.ports));
    }
    case 'newer-kind': {
      const parents = member.graph.heads();
      if (parents.length > 16) return undefined;
      const header = { parents, kind: 77, critical: false, at: pick };
      return keep(life, member, { ok: true, value: await forge(member, Uint8Array.of(1), header) });
    }
    case 'hear': {
      const other = chosen(people, pick);
      if (other !== undefined) await tell(other, member);
      return undefined;
    }
    case 'mischief': {
      const entry = await makeMischief(life, chosen(people, who) ?? member, mischief, pick);
      if (entry !== undefined) hostile.push(entry);
    }
  }
}

async function createNewcomer({ circle, people }: Life): Promise<Person> {
  const newcomer = await createPerson(circle, `member ${people.length}`, people.length + 1);
  people.push(newcomer);
  return newcomer;
}

async function keep(life: Life, by: Person, written: Result<LoggedEntry, unknown>): Promise<void> {
  if (!written.ok) return;
  const known = by.graph.entriesUnknownTo([]).length;
  const { refused } = await give(by, written.value);
  if (refused.length > 0) throw new Error(`written in order, and refused: ${refused[0]?.code}`);
  if (by.graph.entriesUnknownTo([]).length > known) life.honest.push(written.value);
}

/** Lets somebody in who then knows what the other knows. */
async function admit(life: Life, by: Person, request: SignedJoinRequest | undefined): Promise<void> {
  if (request === undefined) return;
  await keep(life, by, await createAdmit(by.graph.state(), request, by.ports));
  const device = deviceIdOf(request.deviceKeys);
  const joiner = life.people.find((person) => person.device === device);
  if (joiner !== undefined) await tell(by, joiner);
}
