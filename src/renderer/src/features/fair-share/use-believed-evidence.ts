import { useMemo } from 'react';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { selectEvidenceAbout } from '#shared/domain/evidence/select-evidence-about.ts';

/** What is told of anybody and can be believed: signed where it is about another. */
export function useBelievedEvidence(): readonly Evidence[] {
  const { circle, evidence: followed } = useSession();
  const evidence = useObservable(circle.evidence.all);
  const proofs = useObservable(followed);
  const { list } = useMembers();
  return useMemo(
    () =>
      list.flatMap(({ id: memberId }) => {
        const about = { evidence: evidence.values(), proofs: proofs ?? [], memberId, reader: circle.me };
        const { shown, putAway } = selectEvidenceAbout(about);
        // What the person put away was given all the same.
        return [...shown, ...putAway];
      }),
    [evidence, proofs, list, circle.me],
  );
}
