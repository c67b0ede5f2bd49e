import type { DeviceId, EntryId } from '#shared/kernel/ids.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import { ENTRY_KIND } from '#shared/replica/graph/entry.ts';
import type { InviteKey } from '#shared/replica/graph/invite-key.ts';
import { encodeInvite } from '#shared/replica/graph/invite.ts';
import { encodeJoinRequest, type SignedJoinRequest } from '#shared/replica/graph/join-request.ts';
import { encodeSealedEpoch } from '#shared/replica/graph/sealed-epoch.ts';
import {
  beginCircle,
  type Beginning,
  createPerson,
  forge,
  inviteBody,
  type Person,
  withBadSignature,
} from '#tests/unit/replica/graph/fixture.ts';

/** Everything that somebody who keeps to no rule may try here. */
export const MISCHIEF = [
  'forged-copy',
  'altered-byte',
  'outsider',
  'before-admission',
  'under-another-device',
  'too-many-parents',
  'unsorted-parents',
  'nobody-knows-its-parent',
  'another-circle',
  'without-consent',
  'stolen-invite',
  'seal-for-nobody',
  'builds-on-mischief',
] as const;

export type Mischief = (typeof MISCHIEF)[number];

/** A circle on its way: who is there, what was written in order and what was not. */
export interface Life {
  readonly circle: Beginning;
  readonly people: Person[];
  readonly keys: InviteKey[];
  readonly requests: SignedJoinRequest[];
  readonly honest: LoggedEntry[];
  readonly hostile: LoggedEntry[];
}

/** The element that a number stands for, whatever the length of the list. */
export function chosen<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(list.length, 1)];
}

/** An entry that must never count, for whatever reason its name gives. */
export async function makeMischief(
  { circle, keys, requests, honest, hostile }: Life,
  person: Person,
  mischief: Mischief,
  pick: number,
): Promise<LoggedEntry | undefined> {
  const { genesis } = circle;
  const known = chosen(honest, pick);
  const body = inviteBody(person, 100 + pick);
  const parents = person.graph.heads().slice(0, 16);
  switch (mischief) {
    case 'forged-copy':
      return known && withBadSignature(known);
    case 'altered-byte': {
      if (known === undefined) return undefined;
      const bytes = known.bytes.slice();
      const offset = (pick * 7) % bytes.length;
      bytes[offset] = (bytes[offset] ?? 0) ^ (1 << (pick % 8));
      return { id: known.id, bytes };
    }
    case 'outsider': {
      const mallory = await createPerson(circle, 'mallory', 500 + pick);
      return forge(mallory, inviteBody(mallory, 9), { parents });
    }
    case 'before-admission':
      if (person.device === genesis.device) return undefined;
      return forge(person, body, { parents: [genesis.entryId], at: pick });
    case 'under-another-device':
      if (person.device === genesis.device) return undefined;
      return forge(person, inviteBody({ circle, device: genesis.device }, 9), { parents, device: genesis.device });
    case 'too-many-parents':
      return forge(person, body, { parents: Array.from({ length: 17 }, (_, n) => idOf(n)) });
    case 'unsorted-parents':
      return known && forge(person, body, { parents: [genesis.entryId, known.id].toSorted().toReversed() });
    case 'nobody-knows-its-parent':
      return forge(person, body, { parents: [genesis.entryId, idOf(pick)].toSorted() });
    case 'another-circle': {
      const founder = await createPerson(await beginCircle(1, 'private'), 'alice', 1);
      return forge(founder, body, { parents: pick % 2 === 0 ? parents : founder.graph.heads() });
    }
    case 'without-consent': {
      const request = chosen(requests, pick);
      if (request === undefined) return undefined;
      const content = encodeJoinRequest({ ...request, name: 'somebody else' });
      return forge(person, content, { parents, kind: ENTRY_KIND.admit });
    }
    case 'stolen-invite': {
      const stolen = chosen(keys, pick);
      if (stolen === undefined) return undefined;
      const terms = { publicKey: stolen.publicKey, expiresAt: pick, asksFirst: false, proof: new Uint8Array(64) };
      return forge(person, encodeInvite(terms), { parents });
    }
    case 'seal-for-nobody': {
      const sealed = { epochId: genesis.epochId, device: 'ee'.repeat(16) as DeviceId, sealedKey: body.subarray(0, 9) };
      return forge(person, encodeSealedEpoch(sealed), { parents, kind: ENTRY_KIND.seal });
    }
    case 'builds-on-mischief': {
      // A forged copy has the id of an honest entry, on which anybody may build.
      const bad = chosen(hostile, pick);
      if (bad === undefined || bad.id === genesis.entryId || honest.some(({ id }) => id === bad.id)) return undefined;
      return forge(person, body, { parents: [bad.id] });
    }
  }
}

function idOf(number: number): EntryId {
  return (0xabc000 + number).toString(16).padStart(64, '0') as EntryId;
}
