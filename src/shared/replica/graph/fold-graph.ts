import { assert } from '#shared/kernel/assert.ts';
import type { DeviceId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import type { Genesis } from './genesis.ts';
import type { GraphIndex } from './graph-index.ts';
import type { AddedDevice, EntryFact, Joiner, PlacedFact } from './graph-node.ts';
import type { GraphDevice, GraphInvite, GraphMember, GraphSeal, GraphState } from './graph-state.ts';

interface Draft {
  access: GraphState['access'];
  readonly members: Map<MemberId, GraphMember>;
  readonly devices: Map<DeviceId, GraphDevice>;
  readonly invites: Map<InviteId, GraphInvite>;
  readonly seals: Map<DeviceId, GraphSeal[]>;
}

/** Says what all valid entries amount to; of several that say the same thing the first counts (SPEC GRAPH9). */
export function foldGraph(index: Pick<GraphIndex, 'ordered' | 'heads'>, genesis: Genesis): GraphState {
  const draft: Draft = {
    access: 'write',
    members: new Map(),
    devices: new Map(),
    invites: new Map(),
    seals: new Map(),
  };
  for (const node of index.ordered()) fold(draft, node);
  const { circleId, kind, epochId, device: founding } = genesis;
  const missing = [...draft.devices.values()].flatMap(({ id: device, replacedBy }) => {
    // The founder's device made the first key itself; one that was replaced reads no more.
    const isNeeded = device !== founding && replacedBy === undefined;
    return isNeeded && draft.seals.get(device)?.some((seal) => seal.epochId === epochId) !== true ? [device] : [];
  });
  return {
    circleId,
    kind,
    ...draft,
    epochs: [epochId],
    missingSeals: missing.map((device) => ({ epochId, device })),
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
      const known = draft.seals.get(device) ?? [];
      draft.seals.set(device, known);
      known.push({ epochId, sealedKey, by: node.device });
      return undefined;
    }
    case 'add-device':
      return addDevice(draft, node, fact.added);
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
  devices.set(device, { id: device, member, keys, entryId: node.id, replacedBy: undefined });
  members.set(member, { id: member, devices: [device], joinedAt: node.at, ...how });
}

function addDevice({ members, devices }: Draft, node: PlacedFact, { device, keys, replaces }: AddedDevice): void {
  const writer = devices.get(node.device);
  const owner = writer && members.get(writer.member);
  assert(writer !== undefined && owner !== undefined, 'a device that acts was admitted in the past of its act');
  // The same as for joiners: whose it was first, its it stays.
  if (devices.has(device)) return;
  devices.set(device, { id: device, member: owner.id, keys, entryId: node.id, replacedBy: undefined });
  members.set(owner.id, { ...owner, devices: [...owner.devices, device] });
  if (replaces && writer.replacedBy === undefined) devices.set(writer.id, { ...writer, replacedBy: device });
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
  assert(known !== undefined, 'an Admit has its Invite in its past');
  if (known.usedBy.includes(by)) return;
  const usedBy = [...known.usedBy, by];
  invites.set(inviteId, { ...known, usedBy, use: usedBy.length === 1 ? 'used' : 'used-twice' });
}

function memberOf({ devices }: Draft, device: DeviceId): MemberId {
  const known = devices.get(device);
  assert(known !== undefined, 'a device that acts was admitted in the past of its act');
  return known.member;
}
