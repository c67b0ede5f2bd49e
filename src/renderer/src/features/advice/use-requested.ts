import { useMemo } from 'react';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import {
  type RequestedCheck,
  selectBeyondUs,
  selectNeedsChecking,
} from '#shared/domain/advice/select-requested-checks.ts';

/** What is to be checked, and what is beyond the circle, as the person hears it. */
export function useRequested(): {
  readonly needs: readonly RequestedCheck[];
  readonly beyond: readonly RequestedCheck[];
} {
  const { circle } = useSession();
  const messages = useObservable(circle.messages.all);
  const checkIns = useObservable(circle.checkIns.all);
  const leads = useObservable(circle.leads.all);
  const requests = useObservable(circle.checkRequests.all);
  return useMemo(() => {
    const from = { checkIns, leads, reader: circle.me };
    const input = () => ({ ...from, messages: messages.values(), requests: requests.values() });
    return { needs: selectNeedsChecking(input()), beyond: selectBeyondUs(input()) };
  }, [messages, checkIns, leads, requests, circle.me]);
}
