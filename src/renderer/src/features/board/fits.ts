import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { derive } from '#renderer/bindings/derived.ts';
import { isOnBoard, selectAllShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';

/** The leads that fit the reader, without those that they go for or went for: of these they know. Source: SPEC FIT11. */
export function createFits({ circle, fit }: CircleSession): Observable<ReadonlySet<LeadId>> {
  const { all } = circle.pursuits;
  return derive([fit.fitting, all], () => {
    const runs = selectAllShownPursuits(all.get());
    const isKnown = (id: LeadId): boolean =>
      runs.get(id)?.some((run) => run.memberId === circle.me && isOnBoard(run)) === true;
    return new Set([...fit.fitting.get()].filter((id) => !isKnown(id)));
  });
}
