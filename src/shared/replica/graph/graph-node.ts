import type { DeviceId, EntryId, EpochId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import type { DevicePublicKeys } from '#shared/ports/device-crypto.ts';
import { epochIdOf } from '../names.ts';
import type { EpochTerms } from './epoch-terms.ts';
import type { InviteTerms } from './invite.ts';
import type { LogPlace } from './log-places.ts';
import type { SealedEpoch } from './sealed-epoch.ts';

/** What a valid entry says. */
export type EntryFact =
  | { readonly kind: 'genesis'; readonly joiner: Joiner }
  | { readonly kind: 'invite'; readonly inviteId: InviteId; readonly terms: InviteTerms }
  | { readonly kind: 'admit'; readonly inviteId: InviteId; readonly joiner: Joiner; readonly name: string }
  | { readonly kind: 'seal'; readonly sealed: SealedEpoch }
  | { readonly kind: 'add-device'; readonly added: AddedDevice }
  | { readonly kind: 'leave'; readonly places: readonly LogPlace[] }
  | { readonly kind: 'statement'; readonly places: readonly LogPlace[] }
  | { readonly kind: 'epoch'; readonly terms: EpochTerms }
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

/** A device as it was known at some place of the graph. */
export interface StandingDevice {
  /** Ed25519. */
  readonly signingKey: Uint8Array;
  /** Whose it is: one, unless it asked to come in twice. */
  readonly members: readonly MemberId[];
}

/** What an entry is judged by: who had come and gone, and which epochs had begun, at its place of the graph. */
export interface Standing {
  readonly devices: ReadonlyMap<DeviceId, StandingDevice>;
  readonly left: ReadonlySet<MemberId>;
  readonly epochs: ReadonlySet<EpochId>;
}

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
   * What everybody's membership below this entry is judged by. Entries that change nothing of it share it with their parents, so
   * that a long graph is not walked for every entry.
   */
  readonly standing: Standing;
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

/** Before the Genesis. */
export const NO_STANDING: Standing = { devices: new Map(), left: new Set(), epochs: new Set() };

/** Whether a device belonged to somebody who had not left. */
export function isPresent({ devices, left }: Standing, device: DeviceId): boolean {
  const known = devices.get(device);
  return known !== undefined && !known.members.some((member) => left.has(member));
}

/** What is known to all these entries together. */
export function mergeStandings(nodes: readonly PlacedFact[]): Standing {
  const [first = NO_STANDING, ...others] = [...new Set(nodes.map(({ standing }) => standing))].toSorted(
    (a, b) => b.devices.size - a.devices.size,
  );
  return others.reduce(
    (merged, { devices, left, epochs }) => ({
      devices: [...devices].reduce((known, [device, each]) => withDevice(known, device, each), merged.devices),
      left: union(merged.left, left),
      epochs: union(merged.epochs, epochs),
    }),
    first,
  );
}

/** What is known after an entry that says this. */
export function standingAfter(
  standing: Standing,
  { id, device, fact }: Pick<PlacedFact, 'id' | 'device' | 'fact'>,
): Standing {
  const own = standing.devices.get(device)?.members ?? [];
  const comer = comerOf(fact);
  if (comer !== undefined) {
    const members = 'member' in comer ? [comer.member] : own;
    const devices = withDevice(standing.devices, comer.device, { signingKey: comer.keys.signingKey, members });
    const begun = fact.kind === 'genesis' ? { epochs: new Set([epochIdOf(id)]) } : {};
    return devices === standing.devices ? standing : { ...standing, devices, ...begun };
  }
  if (fact.kind === 'leave') return { ...standing, left: union(standing.left, new Set(own)) };
  return fact.kind === 'epoch' ? { ...standing, epochs: union(standing.epochs, new Set([epochIdOf(id)])) } : standing;
}

function withDevice(known: Standing['devices'], device: DeviceId, each: StandingDevice): Standing['devices'] {
  const before = known.get(device);
  const members = [...new Set([...(before?.members ?? []), ...each.members])].toSorted();
  return before !== undefined && members.length === before.members.length
    ? known
    : new Map([...known, [device, { ...each, members }]]);
}

function union<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> {
  const news = [...b].filter((each) => !a.has(each));
  return news.length === 0 ? a : new Set([...a, ...news]);
}

/** The device that an entry lets in, if it says so of any. */
export function comerOf(fact: EntryFact): Joiner | AddedDevice | undefined {
  switch (fact.kind) {
    case 'genesis':
    case 'admit':
      return fact.joiner;
    case 'add-device':
      return fact.added;
    case 'invite':
    case 'seal':
    case 'leave':
    case 'statement':
    case 'epoch':
    case 'unknown':
      return undefined;
  }
}
