import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { until } from '#renderer/bindings/until.ts';
import type { Wording } from '#shared/domain/charter/charter.ts';
import { type NewWording, proposeCharter } from '#shared/domain/charter/propose-charter.ts';
import type { Charter } from '#shared/domain/charter/select-charter.ts';
import { digestToSign, signCharter } from '#shared/domain/charter/sign-charter.ts';
import { withdrawCharter } from '#shared/domain/charter/withdraw-charter.ts';
import { assert } from '#shared/kernel/assert.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { CharterId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';

/** What became of signing: `keys` could not be used, or what was read is `gone`. */
export type Signed = 'signed' | 'keys' | 'gone';

/** Why something was not proposed, with the field at fault where there is one. */
export interface ProposalFault {
  readonly code: 'empty' | 'too-long' | 'bad-link' | 'not-a-choice' | 'unchanged' | 'read-only';
  readonly field?: string;
}

/** What a member can do with the charter; everybody can do all of it. */
export interface CharterActs {
  readonly sign: (wording: Wording, charter: Charter) => Promise<Signed>;
  /** Proposes, and signs at once. */
  readonly propose: (input: Omit<NewWording, 'heads'>) => Promise<ProposalFault | 'proposed' | 'unsigned'>;
  readonly withdraw: (charterId: CharterId, charter: Charter, words: string) => void;
}

export function useCharterActs(): CharterActs {
  const session = useSession();
  const { logError } = useServices();
  const sayAct = useSayAct();
  const { circle } = session;
  const { statements } = circle.replica;

  const sign: CharterActs['sign'] = async (wording, charter) => {
    assert(statements !== undefined, 'a circle has statements');
    try {
      const signed = await statements.sign(digestToSign(wording));
      return session.run(circle, signCharter, { wording, signed, charter }).ok ? 'signed' : 'gone';
    } catch (error) {
      logError(error);
      return 'keys';
    }
  };

  return {
    sign,
    propose: async (input) => {
      assert(statements !== undefined, 'a circle has statements');
      const proposed = session.run(circle, proposeCharter, { ...input, heads: statements.heads() });
      if (!proposed.ok) return proposed.error;
      const { charterId } = proposed.value;
      const wording = circle.charters.all.get().get(charterId);
      // The signatures of what was there before are looked at first.
      const isThere = (each: Charter | undefined): each is Charter =>
        each?.open.some((signed) => signed.wording.id === charterId) === true;
      const charter = await Promise.race([until(session.charter, isThere), soon(session.clock)]);
      if (wording === undefined || charter === undefined) return 'unsigned';
      return (await sign(wording, charter)) === 'signed' ? 'proposed' : 'unsigned';
    },
    withdraw: (charterId, charter, words) => {
      const done = session.run(circle, withdrawCharter, { charterId, charter });
      if (done.ok) sayAct(done.act, { message: words });
    },
  };
}

/** Where nothing can be verified, nothing can be signed either. */
const LOOKING_MS = 5 * SECOND_MS;

function soon(clock: Clock): Promise<undefined> {
  return new Promise((resolve) => {
    clock.after(LOOKING_MS, () => resolve(undefined));
  });
}
