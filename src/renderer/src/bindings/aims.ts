import { type Aims, readAims } from '#shared/domain/aims/aims.ts';
import { selectSharedAims, type SharedAims } from '#shared/domain/aims/select-shared-aims.ts';
import { extendLexicon, type Lexicon } from '#shared/domain/match/lexicon.ts';
import { selectInJoiningOrder } from '#shared/domain/person/person-queries.ts';
import { selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import type { PriorityBlock } from '#shared/domain/priority/priorities.ts';
import { selectSameWords } from '#shared/domain/same-words/select-same-words.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import { derive } from './derived.ts';
import type { SpaceView } from './space-view.ts';

/**
 * Who shares aims with whom, in the order of the level line as this person sees it. Made only while somebody looks; what a
 * member wrote is read again only when they change it. Source: SPEC AIM1 to AIM4.
 */
export function followAims(circle: SpaceView): Observable<readonly SharedAims[]> {
  const lexicon = derive<Lexicon>([circle.sameWords.all], () =>
    extendLexicon(selectSameWords(circle.sameWords.all.get().values())),
  );
  const read = new Map<
    MemberId,
    { readonly of: readonly PriorityBlock[]; readonly by: Lexicon; readonly aims: Aims }
  >();
  const aimsOf = (member: MemberId): Aims => {
    const by = lexicon.get();
    const of = [...circle.blocks.all.get().values()].filter(({ memberId }) => memberId === member);
    const known = read.get(member);
    if (known?.by === by && isSameList(known.of, of)) return known.aims;
    const aims = readAims(selectPriorities(of, member), by);
    read.set(member, { of, by, aims });
    return aims;
  };
  const { people, landings, replica } = circle;
  return derive([people.all, replica.formerMembers, landings.all, circle.blocks.all, lexicon], () => {
    const gone = new Set(replica.formerMembers.get().map(({ id }) => id));
    const joined = selectInJoiningOrder(people.all.get().values()).map(({ id }) => id);
    const others = joined.filter((id) => id !== circle.me && !gone.has(id));
    return selectSharedAims(
      [circle.me, ...others].map((id) => ({ aims: aimsOf(id), isLanded: landings.all.get().has(id) })),
    );
  });
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
