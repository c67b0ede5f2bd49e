import { useEffect, useRef } from 'react';

import { useServices } from '#renderer/bindings/services.ts';
import type { TurnKey } from '#shared/domain/meeting/turn.ts';

/** So long after another has gone on to a turn, who was just about to press means the turn before. */
const TOO_SOON_MS = 1_000;

/**
 * Keeps two who go on at the same moment from passing over a turn: `mayGoOn` answers false while a turn that another has gone on
 * to is only just on the screen; `noteOwn` says that it is oneself who goes on.
 */
export function useTurnGuard(turn: TurnKey): { readonly mayGoOn: () => boolean; readonly noteOwn: () => void } {
  const { clock } = useServices();
  const shown = useRef({ since: -Infinity, isOwn: true });
  const isOwnNext = useRef(true);
  useEffect(() => {
    shown.current = { since: clock.elapsed(), isOwn: isOwnNext.current };
    isOwnNext.current = false;
  }, [clock, turn]);
  return {
    mayGoOn: () => shown.current.isOwn || clock.elapsed() - shown.current.since >= TOO_SOON_MS,
    noteOwn: () => {
      isOwnNext.current = true;
    },
  };
}
