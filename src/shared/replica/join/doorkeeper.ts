import { AppError } from '#shared/kernel/app-error.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Door, InviteTerms, JoinFileOutcome, Knock, NewInvite } from '#shared/ports/joining.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { MeetingChannel } from '#shared/ports/network.ts';
import type { CircleMembership } from '../graph/circle-membership.ts';
import { createInvite } from '../graph/create-invite.ts';
import type { EntryPorts } from '../graph/entry-writer.ts';
import type { GraphInvite } from '../graph/graph-state.ts';
import { createInviteKey } from '../graph/invite-key.ts';
import { joinerIdOf, type SignedJoinRequest } from '../graph/join-request.ts';
import { createAdmission, type Decision } from './admission.ts';
import { turnMs } from './answering-order.ts';
import { followDoorTopics } from './door-topics.ts';
import { MAX_NAME_LENGTH, SECRET_BYTES } from './invite-link.ts';
import { writeJoinFile } from './join-file.ts';
import { decodeJoinMessage, JOIN_MESSAGE_KIND, type SealedJoinMessage } from './join-message.ts';
import { toPlainLine } from './plain-line.ts';
import { readRequestMessage } from './request-message.ts';
import { readSeenReply } from './seen-reply.ts';
import { writeInviteLink } from './write-invite-link.ts';

const VALID_MS = 7 * DAY_MS;
/** Most who can wait for a word; of more nobody is told. */
const MAX_KNOCK_COUNT = 20;

/** The door of one open circle, and who stands behind it on this device. */
export interface Doorkeeper extends Door {
  /** A request that came as a file; `undefined` when it is none to this circle. */
  readonly takeFile: (message: Uint8Array) => Promise<JoinFileOutcome | undefined>;
  readonly dispose: Dispose;
}

interface Asking {
  readonly joiner: MemberId;
  readonly request: SignedJoinRequest;
  readonly invite: GraphInvite;
}

/** Answers who asks, as SPEC JOIN13 to JOIN15 say. */
export function createDoorkeeper(options: {
  readonly device: DeviceId;
  readonly membership: Pick<CircleMembership, 'state' | 'add' | 'entriesUnknownTo'>;
  readonly epochs: () => KeyringCircle['epochs'];
  readonly ports: EntryPorts;
  readonly channel: MeetingChannel;
  readonly logger: Logger;
}): Doorkeeper {
  const { device, membership, ports, channel, logger } = options;
  const { crypto, random, clock } = ports;
  const { circleId } = membership.state.get();
  const admission = createAdmission(options);
  const knocks = createSubject<readonly Knock[]>([]);
  const waiting = new Map<MemberId, Asking>();
  const declined = new Set<MemberId>();
  /** Those whose turn to be answered here comes later. */
  const turns = new Map<MemberId, Dispose>();
  let last: Promise<unknown> = Promise.resolve();

  const topics = followDoorTopics({
    membership,
    channel,
    clock,
    onMessage: (message) => void inTurn(() => take(message)),
  });
  const stopFollowing = membership.state.subscribe(forgetAnswered);

  /** One after the other: what was decided for one counts for the next. */
  function inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
    const done = last.then(work).catch((error: unknown) => {
      logger.error('somebody who asks to join could not be answered', error);
      return undefined;
    });
    last = done;
    return done;
  }

  async function take(bytes: Uint8Array): Promise<void> {
    const decoded = decodeJoinMessage(bytes);
    if (!decoded.ok) return;
    if (decoded.value.kind === JOIN_MESSAGE_KIND.request) return plan(bytes);
    return noteReply(decoded.value);
  }

  async function noteReply(message: SealedJoinMessage): Promise<void> {
    const reply = await readSeenReply(message, membership.state.get(), crypto);
    if (reply === undefined || reply.by === device) return;
    turns.get(reply.joiner)?.();
    turns.delete(reply.joiner);
  }

  async function read(bytes: Uint8Array): Promise<Asking | undefined> {
    const found = await readRequestMessage(bytes, membership.state.get(), crypto);
    return found.ok ? { ...found.value, joiner: joinerIdOf(circleId, found.value.request) } : undefined;
  }

  async function plan(bytes: Uint8Array): Promise<void> {
    const asking = await read(bytes);
    if (asking === undefined || turns.has(asking.joiner)) return;
    const { joiner, invite } = asking;
    const delayMs = turnMs(membership.state.get(), device, invite.byDevice);
    if (delayMs === 0) return reply(asking);
    const stop = clock.after(delayMs, () => {
      turns.delete(joiner);
      void inTurn(() => reply(asking));
    });
    turns.set(joiner, stop);
  }

  async function reply(asking: Asking): Promise<void> {
    const decision = await decide(asking, false);
    if (decision.kind !== 'not-ours') topics.publish(asking.invite.id, decision.message);
  }

  async function decide(asking: Asking, consent: boolean): Promise<Decision> {
    const { joiner, request } = asking;
    if (!consent && declined.has(joiner)) {
      const reason = 'refused';
      return { kind: 'turned-away', reason, message: await admission.refuse(request, reason) };
    }
    const decision = await admission.judge(request, consent);
    if (decision.kind !== 'asks-first') forget(joiner);
    else if (!waiting.has(joiner)) {
      if (waiting.size >= MAX_KNOCK_COUNT) return { kind: 'not-ours' };
      waiting.set(joiner, asking);
      knocks.set([...knocks.get(), knockOf(asking)]);
    }
    return decision;
  }

  function knockOf({ joiner, request }: Asking): Knock {
    return { id: joiner, name: nameOf(request), askedAt: clock.now() };
  }

  function forget(joiner: MemberId): void {
    if (waiting.delete(joiner)) knocks.set(knocks.get().filter(({ id }) => id !== joiner));
  }

  /** Another device of this person may have said yes, or the invite was used. */
  function forgetAnswered(): void {
    const { invites } = membership.state.get();
    for (const { joiner, invite } of waiting.values()) {
      if (invites.get(invite.id)?.use !== 'open') forget(joiner);
    }
  }

  async function outcomeOf(asking: Asking): Promise<JoinFileOutcome> {
    const decision = await decide(asking, false);
    const name = nameOf(asking.request);
    const about = { circleId, name };
    if (decision.kind === 'asks-first') return { kind: 'asks-first', circleId, knock: knockOf(asking) };
    if (decision.kind === 'not-ours') return { kind: 'not-yours', ...about };
    topics.publish(asking.invite.id, decision.message);
    const answer = writeJoinFile(decision.message);
    if (decision.kind === 'answered') return { kind: 'answered', ...about, answer };
    return { kind: 'turned-away', ...about, reason: decision.reason, answer };
  }

  async function invite(terms: InviteTerms): Promise<NewInvite> {
    const secret = random.bytes(SECRET_BYTES);
    const key = createInviteKey(secret);
    const writtenAt = clock.now();
    const expiresAt = writtenAt + VALID_MS;
    const { asksFirst } = terms;
    const entry = await createInvite(membership.state.get(), { key, expiresAt, asksFirst }, ports);
    if (!entry.ok) throw new AppError(entry.error, 'no invite can be written now', { retryable: false });
    await membership.add([entry.value.bytes]);
    const link = writeInviteLink({ ...terms, circleId, inviterDevice: device, writtenAt, expiresAt, secret });
    return { inviteId: key.id, link, expiresAt };
  }

  return {
    knocks,
    invite,
    letIn: async (id) => {
      const asking = waiting.get(id);
      if (asking === undefined) return undefined;
      const done = last.then(() => decide(asking, true));
      last = done.catch(() => undefined);
      const decision = await done;
      if (decision.kind === 'not-ours') return undefined;
      topics.publish(asking.invite.id, decision.message);
      return decision.kind === 'answered' ? writeJoinFile(decision.message) : undefined;
    },
    decline: async (id) => {
      const asking = waiting.get(id);
      if (asking === undefined) return;
      declined.add(id);
      forget(id);
      topics.publish(asking.invite.id, await admission.refuse(asking.request, 'refused'));
    },
    takeFile: async (message) => {
      const asking = await read(message);
      return asking && outcomeOf(asking);
    },
    dispose: () => {
      stopFollowing();
      topics.dispose();
      for (const stop of turns.values()) stop();
    },
  };
}

function nameOf({ name }: SignedJoinRequest): string {
  return toPlainLine(name, MAX_NAME_LENGTH);
}
