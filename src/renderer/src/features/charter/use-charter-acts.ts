import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import type { Wording } from '#shared/domain/charter/charter.ts';
import { type NewWording, proposeCharter } from '#shared/domain/charter/propose-charter.ts';
import type { Charter } from '#shared/domain/charter/select-charter.ts';
import { digestToSign, signCharter } from '#shared/domain/charter/sign-charter.ts';
import { withdrawCharter } from '#shared/domain/charter/withdraw-charter.ts';
import { assert } from '#shared/kernel/assert.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { CharterId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';

/** What became of signing: `keys` could not be used, or what was read is `gone`. */
export type Signed = 'signed' | 'keys' | 'gone';

/** Why something was not proposed, with the field at fault where there is one. `overtaken`: something else holds by now. */
export interface ProposalFault {
  readonly code: 'empty' | 'too-long' | 'bad-link' | 'not-a-choice' | 'unchanged' | 'read-only' | 'overtaken';
  readonly field?: string;
}

/** What was proposed; unsigned where the keys of this device could not be used. */
export interface Proposed {
  readonly charterId: CharterId;
  readonly isSigned: boolean;
}

/** What a member can do with the charter; everybody can do all of it. */
export interface CharterActs {
  readonly sign: (wording: Wording) => Promise<Signed>;
  /** Proposes, and signs at once. */
  readonly propose: (input: Omit<NewWording, 'heads'>) => Promise<ProposalFault | Proposed>;
  readonly withdraw: (charterId: CharterId, words: string) => void;
}

export function useCharterActs(): CharterActs {
  const session = useSession();
  const { logError } = useServices();
  const sayAct = useSayAct();
  const { circle } = session;
  const { statements } = circle.replica;

  const sign: CharterActs['sign'] = async (wording) => {
    assert(statements !== undefined, 'a circle has statements');
    const signed = await statements.sign(digestToSign(wording)).catch(logError);
    if (signed === undefined) return 'keys';
    // As it is by now: a key can take its time.
    const charter = session.charter.get();
    return charter !== undefined && session.run(circle, signCharter, { wording, signed, charter }).ok
      ? 'signed'
      : 'gone';
  };

  return {
    sign,
    propose: async (input) => {
      assert(statements !== undefined, 'a circle has statements');
      // What changes another wording than the one that holds could never be signed, nor be seen.
      if (session.charter.get()?.holding?.wording.id !== input.changes?.id) return { code: 'overtaken' };
      const proposed = session.run(circle, proposeCharter, { ...input, heads: statements.heads() });
      if (!proposed.ok) return proposed.error;
      const { charterId } = proposed.value;
      const wording = await openSoon(charterId, session.charter, session.clock);
      return { charterId, isSigned: wording !== undefined && (await sign(wording)) === 'signed' };
    },
    withdraw: (charterId, words) => {
      const charter = session.charter.get();
      if (charter === undefined) return;
      const done = session.run(circle, withdrawCharter, { charterId, charter });
      if (done.ok) sayAct(done.act, { message: words });
    },
  };
}

/** Where nothing can be verified, nothing can be signed either. */
const LOOKING_MS = 5 * SECOND_MS;

/** The wording as soon as it can be signed: the signatures of what was there before are looked at first. */
function openSoon(
  charterId: CharterId,
  followed: Observable<Charter | undefined>,
  clock: Clock,
): Promise<Wording | undefined> {
  const find = (): Wording | undefined => followed.get()?.open.find(({ wording }) => wording.id === charterId)?.wording;
  return new Promise((resolve) => {
    const finish = (): void => {
      stopFollowing();
      stopWaiting();
      resolve(find());
    };
    const stopWaiting = clock.after(LOOKING_MS, finish);
    const stopFollowing = followed.subscribe(() => {
      if (find() !== undefined) finish();
    });
  });
}
