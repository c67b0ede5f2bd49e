import { type Charter, selectCharter } from '#shared/domain/charter/select-charter.ts';
import { createSignatureVerifier } from '#shared/domain/charter/verify-signatures.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { SpaceView } from './space-view.ts';

/** The charter of a circle as it stands by the signatures that hold; nothing until they have been looked at once. */
export interface FollowedCharter {
  readonly present: Observable<Charter | undefined>;
  readonly dispose: Dispose;
}

/**
 * Follows what is proposed and signed, and who belongs to the circle. A device whose keys cannot be used verifies nothing: then it
 * stays as it was until something changes. A private space has none.
 */
export function followCharter({ replica, charters, charterSignatures }: SpaceView): FollowedCharter {
  const present = createSubject<Charter | undefined>(undefined);
  const { statements, members } = replica;
  if (statements === undefined) return { present, dispose: () => undefined };
  const { membersAt } = statements;
  const verifier = createSignatureVerifier(statements);
  let isDisposed = false;
  let lookCount = 0;

  async function look(): Promise<void> {
    lookCount += 1;
    const own = lookCount;
    const signatures = await verifier.verify(charterSignatures.all.get().values()).catch(() => undefined);
    if (signatures === undefined || isDisposed || own !== lookCount) return;
    const wordings = charters.all.get().values();
    const ids = members.get().map(({ id }) => id);
    present.set(selectCharter({ wordings, signatures, members: ids, membersAt }));
  }

  const stops = [charters.all, charterSignatures.all, members].map((source) => source.subscribe(() => void look()));
  void look();
  return {
    present,
    dispose: () => {
      isDisposed = true;
      for (const stop of stops) stop();
    },
  };
}
