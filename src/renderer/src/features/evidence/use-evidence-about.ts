import { useMemo } from 'react';

import { useSession } from '#renderer/bindings/services.ts';
import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { type EvidenceAbout, selectEvidenceAbout } from '#shared/domain/evidence/select-evidence-about.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** What can be told of a member. A signature takes a moment to be looked at: what is unproven is told when it stays so. */
export function useEvidenceAbout(memberId: MemberId): EvidenceAbout {
  const { circle, evidence: followed } = useSession();
  const evidence = useObservable(circle.evidence.all);
  const proofs = useObservable(followed);
  const reader = circle.me;
  const about = useMemo(
    () => selectEvidenceAbout({ evidence: evidence.values(), proofs: proofs ?? [], memberId, reader }),
    [evidence, proofs, memberId, reader],
  );
  const isUnproven = useLasting(proofs !== undefined && about.unproven.length > 0);
  return isUnproven ? about : { ...about, unproven: [] };
}
