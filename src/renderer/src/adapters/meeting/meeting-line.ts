import type { Dispose } from '#shared/kernel/dispose.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import { type Call, placeCall } from './call.ts';

const FIRST_PAUSE_MS = SECOND_MS;
const LONGEST_PAUSE_MS = 30 * SECOND_MS;
/** Whoever is cut off sooner may have done something wrong that would happen again. */
const STEADY_AFTER_MS = MINUTE_MS;

/** A line to a meeting point that is set up again whenever it breaks. */
export interface MeetingLine {
  readonly isOpen: () => boolean;
  /** Never throws; without a line it does nothing. */
  readonly send: (text: string) => void;
  /** Hangs up for good, and nothing is told afterwards. */
  readonly close: Dispose;
}

/** Calls at once. `onOpen` comes whenever there is a line again, always in a later turn. */
export function keepMeetingLine(options: {
  /** Asked before every call. */
  readonly address: () => Promise<string | undefined>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onOpen: () => void;
  readonly onText: (text: unknown) => void;
}): MeetingLine {
  const { address, clock, logger, onOpen, onText } = options;
  let openedAt: number | undefined;
  let pauseMs = FIRST_PAUSE_MS;
  let stopPausing: Dispose = () => undefined;
  let call = callNow();

  function callNow(): Call {
    return placeCall({
      address,
      clock,
      onText,
      onOpen: () => {
        openedAt = clock.now();
        onOpen();
      },
      onEnded: (reason) => {
        const hasHeld = openedAt !== undefined && clock.now() - openedAt >= STEADY_AFTER_MS;
        if (hasHeld) pauseMs = FIRST_PAUSE_MS;
        openedAt = undefined;
        logger.info(`The line to the meeting point ended (${reason}); the next attempt is in ${pauseMs} ms.`);
        stopPausing = clock.after(pauseMs, () => {
          call = callNow();
        });
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      },
    });
  }

  return {
    isOpen: () => openedAt !== undefined,
    send: (text) => call.send(text),
    close: () => {
      openedAt = undefined;
      stopPausing();
      call.hangUp();
    },
  };
}
