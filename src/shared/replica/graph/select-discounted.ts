import type { EntryId } from '#shared/kernel/ids.ts';
import { closureOf, type PlacedFact } from './graph-node.ts';

/**
 * Which entries are left out of account although they are valid: those of somebody who has left that their own Leave does not build
 * on, unless another member of that time has built on them before they knew of it (SPEC LEAVE5). Whoever has left could go on
 * writing them, and let in whom they like, by naming an older past.
 */
export function selectDiscounted(nodes: readonly PlacedFact[]): ReadonlySet<EntryId> {
  const discounted = new Set<EntryId>();
  const leaves = nodes.filter(({ fact }) => fact.kind === 'leave');
  if (leaves.length === 0) return discounted;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nodeOf = (id: EntryId): PlacedFact | undefined => byId.get(id);
  const cases = leaves.map((leave) => {
    const past = closureOf([leave.id], nodeOf);
    const suspects = nodes.filter((node) => node.fact.kind !== 'leave' && isBySame(node, leave) && !past.has(node.id));
    return { leave, past, suspects };
  });
  const suspected = new Set(cases.flatMap(({ suspects }) => suspects.map(({ id }) => id)));
  for (const { leave, past, suspects } of cases) {
    if (suspects.length === 0) continue;
    const after = selectAfter(leave, nodes);
    const witnesses = nodes.filter(
      ({ id, device }) => leave.standing.devices.has(device) && !suspected.has(id) && !past.has(id) && !after.has(id),
    );
    const witnessed = closureOf(
      witnesses.map(({ id }) => id),
      nodeOf,
    );
    for (const { id } of suspects) if (!witnessed.has(id)) discounted.add(id);
  }
  return discounted;
}

function isBySame(node: PlacedFact, leave: PlacedFact): boolean {
  const gone = leave.standing.devices.get(leave.device)?.members ?? [];
  return node.standing.devices.get(node.device)?.members.some((member) => gone.includes(member)) === true;
}

/** Everything that builds on an entry; the nodes come parents first. */
function selectAfter(from: PlacedFact, nodes: readonly PlacedFact[]): ReadonlySet<EntryId> {
  const after = new Set([from.id]);
  for (const { id, parents } of nodes) if (parents.some((parent) => after.has(parent))) after.add(id);
  return after;
}
