import type { MemberId, WinId } from '#shared/kernel/ids.ts';
import { type Cheer, compareAge, type Win } from './win.ts';

/** Who cheered each win that anybody cheered, in the order in which they did. */
export type Cheers = ReadonlyMap<WinId, readonly MemberId[]>;

/**
 * Gathers who cheered the wins that are there. Each member stands once; nobody's own win is cheered, and nothing is counted.
 *
 * **Guarantees:** given what was gathered before, a list in which nothing changed is the same object. Source: SPEC WIN3.
 */
export function selectCheers(
  cheers: Iterable<Cheer>,
  wins: ReadonlyMap<WinId, Win>,
  previous: Cheers = new Map(),
): Cheers {
  const gathered = new Map<WinId, Set<MemberId>>();
  for (const { winId, author, isWithdrawn } of [...cheers].sort(compareAge)) {
    const win = wins.get(winId);
    if (isWithdrawn || win === undefined || win.author === author) continue;
    const known = gathered.get(winId);
    if (known === undefined) gathered.set(winId, new Set([author]));
    else known.add(author);
  }
  return new Map(Array.from(gathered, ([winId, members]) => [winId, reuse([...members], previous.get(winId))]));
}

function reuse(next: readonly MemberId[], known: readonly MemberId[] | undefined): readonly MemberId[] {
  const isSame = known?.length === next.length && next.every((member, index) => member === known[index]);
  return isSame ? known : next;
}
