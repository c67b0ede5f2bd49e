import { assert } from '#shared/kernel/assert.ts';
import { equalBytes } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { Random } from '#shared/ports/random.ts';
import type { GraphInvite, GraphState } from '../graph/graph-state.ts';
import { createInviteKey } from '../graph/invite-key.ts';
import {
  createJoinRequest,
  decodeJoinRequest,
  encodeJoinRequest,
  requestClaimsOf,
  type SignedJoinRequest,
} from '../graph/join-request.ts';
import type { InviteLink } from './invite-link.ts';
import { deriveJoinKey } from './join-key.ts';
import {
  decodeJoinMessage,
  JOIN_MESSAGE_KIND,
  type JoinMessageError,
  openJoinMessage,
  sealJoinMessage,
} from './join-message.ts';
import { isSealingKey } from './sealed-box.ts';

const NONCE_BYTES = 32;

/**
 * Why bytes are no request to be let into this circle.
 * - `unknown-invite`: for an invite that is not, or not yet, known here.
 * - `not-genuine`: not by a holder of the link and of the device that it names, or not for this circle.
 */
export type RequestFault = JoinMessageError | 'unknown-invite' | 'altered' | 'not-genuine';

/**
 * Asks to be let in, under a name of 1 to 100 UTF-16 units. The request is kept until its answer was read: another one would make
 * another member. **Errors**: those of `DeviceCrypto`.
 */
export async function createRequestMessage(
  link: Pick<InviteLink, 'circleId' | 'secret'>,
  name: string,
  { crypto, random }: { readonly crypto: DeviceCrypto; readonly random: Random },
): Promise<{ readonly request: SignedJoinRequest; readonly bytes: Uint8Array }> {
  const inviteKey = createInviteKey(link.secret);
  const nonce = random.bytes(NONCE_BYTES);
  const request = await createJoinRequest({ circleId: link.circleId, inviteKey, name, nonce, crypto });
  const key = deriveJoinKey(inviteKey.publicKey);
  const bytes = sealJoinMessage(JOIN_MESSAGE_KIND.request, encodeJoinRequest(request), key, random);
  assert(bytes !== undefined, 'a request is short');
  return { request, bytes };
}

/** Reads a request with the invites that a member knows, whatever became of them. **Errors**: those of `DeviceCrypto`. */
export async function readRequestMessage(
  bytes: Uint8Array,
  state: Pick<GraphState, 'circleId' | 'invites'>,
  crypto: Pick<DeviceCrypto, 'verifyMany'>,
): Promise<Result<{ readonly request: SignedJoinRequest; readonly invite: GraphInvite }, RequestFault>> {
  const decoded = decodeJoinMessage(bytes);
  if (!decoded.ok) return decoded;
  const message = decoded.value;
  if (message.kind !== JOIN_MESSAGE_KIND.request) return err('malformed');
  for (const invite of state.invites.values()) {
    const key = deriveJoinKey(invite.publicKey);
    if (!equalBytes(key.commitment, message.header.commitment)) continue;
    const content = openJoinMessage(message, key);
    if (!content.ok) return err('altered');
    const request = decodeJoinRequest(content.value);
    if (request === undefined || request.inviteId !== invite.id) return err('malformed');
    const answers = await crypto.verifyMany(requestClaimsOf(state.circleId, request, invite.publicKey));
    // Whoever cannot be answered is not let in either.
    const isGenuine = answers.every(Boolean) && isSealingKey(request.deviceKeys.sealingKey);
    return isGenuine ? ok({ request, invite }) : err('not-genuine');
  }
  return err('unknown-invite');
}
