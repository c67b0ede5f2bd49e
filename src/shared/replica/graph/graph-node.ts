import type { DeviceId, EntryId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import type { DevicePublicKeys } from '#shared/ports/device-crypto.ts';
import type { InviteTerms } from './invite.ts';
import type { SealedEpoch } from './sealed-epoch.ts';

/** What a valid entry says. */
export type EntryFact =
  | { readonly kind: 'genesis'; readonly joiner: Joiner }
  | { readonly kind: 'invite'; readonly inviteId: InviteId; readonly terms: InviteTerms }
  | { readonly kind: 'admit'; readonly inviteId: InviteId; readonly joiner: Joiner; readonly name: string }
  | { readonly kind: 'seal'; readonly sealed: SealedEpoch }
  | { readonly kind: 'add-device'; readonly added: AddedDevice }
  | { readonly kind: 'unknown'; readonly critical: boolean };

/** A member with the device that they come with. */
export interface Joiner {
  readonly member: MemberId;
  readonly device: DeviceId;
  readonly keys: DevicePublicKeys;
}

/** Another device of whoever wrote the entry. */
export interface AddedDevice {
  readonly device: DeviceId;
  readonly keys: DevicePublicKeys;
  /** Whether the writing device makes way for it. */
  readonly replaces: boolean;
}

/** The devices that belonged to members at some place of the graph, with their Ed25519 keys. */
export type KnownDevices = ReadonlyMap<DeviceId, Uint8Array>;

/** What an entry says, in its place. */
export interface PlacedFact {
  readonly id: EntryId;
  readonly parents: readonly EntryId[];
  /** Who wrote it. */
  readonly device: DeviceId;
  readonly at: number;
  /** The length of the longest way to the Genesis, which has 0. */
  readonly depth: number;
  readonly fact: EntryFact;
  /**
   * What everybody's membership below this entry is judged by. Entries that admit nobody share it with their parents, so that a
   * long graph is not walked for every entry.
   */
  readonly devices: KnownDevices;
}

/** A valid entry. */
export interface GraphNode extends PlacedFact {
  readonly bytes: Uint8Array;
}

/** The order in which entries count: parents first, and no newcomer changes the order of two others (SPEC GRAPH9). */
export function compareNodes(a: PlacedFact, b: PlacedFact): number {
  return a.depth - b.depth || (a.id < b.id ? -1 : 1);
}

/** The entries of these ids with everything in their past. Ids that nobody knows are left out. */
export function closureOf<Node extends Pick<PlacedFact, 'id' | 'parents'>>(
  ids: Iterable<EntryId>,
  nodeOf: (id: EntryId) => Node | undefined,
): ReadonlyMap<EntryId, Node> {
  const found = new Map<EntryId, Node>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = found.has(id) ? undefined : nodeOf(id);
    if (node === undefined) continue;
    found.set(id, node);
    open.push(...node.parents);
  }
  return found;
}

/** The devices known to all these entries together. */
export function mergeDevices(nodes: readonly PlacedFact[]): KnownDevices {
  const [largest = new Map(), ...others] = nodes.map(({ devices }) => devices).toSorted((a, b) => b.size - a.size);
  const news = others.flatMap((devices) => [...devices].filter(([device]) => !largest.has(device)));
  return news.length === 0 ? largest : new Map([...largest, ...news]);
}

/** The devices known after an entry that says this. */
export function devicesAfter(devices: KnownDevices, fact: EntryFact): KnownDevices {
  const comer = comerOf(fact);
  if (comer === undefined || devices.has(comer.device)) return devices;
  return new Map([...devices, [comer.device, comer.keys.signingKey]]);
}

/** The device that an entry lets in, if it says so of any. */
export function comerOf(fact: EntryFact): Pick<Joiner, 'device' | 'keys'> | undefined {
  switch (fact.kind) {
    case 'genesis':
    case 'admit':
      return fact.joiner;
    case 'add-device':
      return fact.added;
    case 'invite':
    case 'seal':
    case 'unknown':
      return undefined;
  }
}
