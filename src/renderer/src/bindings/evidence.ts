import type { EvidenceProof } from '#shared/domain/evidence/evidence.ts';
import { createEvidenceVerifier } from '#shared/domain/evidence/verify-evidence.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { SpaceView } from './space-view.ts';

/** The signatures that hold under what members saw of each other; nothing until they have been looked at once. */
export interface FollowedEvidence {
  readonly present: Observable<readonly EvidenceProof[] | undefined>;
  readonly dispose: Dispose;
}

/**
 * Follows what is written as evidence, and who belongs to the circle. A device whose keys cannot be used verifies nothing: then
 * what was known stays until something changes. A private space has none.
 */
export function followEvidence({ replica, evidence }: SpaceView): FollowedEvidence {
  const present = createSubject<readonly EvidenceProof[] | undefined>(undefined);
  const { statements, members } = replica;
  if (statements === undefined) return { present, dispose: () => undefined };
  const verifier = createEvidenceVerifier(statements);
  let isDisposed = false;
  let lookCount = 0;

  async function look(): Promise<void> {
    lookCount += 1;
    const own = lookCount;
    const proofs = await verifier.verify(evidence.all.get().values()).catch(() => undefined);
    if (proofs === undefined || isDisposed || own !== lookCount) return;
    present.set(proofs);
  }

  const stops = [evidence.all, members].map((source) => source.subscribe(() => void look()));
  void look();
  return {
    present,
    dispose: () => {
      isDisposed = true;
      for (const stop of stops) stop();
    },
  };
}
