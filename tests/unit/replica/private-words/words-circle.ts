import { createNobleDeviceCrypto } from '#renderer/adapters/browser/noble-device-crypto.ts';
import type { CircleId, DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { DeviceCrypto, DevicePublicKeys } from '#shared/ports/device-crypto.ts';
import type { PrivateBox, PrivateWords } from '#shared/ports/private-words.ts';
import { labelledDigest } from '#shared/replica/digest.ts';
import type { GraphDevice, GraphMember, GraphState } from '#shared/replica/graph/graph-state.ts';
import { fromBase64Url } from '#shared/replica/join/base64url.ts';
import { LABEL } from '#shared/replica/labels.ts';
import { deviceIdOf, idBytes } from '#shared/replica/names.ts';
import { createPrivateWords } from '#shared/replica/private-words/create-private-words.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

const CIRCLE = 'c1'.repeat(32) as CircleId;
export const ALICE = 'a0'.repeat(32) as MemberId;
export const BOB = 'b0'.repeat(32) as MemberId;
export const CAROL = 'ca'.repeat(32) as MemberId;
export const PLACE = 'answer/one';
export const random = createSeededRandom(7);
export const yes = new TextEncoder().encode('yes, gladly');

/** A device of somebody. */
export interface Laptop {
  readonly id: DeviceId;
  readonly keys: DevicePublicKeys;
  readonly crypto: DeviceCrypto;
}

export async function createLaptop(): Promise<Laptop> {
  const crypto = createNobleDeviceCrypto({ signingSecret: random.bytes(32), sealingSecret: random.bytes(32) });
  const keys = await crypto.keys();
  return { id: deviceIdOf(keys), keys, crypto };
}

/** A circle in which all know the same of who belongs to it, with which devices. */
export interface WordsCircle {
  readonly laptopOf: (member: MemberId) => Laptop;
  readonly admit: (member: MemberId, laptop: Pick<Laptop, 'id' | 'keys'>, how?: Partial<GraphDevice>) => void;
  readonly leave: (member: MemberId) => void;
  /** What somebody's app seals and opens with, by what is known now. */
  readonly wordsOf: (me: MemberId, laptop?: Laptop, circleId?: CircleId) => PrivateWords;
  /** What somebody says to others; `yes` where nothing else is said. */
  readonly sealed: (by: MemberId, to: readonly MemberId[], content?: Uint8Array) => Promise<readonly PrivateBox[]>;
}

/** Alice, bob and carol on a laptop each. */
export async function createWordsCircle(): Promise<WordsCircle> {
  let membership: Pick<GraphState, 'members' | 'devices'> = { members: new Map(), devices: new Map() };
  const laptops = new Map<MemberId, Laptop>();
  const laptopOf = (member: MemberId): Laptop => {
    const laptop = laptops.get(member);
    if (laptop === undefined) throw new Error('everybody has a laptop');
    return laptop;
  };
  const admit: WordsCircle['admit'] = (member, { id, keys }, how = {}) => {
    const device = { id, member, keys, replacedBy: undefined, takenUpTo: undefined, ...how } as GraphDevice;
    const devices = [...(membership.members.get(member)?.devices ?? []), id];
    membership = {
      members: new Map([...membership.members, [member, { id: member, devices } as unknown as GraphMember]]),
      devices: new Map([...membership.devices, [id, device]]),
    };
  };
  const wordsOf: WordsCircle['wordsOf'] = (me, laptop = laptopOf(me), circleId = CIRCLE) =>
    createPrivateWords({
      ...{ circleId, me, random },
      crypto: laptop.crypto,
      membership: { state: createSubject(membership) },
    });
  for (const member of [ALICE, BOB, CAROL]) {
    laptops.set(member, await createLaptop());
    admit(member, laptopOf(member));
  }
  return {
    laptopOf,
    admit,
    wordsOf,
    leave: (member) => {
      membership = { ...membership, members: new Map([...membership.members].filter(([id]) => id !== member)) };
    },
    sealed: async (by, to, content = yes) => {
      const boxes = await wordsOf(by).seal({ to, place: PLACE, content });
      if (!boxes.ok) throw new Error(boxes.error);
      return boxes.value;
    },
  };
}

/** What bob says at the place is bound to, for a device. */
export const contextFor = (device: DeviceId): Uint8Array =>
  labelledDigest(
    LABEL.privateWord,
    ...[idBytes(CIRCLE), idBytes(BOB), idBytes(device), new TextEncoder().encode(PLACE)],
  );

export function bytesOf({ sealed }: PrivateBox): Uint8Array {
  const bytes = fromBase64Url(sealed);
  if (bytes === undefined) throw new Error('a box is written in base64url');
  return bytes;
}
