import type { MemberId, RestId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { Change } from '../record/change.ts';
import { isMalformed } from '../record/malformed.ts';
import type { Rest } from './rest.ts';
import { readRest } from './rest-reader.ts';
import { lastDayOf } from './select-rests.ts';

/** All the rests of a document that can be read. */
export function readRests(roots: CircleRoots, authorOf: AuthorOf): readonly Rest[] {
  return [...roots.rests.entries()].flatMap(([id, value]) => {
    const rest = readRest(id as RestId, value, authorOf);
    return rest === undefined || isMalformed(rest) ? [] : [rest];
  });
}

/** Plans the end of whatever a member still rests, from a day (ISO) on. Source: SPEC REST2. */
export function planEndOfRests(
  rests: Iterable<Rest>,
  { memberId, today }: { readonly memberId: MemberId; readonly today: string },
): readonly Change[] {
  return [...rests]
    .filter((rest) => rest.memberId === memberId && !isOver(rest, today))
    .map(({ id }): Change => ({ kind: 'set', root: 'rests', path: [id], key: 'endedOn', value: today }));
}

function isOver(rest: Rest, today: string): boolean {
  const last = lastDayOf(rest);
  return last !== undefined && (last < today || last < rest.from);
}
