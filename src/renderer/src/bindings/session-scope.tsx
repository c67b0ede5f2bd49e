import type { ReactNode } from 'react';

import type { CircleSession } from './circle-session.ts';
import { SessionContext, WritableContext } from './services.ts';
import { useObservable } from './use-observable.ts';

interface SessionScopeProps {
  readonly session: CircleSession;
  readonly children: ReactNode;
}

/** What is shown inside an open circle. One place follows what may be written in, and not every card on the board. */
export function SessionScope({ session, children }: SessionScopeProps) {
  const [circle, own] = [useObservable(session.circle.writable), useObservable(session.own.writable)];
  return (
    <SessionContext value={session}>
      <WritableContext value={`${circle} ${own}`}>{children}</WritableContext>
    </SessionContext>
  );
}
