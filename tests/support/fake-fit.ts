import { act } from '@testing-library/react';

import type { LeadId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { TestApp } from './render-in-circle.tsx';

/** An app in which the test says what fits the person, whoever wrote what. */
export interface FitByHand {
  readonly app: TestApp;
  /** From now on these leads fit, and no others. */
  readonly nowFits: (...leads: readonly { readonly leadId: LeadId }[]) => void;
}

export function fitByHand(app: TestApp): FitByHand {
  const session = app.session();
  const fitting = createSubject<ReadonlySet<LeadId>>(new Set());
  const shown = { ...session, fit: { ...session.fit, fitting, isRead: createSubject(true) } };
  return {
    app: { ...app, session: () => shown },
    nowFits: (...leads) => act(() => fitting.set(new Set(leads.map(({ leadId }) => leadId)))),
  };
}
