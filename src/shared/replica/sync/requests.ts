import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { MAX_MESSAGE_BYTES, type WantedLog } from './messages.ts';
import type { Reached } from './resume-points.ts';
import { MAX_ANSWER_BYTES } from './serve-want.ts';

/** A request that brings nothing for so long is given up; others may be asked (SPEC SYNC3). */
const ANSWER_WITHIN_MS = 30 * SECOND_MS;

/** Something that was asked for and is being answered. */
export interface OpenRequest {
  readonly number: number;
  readonly logs: readonly WantedLog[];
  readonly reached: Reached;
  bytes: number;
  hasBroughtNews: boolean;
  /** Whether these logs are still left to this peer alone. */
  isExclusive: boolean;
  stopWaiting: Dispose;
  stopSharing: Dispose;
}

/** What an answer is to this device: `too-late` was asked for and given up since, `too-much` is more than was asked for. */
export type AnswerKind = OpenRequest | 'unasked' | 'too-late' | 'too-much';

/** What one device has asked of another: one thing at a time. */
export interface Requests {
  readonly open: () => OpenRequest | undefined;
  readonly begin: (logs: readonly WantedLog[]) => number;
  /** Counts a part of an answer and says what it belongs to. */
  readonly match: (number: number, bytes: number) => AnswerKind;
  /** A part of an answer was taken. Answers whether the request was the open one and is over. */
  readonly progress: (
    request: OpenRequest,
    part: { readonly isLast: boolean; readonly isEmpty: boolean; readonly hasNews: boolean },
  ) => boolean;
  readonly end: () => void;
}

export function createRequests(options: {
  readonly clock: Clock;
  readonly onGivenUp: () => void;
  /** It takes long: others may be asked for the same. */
  readonly onShared: () => void;
  /** Something was asked for, has come in part, or is no longer waited for. */
  readonly onProgress: () => void;
}): Requests {
  const { clock, onGivenUp, onShared, onProgress } = options;
  let open: OpenRequest | undefined;
  let count = 0;
  let lateBytes = 0;

  function wait(): Dispose {
    return clock.after(ANSWER_WITHIN_MS, () => {
      end();
      onGivenUp();
    });
  }

  function end(): void {
    open?.stopWaiting();
    open?.stopSharing();
    open = undefined;
    onProgress();
  }

  /** Fetching something twice is harmless; leaving it to somebody who never finishes is not. */
  function share(): void {
    if (open === undefined) return;
    open.isExclusive = false;
    onShared();
  }

  return {
    open: () => open,
    begin: (logs) => {
      end();
      count += 1;
      open = {
        ...{ number: count, logs, reached: new Map(), bytes: 0, hasBroughtNews: false, isExclusive: true },
        stopWaiting: wait(),
        stopSharing: clock.after(ANSWER_WITHIN_MS, share),
      };
      onProgress();
      return count;
    },
    match: (number, bytes) => {
      if (open !== undefined && number === open.number) {
        open.bytes += bytes;
        return open.bytes > MAX_ANSWER_BYTES + 2 * MAX_MESSAGE_BYTES ? 'too-much' : open;
      }
      // What was asked for once is nobody's fault, as long as it is no more than was asked for.
      const isLate = number > 0 && number <= count;
      if (isLate) lateBytes += bytes;
      return isLate && lateBytes <= count * MAX_ANSWER_BYTES ? 'too-late' : 'unasked';
    },
    progress: (request, { isLast, isEmpty, hasNews }) => {
      if (open !== request) return false;
      request.hasBroughtNews ||= hasNews;
      // What brings nothing does not keep a log from being fetched elsewhere.
      if (isEmpty && !isLast) return false;
      request.stopWaiting();
      if (isLast) {
        end();
        return true;
      }
      request.stopWaiting = wait();
      onProgress();
      return false;
    },
    end,
  };
}
