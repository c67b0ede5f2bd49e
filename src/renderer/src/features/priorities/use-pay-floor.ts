import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import type { PayFloor, PayPeriod } from '#shared/domain/priority/priorities.ts';
import { isCurrency } from '#shared/domain/priority/priority-reader.ts';
import { setPayFloor } from '#shared/domain/priority/set-block-fields.ts';

/** A pay floor while it is being filled in. */
export interface PayFloorDraft {
  readonly amount: number | null;
  readonly currency: string;
  readonly per: PayPeriod;
}

/** What is filled in, and how to change a part of it: as soon as it is whole it is saved. */
export interface PayFloorEditing {
  readonly draft: PayFloorDraft;
  /** What has to be added before it can be saved. */
  readonly missing: 'amount' | 'currency' | undefined;
  readonly change: (part: Partial<PayFloorDraft>) => void;
}

interface Typed {
  readonly draft: PayFloorDraft;
  /** What was saved when it was typed; once something else is (undo does that), it is out of date. */
  readonly beside: PayFloor | undefined;
}

const NOTHING: PayFloorDraft = { amount: null, currency: '', per: 'year' };

export function usePayFloor(saved: PayFloor | undefined): PayFloorEditing {
  const { t } = useTranslation('priorities');
  const session = useSession();
  const sayAct = useSayAct();
  const [typed, setTyped] = useState<Typed>();
  const draft = typed !== undefined && isSame(typed.beside, saved) ? typed.draft : (saved ?? NOTHING);

  function save(payFloor: PayFloor | undefined): boolean {
    const { circle } = session;
    const result = session.run(circle, setPayFloor, { payFloor, authorOf: circle.replica.authorOf });
    if (result.ok && payFloor === undefined) sayAct(result.act, { message: t('payFloor.removed') });
    return result.ok;
  }

  return {
    draft,
    missing: missingIn(draft),
    change: (part) => {
      const next = { ...draft, ...part };
      const { amount, currency, per } = next;
      if (amount === null) {
        if (saved !== undefined) save(undefined);
        setTyped({ draft: next, beside: undefined });
      } else {
        const isSaved = isCurrency(currency) && save({ amount, currency, per });
        setTyped(isSaved ? undefined : { draft: next, beside: saved });
      }
    },
  };
}

function missingIn({ amount, currency }: PayFloorDraft): 'amount' | 'currency' | undefined {
  if (amount !== null) return isCurrency(currency) ? undefined : 'currency';
  return currency === '' ? undefined : 'amount';
}

function isSame(a: PayFloor | undefined, b: PayFloor | undefined): boolean {
  return a?.amount === b?.amount && a?.currency === b?.currency && a?.per === b?.per;
}
