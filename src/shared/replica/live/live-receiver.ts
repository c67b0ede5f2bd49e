import * as Y from 'yjs';

import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Random } from '#shared/ports/random.ts';
import type { CircleKeys } from '../circle-keys.ts';
import type { KnownDevice } from '../graph/graph-state.ts';
import type { LogApplier } from '../log/log-applier.ts';
import type { SessionTable } from '../session-table.ts';
import { canApply } from '../update/can-apply.ts';
import type { BorrowedMessage, BorrowedMessages } from './borrowed-messages.ts';
import { readLiveMessage } from './live-reader.ts';

/** Most live messages that wait to be checked, and that wait for what they build on; an envelope brings what is dropped. */
const MAX_QUEUED_COUNT = 500;
const MAX_EARLY_COUNT = 200;
/** An author seals within a second; what is still open after this goes into an envelope of ours (SPEC LIVE8). */
const RESCUE_AFTER_MS = 10 * SECOND_MS;
/** So that not everybody who borrowed a message rescues it at the same moment. */
const RESCUE_SPREAD_MS = 20;

/** The way of others' keystrokes into the document, ahead of the envelopes that will hold them. */
export interface LiveReceiver {
  /** A message as it came; `from` is who sent it. Never throws. */
  readonly take: (from: DeviceId, bytes: Uint8Array) => void;
  /** Messages whose origin is not in question: from an own draft. Answers those that stand in the document now. */
  readonly restore: (messages: readonly BorrowedMessage[]) => void;
  /** Looks again at what waits for something that has come since. */
  readonly retry: () => void;
  /** Resolves when what has come so far is checked. */
  readonly idle: () => Promise<void>;
  readonly dispose: Dispose;
}

export function createLiveReceiver(options: {
  readonly doc: Y.Doc;
  readonly keys: CircleKeys;
  readonly deviceOf: (device: DeviceId) => KnownDevice | undefined;
  readonly crypto: DeviceCrypto;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly sessions: SessionTable;
  readonly borrowed: BorrowedMessages;
  readonly applier: LogApplier;
  readonly origin: symbol;
  /** Something borrowed has waited too long for its author's envelope. */
  readonly rescue: () => void;
  /** The document has grown. */
  readonly onApplied: () => void;
}): LiveReceiver {
  const { doc, keys, deviceOf, crypto, clock, random, logger, sessions, borrowed, applier, origin } = options;
  const early = new Map<string, BorrowedMessage>();
  let queue: { readonly from: DeviceId; readonly bytes: Uint8Array }[] = [];
  let checking: Promise<void> | undefined;
  let stopRescue: Dispose | undefined;
  let hasGrown = false;
  let isDisposed = false;

  function isDone({ name, device, session, number, clientId, survey }: BorrowedMessage): boolean {
    if (borrowed.has(name) || number <= applier.coveredLive(device, session)) return true;
    return survey.deletions.size === 0 && (survey.provides.get(clientId)?.to ?? 0) <= applier.sealed(clientId);
  }

  /** Whether nothing more is to be done about it. */
  function settle(message: BorrowedMessage): boolean {
    if (isDone(message)) return true;
    if (!canApply(message.survey, (client) => Y.getState(doc.store, client))) return false;
    if (!borrowed.add(message)) return true;
    sessions.claim(message);
    try {
      Y.applyUpdateV2(doc, message.update, origin);
    } catch (error) {
      borrowed.forget(message.name);
      logger.error('a live message could not be applied', error);
      return true;
    }
    watch();
    hasGrown = true;
    return true;
  }

  function accept(messages: readonly BorrowedMessage[]): void {
    if (isDisposed) return;
    for (const message of messages) {
      if (!settle(message) && early.size < MAX_EARLY_COUNT) early.set(message.name, message);
    }
    retry();
    if (!hasGrown) return;
    hasGrown = false;
    options.onApplied();
  }

  function retry(): void {
    for (let before = -1; before !== early.size;) {
      before = early.size;
      for (const message of [...early.values()]) if (settle(message)) early.delete(message.name);
    }
  }

  /** Rescues what is there now and will still be there then. */
  function watch(): void {
    if (stopRescue !== undefined || isDisposed) return;
    const seen = new Set(borrowed.all().map(({ name }) => name));
    const spreadMs = (random.bytes(1)[0] ?? 0) * RESCUE_SPREAD_MS;
    stopRescue = clock.after(RESCUE_AFTER_MS + spreadMs, () => {
      stopRescue = undefined;
      const left = borrowed.all();
      if (left.some(({ name }) => seen.has(name))) options.rescue();
      if (left.length > 0) watch();
    });
  }

  async function check(): Promise<void> {
    while (queue.length > 0) {
      const taken = queue;
      queue = [];
      const edits = taken.flatMap(({ from, bytes }) => {
        const reading = readLiveMessage(bytes, { keys, deviceOf });
        // Nobody passes on live messages: who sends one must have written it.
        const isOwn = reading.kind === 'edit' && reading.message.device === from;
        return isOwn && !isDone(reading.message) ? [reading] : [];
      });
      const answers = edits.length === 0 ? [] : await crypto.verifyMany(edits.map(({ claim }) => claim));
      accept(edits.filter((_, index) => answers[index] === true).map(({ message }) => message));
    }
  }

  return {
    take: (from, bytes) => {
      if (queue.length >= MAX_QUEUED_COUNT) return;
      queue.push({ from, bytes });
      checking ??= check()
        .catch((error: unknown) => logger.error('live messages could not be checked', error))
        .finally(() => {
          checking = undefined;
        });
    },
    restore: accept,
    retry,
    idle: async () => {
      await checking;
    },
    dispose: () => {
      isDisposed = true;
      stopRescue?.();
    },
  };
}
