import { assert } from '#shared/kernel/assert.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { Random } from '#shared/ports/random.ts';
import { joinerIdOf, type SignedJoinRequest } from '../graph/join-request.ts';
import type { MembershipGraph } from '../graph/membership-graph.ts';
import type { GraphState } from '../graph/graph-state.ts';
import { deviceIdOf } from '../names.ts';
import { encodeAnswerBody } from './answer-body.ts';
import { deriveJoinKey } from './join-key.ts';
import { JOIN_MESSAGE_KIND, MAX_JOIN_MESSAGE_BYTES, sealJoinMessage } from './join-message.ts';
import { answerContextOf, encodeReply, REFUSAL_CODES, type RefusalReason, type Reply } from './reply.ts';
import { sealFor } from './sealed-box.ts';

/** What replying takes from the world. */
interface ReplyPorts {
  readonly crypto: DeviceCrypto;
  readonly random: Random;
}

/**
 * Why there is no answer. `not-admitted`: the graph has no Admit of exactly this request that counts. `too-large`: the graph is
 * more than one answer holds.
 */
export type AnswerFault = 'not-admitted' | 'bad-key' | 'too-large';

/** Answers a request that was admitted, by this device or another (SPEC JOIN7). **Errors**: those of `DeviceCrypto`. */
export async function createAnswerMessage(options: {
  readonly request: SignedJoinRequest;
  readonly graph: Pick<MembershipGraph, 'state' | 'entriesUnknownTo'>;
  readonly epochs: KeyringCircle['epochs'];
  readonly ports: ReplyPorts;
}): Promise<Result<Uint8Array, AnswerFault>> {
  const { request, graph, epochs, ports } = options;
  const state = graph.state();
  const { circleId } = state;
  const joiner = joinerIdOf(circleId, request);
  const device = state.devices.get(deviceIdOf(request.deviceKeys));
  const invite = state.invites.get(request.inviteId);
  // Whoever has left is given no keys again, however old the request is that they repeat.
  const isIn = device?.member === joiner && device.takenUpTo === undefined;
  if (!isIn || invite === undefined) return err('not-admitted');
  const by = await ports.crypto.keys();
  const entries = graph.entriesUnknownTo([]).map(({ bytes }) => bytes);
  const plaintext = encodeAnswerBody({ epochs, entries });
  if (plaintext.length > MAX_JOIN_MESSAGE_BYTES) return err('too-large');
  const body = await sealFor({
    publicKey: request.deviceKeys.sealingKey,
    purpose: 'join-answer',
    context: answerContextOf(circleId, joiner, deviceIdOf(by)),
    plaintext,
    random: ports.random,
  });
  if (body === undefined) return err('bad-key');
  const reply = { kind: JOIN_MESSAGE_KIND.answer, joiner, by, body };
  const bytes = await sealReply(reply, { circleId, publicKey: invite.publicKey }, ports);
  return bytes === undefined ? err('too-large') : ok(bytes);
}

/** Tells whoever asks that they are not let in, or not yet (SPEC JOIN8). **Errors**: those of `DeviceCrypto`. */
export async function createRefusalMessage(options: {
  readonly request: SignedJoinRequest;
  readonly reason: RefusalReason;
  readonly state: Pick<GraphState, 'circleId' | 'invites'>;
  readonly ports: ReplyPorts;
}): Promise<Uint8Array> {
  const { request, reason, state, ports } = options;
  const { circleId } = state;
  const invite = state.invites.get(request.inviteId);
  assert(invite !== undefined, 'a request was read with its invite');
  const joiner = joinerIdOf(circleId, request);
  const body = Uint8Array.of(REFUSAL_CODES.indexOf(reason) + 1);
  const reply = { kind: JOIN_MESSAGE_KIND.refusal, joiner, by: await ports.crypto.keys(), body };
  const bytes = await sealReply(reply, { circleId, publicKey: invite.publicKey }, ports);
  assert(bytes !== undefined, 'a refusal is short');
  return bytes;
}

async function sealReply(
  reply: Reply,
  { circleId, publicKey }: { readonly circleId: GraphState['circleId']; readonly publicKey: Uint8Array },
  { crypto, random }: ReplyPorts,
): Promise<Uint8Array | undefined> {
  const content = await encodeReply(reply, circleId, crypto);
  return sealJoinMessage(reply.kind, content, deriveJoinKey(publicKey), random);
}
