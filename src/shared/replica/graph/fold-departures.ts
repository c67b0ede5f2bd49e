import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { PlacedFact } from './graph-node.ts';
import type { FormerMember, GraphDevice, GraphMember } from './graph-state.ts';
import type { LogPlace } from './log-places.ts';

interface People {
  readonly members: ReadonlyMap<MemberId, GraphMember>;
  readonly devices: ReadonlyMap<DeviceId, GraphDevice>;
}

interface Departure {
  readonly node: PlacedFact;
  readonly member: MemberId;
  readonly ends: ReadonlyMap<DeviceId, number>;
}

/** Parts those who have left from those who have not, and says how far the logs of their devices count (SPEC LEAVE1, LEAVE3). */
export function foldDepartures(
  { members, devices }: People,
  nodes: readonly PlacedFact[],
): People & { readonly former: ReadonlyMap<MemberId, FormerMember> } {
  const departures = nodes.flatMap((node): readonly Departure[] => {
    const member = devices.get(node.device)?.member;
    const { fact } = node;
    return fact.kind === 'leave' && member !== undefined ? [{ node, member, ends: endsOf(fact.places) }] : [];
  });
  if (departures.length === 0) return { members, devices, former: new Map() };
  const former = new Map<MemberId, FormerMember>();
  for (const { node, member } of departures) {
    const known = members.get(member);
    if (known === undefined || former.has(member)) continue;
    former.set(member, { ...known, leftAt: node.at, leave: node.id });
  }
  const stated = selectStated(nodes, devices);
  return {
    former,
    members: new Map([...members].filter(([id]) => !former.has(id))),
    devices: new Map(
      [...devices].map(([id, device]) => {
        if (!former.has(device.member)) return [id, device];
        // Of several Leaves of one person each knew what its own device knew: what others have is for them to state.
        const named = departures.flatMap(({ member, ends }) => (member === device.member ? [ends.get(id) ?? 0] : []));
        const takenUpTo = Math.max(Math.min(...named), stated.get(device.member)?.get(id) ?? 0);
        return [id, { ...device, takenUpTo }];
      }),
    ),
  };
}

/** How far the logs of each member's devices go, by what others have stated. */
function selectStated(
  nodes: readonly PlacedFact[],
  devices: People['devices'],
): ReadonlyMap<MemberId, ReadonlyMap<DeviceId, number>> {
  const stated = new Map<MemberId, Map<DeviceId, number>>();
  for (const { fact, device: by } of nodes) {
    if (fact.kind !== 'statement') continue;
    for (const [device, seq] of endsOf(fact.places)) {
      const owner = devices.get(device)?.member;
      // Nobody states of themselves: they have said so in their Leave.
      if (owner === undefined || owner === devices.get(by)?.member) continue;
      const ends = stated.get(owner) ?? new Map<DeviceId, number>();
      stated.set(owner, ends.set(device, Math.max(seq, ends.get(device) ?? 0)));
    }
  }
  return stated;
}

function endsOf(places: readonly LogPlace[]): ReadonlyMap<DeviceId, number> {
  const ends = new Map<DeviceId, number>();
  for (const { device, seq } of places) ends.set(device, Math.max(seq, ends.get(device) ?? 0));
  return ends;
}
