import { equalBytes } from '#shared/kernel/bytes.ts';
import type { EntryId } from '#shared/kernel/ids.ts';
import type { Entry } from './entry.ts';

/** Entries of one id. They differ in nothing but the signature, so that a forged copy cannot stand in for the genuine one. */
export interface Copies {
  readonly entry: Entry;
  readonly all: readonly Entry[];
}

/** Groups entries by id, in the order in which each id came first; the same copy counts once. */
export function groupCopies(entries: Iterable<Entry>): ReadonlyMap<EntryId, Copies> {
  const groups = new Map<EntryId, { readonly entry: Entry; readonly all: Entry[] }>();
  for (const entry of entries) {
    const group = groups.get(entry.id);
    if (group === undefined) groups.set(entry.id, { entry, all: [entry] });
    else if (!group.all.some((copy) => equalBytes(copy.signature, entry.signature))) group.all.push(entry);
  }
  return groups;
}

/**
 * Walks through entries, parents first. An entry whose parents are neither known nor settled in the walk is not visited;
 * `settle` answers whether the entry may be built upon.
 */
export function walkParentsFirst(
  groups: ReadonlyMap<EntryId, Copies>,
  isKnown: (id: EntryId) => boolean,
  settle: (copies: Copies) => boolean,
): void {
  const lacking = new Map<EntryId, number>();
  const children = new Map<EntryId, Copies[]>();
  const ready: Copies[] = [];
  for (const copies of groups.values()) {
    const { id, header } = copies.entry;
    const missing = header.parents.filter((parent) => !isKnown(parent));
    for (const parent of missing) {
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [copies]);
      else known.push(copies);
    }
    lacking.set(id, missing.length);
    if (missing.length === 0) ready.push(copies);
  }
  for (const copies of ready) {
    if (!settle(copies)) continue;
    for (const child of children.get(copies.entry.id) ?? []) {
      const left = (lacking.get(child.entry.id) ?? 0) - 1;
      lacking.set(child.entry.id, left);
      if (left === 0) ready.push(child);
    }
  }
}
