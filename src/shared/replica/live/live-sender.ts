import * as Y from 'yjs';

import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Random } from '#shared/ports/random.ts';
import type { ShelfStore } from '#shared/ports/shelf-store.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { NONCE_BYTES } from '../envelope/envelope.ts';
import type { ClockNeeds } from '../update/clocks.ts';
import { surveyUpdate } from '../update/survey-update.ts';
import type { BorrowedMessage } from './borrowed-messages.ts';
import { encodeDraft } from './draft.ts';
import { liveNameOf, MAX_LIVE_UPDATE_BYTES } from './live-message.ts';
import { encodeLiveMessage } from './live-message-codec.ts';
import { sealLiveMessage } from './live-seal.ts';
import { createUnderWay } from './under-way.ts';

/** Keystrokes are gathered so long before they go out (SPEC LIVE6). */
const GATHER_MS = 30;
/** Far more than a card that is moved has, and little of what a peer takes unasked. */
const MAX_ACT_BYTES = 4 * 1024;
/** Beside keystrokes at full speed and all envelopes, so many still fit into what a peer takes unasked (SPEC LIVE11). */
const ACTS_PER_SECOND = 5;

/** Own live messages that an envelope stands for: the last number of the present session, and all their drafts. */
export interface CoveredLive {
  readonly number: number;
  readonly drafts: readonly string[];
}

/** The way of own keystrokes and small acts to those who are connected, ahead of the envelope that will hold them. */
export interface LiveSender {
  /** A start of this device, or a new client id, begins to number anew. */
  readonly begin: (sessionNonce: Uint8Array) => void;
  readonly note: (update: Uint8Array) => void;
  /**
   * Sends a finished act now, with the keystrokes gathered before it; answers whether it goes. Otherwise its envelope brings it.
   * `onGone` is called when it was sent, or could not be.
   */
  readonly sendAct: (update: Uint8Array, onGone: () => void) => boolean;
  /** Calls when no act is on its way out any more, 32 ms later at most. */
  readonly afterSending: (call: () => void) => void;
  /** Everything noted so far goes into an envelope: answers what that covers, and sends none of it any more. */
  readonly cover: () => CoveredLive;
  /** A draft from before the start will be covered too. */
  readonly adopt: (draft: string) => void;
  /** The envelope is stored: its drafts are not needed. */
  readonly forget: (covered: CoveredLive) => void;
  readonly dispose: Dispose;
}

export function createLiveSender(options: {
  readonly circleId: CircleId;
  readonly device: DeviceId;
  readonly keys: CircleKeys;
  readonly crypto: DeviceCrypto;
  readonly clock: Clock;
  readonly random: Random;
  readonly shelf: ShelfStore;
  readonly logger: Logger;
  /** Whether somebody listens, and everything that should be stored is. */
  readonly canSend: () => boolean;
  readonly attachmentsFor: (needs: ClockNeeds) => readonly BorrowedMessage[];
  readonly send: (message: Uint8Array) => void;
}): LiveSender {
  const { circleId, device, keys, crypto, clock, random, shelf, logger, canSend, attachmentsFor, send } = options;
  let sessionNonce = new Uint8Array(0);
  let number = 0;
  let pending: Uint8Array[] = [];
  let drafts: string[] = [];
  let stopGathering: Dispose | undefined;
  let recentActCount = 0;
  const underWay = createUnderWay({ clock, logger });
  let last: Promise<void> = Promise.resolve();

  /** One after the other: a draft is never removed before it was written. */
  function inTurn(work: () => Promise<void>): void {
    last = last.then(work).catch((error: unknown) => {
      logger.error('keystrokes could not be sent ahead of their envelope', error);
    });
  }

  async function sendOne(update: Uint8Array, place: { device: DeviceId; sessionNonce: Uint8Array; number: number }) {
    const { epochId } = keys.writingEpoch;
    const key = keys.liveKey(epochId, device);
    assert(key !== undefined, 'the writing epoch has a key');
    const nonce = random.bytes(NONCE_BYTES);
    const header = { ...place, circleTag: keys.circleTag, epochId, at: clock.now(), nonce };
    const sign = (digest: Uint8Array): Promise<Uint8Array> => crypto.sign('live', digest);
    const message = encodeLiveMessage(await sealLiveMessage({ header, update, key, sign }));
    const survey = surveyUpdate(update);
    const needed = survey.ok ? attachmentsFor(survey.value.requires).map(({ bytes }) => bytes) : [];
    // On the disk first: whoever sees it on another screen must not lose it here.
    await shelf.put(circleId, 'drafts', [{ key: liveNameOf(place), bytes: encodeDraft([...needed, message]) }]);
    send(message);
  }

  /** Answers whether something goes out. */
  function flush(): boolean {
    stopGathering?.();
    stopGathering = undefined;
    const updates = pending;
    pending = [];
    if (updates.length === 0 || !canSend()) return false;
    const update = Y.mergeUpdatesV2(updates);
    if (update.length > MAX_LIVE_UPDATE_BYTES) return false;
    number += 1;
    const place = { device, sessionNonce, number };
    drafts.push(liveNameOf(place));
    inTurn(() => sendOne(update, place));
    return true;
  }

  return {
    begin: (nonce) => {
      sessionNonce = nonce.slice();
      number = 0;
      pending = [];
    },
    note: (update) => {
      if (!canSend()) return;
      pending.push(update);
      stopGathering ??= clock.after(GATHER_MS, () => void flush());
    },
    sendAct: (update, onGone) => {
      if (update.length > MAX_ACT_BYTES || recentActCount >= ACTS_PER_SECOND) return false;
      pending.push(update);
      if (!flush()) return false;
      recentActCount += 1;
      clock.after(SECOND_MS, () => (recentActCount -= 1));
      const end = underWay.begin();
      void last.then(() => {
        onGone();
        end();
      });
      return true;
    },
    afterSending: underWay.after,
    cover: () => {
      stopGathering?.();
      stopGathering = undefined;
      pending = [];
      // They stay until they are forgotten: the envelope may have to be made a second time.
      return { number, drafts: [...drafts] };
    },
    adopt: (draft) => drafts.push(draft),
    forget: ({ drafts: covered }) => {
      drafts = drafts.filter((draft) => !covered.includes(draft));
      if (covered.length > 0) inTurn(() => shelf.remove(circleId, 'drafts', covered));
    },
    dispose: () => stopGathering?.(),
  };
}
