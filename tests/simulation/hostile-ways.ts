import * as Y from 'yjs';

import { beginBranch, type Branch, type HostileDevice, tellAll } from './hostile-device.ts';
import { textOf } from './marks.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { type World } from './world.ts';

/** Sends envelopes to everybody who is connected, unasked. */
export function publish(hostile: HostileDevice, ...envelopes: readonly { readonly bytes: Uint8Array }[]): void {
  tellAll(hostile, { kind: 'envelopes', request: 0, isLast: true, envelopes: envelopes.map(({ bytes }) => bytes) });
}

/** One of its branches, the first when there is none. */
export async function branchOf({ choices }: World, hostile: HostileDevice): Promise<Branch> {
  const branch = choices.pick(hostile.branches);
  if (branch !== undefined) return branch;
  const begun = await beginBranch(hostile);
  publish(hostile, ...hostile.log.slice(-1));
  return begun;
}

/** Letters somewhere in the text; by `nobody` when they must never be seen. */
export function insertOf({ marks, choices }: World, { name, member }: HostileDevice, author = member) {
  const typed = marks
    .makeLetters(choices.between(1, 3), name, author)
    .map((mark) => mark.name)
    .join('');
  return (doc: Y.Doc): void => textOf(doc).insert(choices.between(0, textOf(doc).length), typed);
}

/** The last envelope that a device has written, as far as its own disk knows. */
export function headOf(world: World, { id, disk }: SimulatedDevice) {
  const own = (disk.rows.get(world.circleId) ?? []).filter(({ device }) => device === id);
  return own.toSorted((a, b) => b.seq - a.seq)[0];
}
