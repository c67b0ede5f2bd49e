import { useEffect, useState } from 'react';

import { useServices } from '#renderer/bindings/services.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';

/** The invites that are opened outside the window. */
export interface InviteInbox {
  /** Hears of the last one that nobody has heard of yet, and of those that come. One listener at a time. */
  readonly listen: (listener: (link: string) => void) => Dispose;
}

/** Listens for the life of the window: while it is locked, or goes from one circle to another, no link is lost. */
export function useInviteInbox(): InviteInbox {
  const { program } = useServices();
  const [inbox] = useState(createInviteInbox);
  useEffect(() => program.onInvite(inbox.put), [program, inbox]);
  return inbox;
}

function createInviteInbox(): InviteInbox & { readonly put: (link: string) => void } {
  let unheard: string | undefined;
  let hear: ((link: string) => void) | undefined;
  return {
    put: (link) => {
      if (hear === undefined) unheard = link;
      else hear(link);
    },
    listen: (listener) => {
      hear = listener;
      const link = unheard;
      unheard = undefined;
      if (link !== undefined) listener(link);
      return () => {
        if (hear === listener) hear = undefined;
      };
    },
  };
}
