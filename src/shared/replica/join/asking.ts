import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { JoinStatus } from '#shared/ports/joining.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { MeetingChannel } from '#shared/ports/network.ts';
import { createInviteKey } from '../graph/invite-key.ts';
import { joinTopicOf } from './join-key.ts';
import { openJoinLine } from './join-line.ts';
import type { OwnRequest } from './own-request.ts';
import type { JoinedCircle } from './read-answer.ts';
import { type JoinReply, readReplyMessage, type ReplyFault } from './read-reply.ts';

/** Waits between asking and asking again; the last for ever. */
const ASK_AGAIN_MS = [2, 4, 8, 15, 15, 15, 15, 15, 15, 15, 15, 30].map((seconds) => seconds * SECOND_MS);
const STORE_AGAIN_MS = 5 * SECOND_MS;

/** A request that goes on until it is answered. */
export interface Asking {
  readonly own: OwnRequest;
  readonly status: Observable<JoinStatus>;
  /** Takes a reply from wherever it came. **Errors**: those of `DeviceCrypto`. */
  readonly take: (message: Uint8Array) => Promise<Result<JoinReply, ReplyFault>>;
  readonly stop: Dispose;
}

/** Asks on the topic of the invite, again and again, and listens (SPEC JOIN14). */
export function startAsking(
  own: OwnRequest,
  ports: {
    readonly channel: MeetingChannel;
    readonly crypto: DeviceCrypto;
    readonly clock: Clock;
    readonly logger: Logger;
    /** Keeps the circle; rejects when it could not be stored. */
    readonly keep: (joined: JoinedCircle) => Promise<void>;
  },
): Asking {
  const { channel, crypto, clock, logger, keep } = ports;
  const { kept, link, request } = own;
  const status = createSubject<JoinStatus>({ state: 'asking' });
  let isOver = false;
  let askedCount = 0;
  let stopWaiting: Dispose | undefined;

  const line = openJoinLine({
    channel,
    topic: joinTopicOf(createInviteKey(link.secret).publicKey),
    clock,
    onReach: ask,
    onMessage: (message) => {
      take(message).catch((error: unknown) => logger.error('what was said to a request could not be read', error));
    },
  });
  ask();

  function ask(): void {
    const now = status.get();
    // The inviter's word is enough; whoever else says no may be wrong.
    if (isOver || (now.state === 'refused' && now.isByInviter)) return;
    line.publish(kept.message);
    stopWaiting?.();
    const delayMs = ASK_AGAIN_MS[Math.min(askedCount++, ASK_AGAIN_MS.length - 1)] ?? 0;
    stopWaiting = clock.after(delayMs, ask);
  }

  function stop(): void {
    isOver = true;
    stopWaiting?.();
    line.dispose();
  }

  async function store(joined: JoinedCircle): Promise<void> {
    try {
      await keep(joined);
      status.set({ state: 'joined' });
      stop();
    } catch (error) {
      logger.error('a circle that let this device in could not be kept', error);
      status.set({ state: 'not-stored' });
      if (!isOver) clock.after(STORE_AGAIN_MS, () => void store(joined));
    }
  }

  async function take(message: Uint8Array): Promise<Result<JoinReply, ReplyFault>> {
    const read = await readReplyMessage(message, { request, link, crypto });
    const { state } = status.get();
    if (!read.ok || isOver || state === 'joined' || state === 'not-stored') return read;
    const { value: reply } = read;
    if (reply.kind === 'joined') {
      status.set({ state: 'not-stored' });
      await store(reply.joined);
    } else if (reply.reason === 'asks-first-waiting') {
      status.set({ state: 'asks-first' });
    } else {
      status.set({ state: 'refused', reason: reply.reason, isByInviter: reply.isByInviter });
    }
    return read;
  }

  return { own, status, take, stop };
}
