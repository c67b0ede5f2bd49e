import { equalBytes } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import { createInviteKey } from '../graph/invite-key.ts';
import { joinerIdOf, type SignedJoinRequest } from '../graph/join-request.ts';
import { deviceIdOf } from '../names.ts';
import { decodeAnswerBody } from './answer-body.ts';
import type { InviteLink } from './invite-link.ts';
import { deriveJoinKey } from './join-key.ts';
import { decodeJoinMessage, JOIN_MESSAGE_KIND, type JoinMessageError, openJoinMessage } from './join-message.ts';
import { judgeAnswer, type JoinedCircle, type UnfitAnswer } from './read-answer.ts';
import {
  answerContextOf,
  decodeReply,
  REFUSAL_CODES,
  type RefusalReason,
  replyClaimOf,
  type SignedReply,
} from './reply.ts';

/** What came of a request. Nobody but the inviter can be known by a refusal: others who know the link can write one, too. */
export type JoinReply =
  | { readonly kind: 'joined'; readonly joined: JoinedCircle }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly isByInviter: boolean };

/**
 * Why a message is no reply to this request; the request stays open.
 * - `other-invite`, `other-request`: it may be one to somebody else's.
 * - `not-for-this-device`: sealed to other keys, or altered by whoever signed it.
 */
export type ReplyFault =
  | JoinMessageError
  | UnfitAnswer
  | 'other-invite'
  | 'other-request'
  | 'altered'
  | 'bad-signature'
  | 'not-for-this-device';

interface Asked {
  readonly request: SignedJoinRequest;
  readonly link: Pick<InviteLink, 'circleId' | 'circleName' | 'inviterDevice' | 'secret'>;
  readonly crypto: DeviceCrypto;
}

/** Reads an answer or a refusal (SPEC JOIN6 to JOIN9). **Errors**: those of `DeviceCrypto`. */
export async function readReplyMessage(bytes: Uint8Array, asked: Asked): Promise<Result<JoinReply, ReplyFault>> {
  const decoded = decodeJoinMessage(bytes);
  if (!decoded.ok) return decoded;
  const message = decoded.value;
  const { kind } = message;
  if (kind === JOIN_MESSAGE_KIND.request) return err('malformed');
  const key = deriveJoinKey(createInviteKey(asked.link.secret).publicKey);
  if (!equalBytes(key.commitment, message.header.commitment)) return err('other-invite');
  const content = openJoinMessage(message, key);
  if (!content.ok) return err('altered');
  const reply = decodeReply(kind, content.value);
  if (reply === undefined) return err('malformed');
  const { circleId } = asked.link;
  if (reply.joiner !== joinerIdOf(circleId, asked.request)) return err('other-request');
  const [isGenuine] = await asked.crypto.verifyMany([replyClaimOf(reply, circleId)]);
  if (isGenuine !== true) return err('bad-signature');
  return kind === JOIN_MESSAGE_KIND.answer ? readAnswer(reply, asked) : readRefusal(reply, asked);
}

async function readAnswer(
  reply: SignedReply,
  { request, link, crypto }: Asked,
): Promise<Result<JoinReply, ReplyFault>> {
  const { circleId, circleName: name } = link;
  const { joiner } = reply;
  const answeredBy = deviceIdOf(reply.by);
  const opened = await crypto.open('join-answer', answerContextOf(circleId, joiner, answeredBy), reply.body);
  if (opened === undefined) return err('not-for-this-device');
  const body = decodeAnswerBody(opened);
  if (body === undefined) return err('malformed');
  const device = deviceIdOf(request.deviceKeys);
  const judged = await judgeAnswer(body, { circleId, name, joiner, device, answeredBy }, crypto);
  return judged.ok ? ok({ kind: 'joined', joined: judged.value }) : judged;
}

function readRefusal({ by, body }: SignedReply, { link }: Asked): Result<JoinReply, ReplyFault> {
  const [code = 0] = body;
  const reason = REFUSAL_CODES[code - 1];
  if (body.length !== 1) return err('malformed');
  if (reason === undefined) return err('newer-version');
  return ok({ kind: 'refused', reason, isByInviter: deviceIdOf(by) === link.inviterDevice });
}
