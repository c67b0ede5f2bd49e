import { assert } from '#shared/kernel/assert.ts';
import type { DeviceId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import { epochIdOf } from '../names.ts';
import { foldDepartures } from './fold-departures.ts';
import type { Genesis } from './genesis.ts';
import type { GraphIndex } from './graph-index.ts';
import type { AddedDevice, EntryFact, Joiner, PlacedFact } from './graph-node.ts';
import type { GraphDevice, GraphEpoch, GraphInvite, GraphMember, GraphSeal, GraphState } from './graph-state.ts';
import { selectDiscounted } from './select-discounted.ts';
import { selectMissingSeals } from './select-missing-seals.ts';

interface Draft {
  access: GraphState['access'];
  readonly members: Map<MemberId, GraphMember>;
  readonly devices: Map<DeviceId, GraphDevice>;
  readonly invites: Map<InviteId, GraphInvite>;
  readonly seals: Map<DeviceId, GraphSeal[]>;
  readonly epochs: GraphEpoch[];
}

/** Says what all valid entries amount to; of several that say the same thing the first counts (SPEC GRAPH9). */
export function foldGraph(index: Pick<GraphIndex, 'ordered' | 'heads'>, genesis: Genesis): GraphState {
  const { circleId, kind, epochId, device: founding } = genesis;
  const first = {
    ...{ id: epochId, entryId: genesis.entryId, commitment: genesis.epochCommitment },
    ...{ terms: undefined, begunAt: genesis.at, without: new Set<MemberId>() },
  };
  const draft: Draft = {
    access: 'write',
    members: new Map(),
    devices: new Map(),
    invites: new Map(),
    seals: new Map(),
    epochs: [first],
  };
  const nodes = index.ordered();
  const discounted = selectDiscounted(nodes);
  const counted: PlacedFact[] = [];
  for (const node of nodes) {
    // Whoever came in by an entry that is left out of account did not come in.
    const isKnown = node.fact.kind === 'genesis' || draft.devices.has(node.device);
    if (discounted.has(node.id) || !isKnown) continue;
    fold(draft, node);
    counted.push(node);
  }
  const { members, former, devices } = foldDepartures(draft, counted);
  const { access, invites, seals, epochs } = draft;
  return {
    ...{ circleId, kind, access, members, former, devices, invites, seals, epochs },
    missingSeals: selectMissingSeals({ devices, seals, epochs, founding }),
    heads: index.heads(),
  };
}

function fold(draft: Draft, node: PlacedFact): void {
  const { fact } = node;
  switch (fact.kind) {
    case 'genesis':
      return join(draft, node, fact.joiner, { name: undefined, admittedBy: undefined, inviteId: undefined });
    case 'invite':
      return invite(draft, node, fact);
    case 'admit': {
      const { joiner, name, inviteId } = fact;
      join(draft, node, joiner, { name, admittedBy: memberOf(draft, node.device), inviteId });
      return use(draft, inviteId, memberOf(draft, joiner.device));
    }
    case 'seal': {
      const { device, epochId, sealedKey } = fact.sealed;
      return addSeal(draft, device, { epochId, sealedKey, by: node.device, cameWithEpoch: false });
    }
    case 'add-device':
      return addDevice(draft, node, fact.added);
    case 'epoch':
      return beginEpoch(draft, node, fact);
    case 'leave':
    case 'statement':
      // Only when everybody is known can it be said what becomes of them.
      return undefined;
    case 'unknown':
      if (fact.critical) draft.access = 'newer-version';
  }
}

function join(
  { members, devices }: Draft,
  node: PlacedFact,
  { member, device, keys }: Joiner,
  how: Pick<GraphMember, 'name' | 'admittedBy' | 'inviteId'>,
): void {
  // A device is one person's: admitted a second time, by whatever request, it stays with the member it first came with.
  if (devices.has(device)) return;
  devices.set(device, comer(node, { device, keys }, member));
  members.set(member, { id: member, devices: [device], joinedAt: node.at, ...how });
}

function comer(node: PlacedFact, { device, keys }: Omit<Joiner, 'member'>, member: MemberId): GraphDevice {
  const still = { replacedBy: undefined, takenUpTo: undefined };
  return { id: device, member, keys, entryId: node.id, metEpochs: node.standing.epochs, ...still };
}

function addDevice({ members, devices }: Draft, node: PlacedFact, added: AddedDevice): void {
  const { device, replaces } = added;
  const writer = devices.get(node.device);
  const owner = writer && members.get(writer.member);
  assert(writer !== undefined && owner !== undefined, 'a device that acts was admitted in the past of its act');
  // The same as for joiners: whose it was first, its it stays.
  if (devices.has(device)) return;
  devices.set(device, comer(node, added, owner.id));
  members.set(owner.id, { ...owner, devices: [...owner.devices, device] });
  if (replaces && writer.replacedBy === undefined) devices.set(writer.id, { ...writer, replacedBy: device });
}

function addSeal({ seals }: Draft, device: DeviceId, seal: GraphSeal): void {
  const known = seals.get(device) ?? [];
  seals.set(device, known);
  known.push(seal);
}

function beginEpoch(draft: Draft, node: PlacedFact, { terms }: Extract<EntryFact, { kind: 'epoch' }>): void {
  const id = epochIdOf(node.id);
  const { commitment, handed } = terms;
  draft.epochs.push({ id, entryId: node.id, commitment, terms, begunAt: node.at, without: node.standing.left });
  for (const { device, sealedKey } of handed) {
    addSeal(draft, device, { epochId: id, sealedKey, by: node.device, cameWithEpoch: true });
  }
}

function invite(draft: Draft, node: PlacedFact, { inviteId, terms }: Extract<EntryFact, { kind: 'invite' }>): void {
  if (draft.invites.has(inviteId)) return;
  draft.invites.set(inviteId, {
    id: inviteId,
    entryId: node.id,
    ...terms,
    by: memberOf(draft, node.device),
    byDevice: node.device,
    createdAt: node.at,
    use: 'open',
    usedBy: [],
  });
}

function use({ invites }: Draft, inviteId: InviteId, by: MemberId): void {
  const known = invites.get(inviteId);
  // An Admit has its Invite in its past; it counts for no one when that is left out of account.
  if (known === undefined || known.usedBy.includes(by)) return;
  const usedBy = [...known.usedBy, by];
  invites.set(inviteId, { ...known, usedBy, use: usedBy.length === 1 ? 'used' : 'used-twice' });
}

function memberOf({ devices }: Draft, device: DeviceId): MemberId {
  const known = devices.get(device);
  assert(known !== undefined, 'a device that acts was admitted in the past of its act');
  return known.member;
}
