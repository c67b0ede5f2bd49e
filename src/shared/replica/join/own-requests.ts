import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId, InviteId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { AskRefusal, JoinFileOutcome, PendingJoin } from '#shared/ports/joining.ts';
import type { KeptRequest, Keyring } from '#shared/ports/keyring.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { MeetingChannel } from '#shared/ports/network.ts';
import type { Random } from '#shared/ports/random.ts';
import { createInviteKey } from '../graph/invite-key.ts';
import { type Asking, startAsking } from './asking.ts';
import { MAX_NAME_LENGTH } from './invite-link.ts';
import { type OwnRequest, pendingOf, readKeptRequest } from './own-request.ts';
import { toPlainLine } from './plain-line.ts';
import type { JoinedCircle } from './read-answer.ts';
import { readInviteLink } from './read-invite-link.ts';
import { createRequestMessage } from './request-message.ts';
import { writeInviteLink } from './write-invite-link.ts';

/** The requests of this device to be let into circles. */
export interface OwnRequests {
  readonly joins: Observable<readonly PendingJoin[]>;
  readonly ask: (inviteText: string, name: string) => Promise<Result<InviteId, AskRefusal>>;
  readonly forget: (inviteId: InviteId) => Promise<void>;
  /** A reply that came as a file; `undefined` when it is to none of these. **Errors**: `not-stored`, those of the keys. */
  readonly takeFile: (message: Uint8Array) => Promise<JoinFileOutcome | undefined>;
}

/** Begins where the last start has left off. **Errors**: those of the keyring. */
export async function loadOwnRequests(ports: {
  readonly keyring: Pick<Keyring, 'requests' | 'putRequest' | 'removeRequest'>;
  readonly crypto: DeviceCrypto;
  readonly random: Random;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where members of a circle can be met. */
  readonly channelOf: (circleId: CircleId) => MeetingChannel;
  readonly isMember: (circleId: CircleId) => boolean;
  /** Puts a circle among those of this profile. */
  readonly keep: (joined: JoinedCircle) => Promise<void>;
}): Promise<OwnRequests> {
  const { keyring, crypto, random, clock, logger, isMember, channelOf } = ports;
  const askings = new Map<InviteId, Asking>();
  const joins = createSubject<readonly PendingJoin[]>([]);
  let last: Promise<unknown> = Promise.resolve();

  function follow(): void {
    joins.set([...askings.values()].map(({ own, status }) => pendingOf(own, status.get())));
  }

  function start(own: OwnRequest): void {
    const { inviteId } = own.kept;
    const asking = startAsking(own, {
      ...ports,
      channel: channelOf(own.link.circleId),
      keep: (joined) => settle(inviteId, joined),
    });
    askings.set(inviteId, asking);
    asking.status.subscribe(follow);
    follow();
  }

  async function settle(inviteId: InviteId, joined: JoinedCircle): Promise<void> {
    const { circleId } = joined.circle;
    if (!isMember(circleId)) await ports.keep(joined);
    for (const { own } of [...askings.values()]) {
      if (own.link.circleId !== circleId) continue;
      await keyring.removeRequest(own.kept.inviteId);
      // Who is in asks no more, by whatever invite.
      if (own.kept.inviteId !== inviteId) drop(own.kept.inviteId);
    }
  }

  function drop(inviteId: InviteId): void {
    askings.get(inviteId)?.stop();
    if (askings.delete(inviteId)) follow();
  }

  async function ask(inviteText: string, name: string): Promise<Result<InviteId, AskRefusal>> {
    const read = readInviteLink(inviteText, clock.now());
    if (!read.ok) return read;
    const link = read.value;
    const inviteId = createInviteKey(link.secret).id;
    const plainName = toPlainLine(name, MAX_NAME_LENGTH);
    if (isMember(link.circleId)) return err('already-member');
    if (plainName === '') return err('no-name');
    if (askings.has(inviteId)) return ok(inviteId);
    const { request, bytes: message } = await createRequestMessage(link, plainName, { crypto, random });
    const kept: KeptRequest = { inviteId, link: writeInviteLink(link), message, askedAt: clock.now() };
    await keyring.putRequest(kept);
    start({ kept, link, request });
    return ok(inviteId);
  }

  for (const kept of await keyring.requests()) {
    const own = readKeptRequest(kept);
    if (own === undefined) {
      logger.error('a request that was kept cannot be read, and is left as it is');
    } else if (isMember(own.link.circleId)) {
      await keyring.removeRequest(kept.inviteId);
    } else {
      start(own);
    }
  }

  return {
    joins,
    ask: (inviteText, name) => {
      // One after the other: a second press of the same button must not make another member.
      const done = last.then(() => ask(inviteText, name));
      last = done.catch(() => undefined);
      return done;
    },
    forget: async (inviteId) => {
      await keyring.removeRequest(inviteId);
      drop(inviteId);
    },
    takeFile: async (message) => {
      for (const { own, take, status } of askings.values()) {
        const { inviteId } = own.kept;
        const reply = await take(message);
        if (!reply.ok) continue;
        if (reply.value.kind === 'joined') {
          if (status.get().state === 'joined') return { kind: 'joined', inviteId, circleId: own.link.circleId };
          throw new AppError('not-stored', 'the circle could not be kept, and is tried again', { retryable: true });
        }
        const { reason } = reply.value;
        if (reason !== 'asks-first-waiting') return { kind: 'refused', inviteId, reason };
      }
      return undefined;
    },
  };
}
