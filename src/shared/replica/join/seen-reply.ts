import { equalBytes } from '#shared/kernel/bytes.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { GraphState } from '../graph/graph-state.ts';
import { deviceIdOf } from '../names.ts';
import { deriveJoinKey } from './join-key.ts';
import { JOIN_MESSAGE_KIND, openJoinMessage, type SealedJoinMessage } from './join-message.ts';
import { decodeReply, replyClaimOf } from './reply.ts';

/** Whom a member's device has replied to. */
export interface SeenReply {
  readonly joiner: MemberId;
  readonly by: DeviceId;
}

/**
 * Reads what another device of the circle said to somebody who asks; `undefined` for everything else. Who knows the link can write
 * such a message too, but not sign it as a member. **Errors**: those of `DeviceCrypto`.
 */
export async function readSeenReply(
  message: SealedJoinMessage,
  state: Pick<GraphState, 'circleId' | 'invites' | 'devices'>,
  crypto: Pick<DeviceCrypto, 'verifyMany'>,
): Promise<SeenReply | undefined> {
  const { kind, header } = message;
  if (kind === JOIN_MESSAGE_KIND.request) return undefined;
  for (const { publicKey } of state.invites.values()) {
    const key = deriveJoinKey(publicKey);
    if (!equalBytes(key.commitment, header.commitment)) continue;
    const content = openJoinMessage(message, key);
    const reply = content.ok ? decodeReply(kind, content.value) : undefined;
    if (reply === undefined) return undefined;
    const by = deviceIdOf(reply.by);
    const known = state.devices.get(by);
    if (known === undefined || known.takenUpTo !== undefined) return undefined;
    const [isGenuine] = await crypto.verifyMany([replyClaimOf(reply, state.circleId)]);
    return isGenuine === true ? { joiner: reply.joiner, by } : undefined;
  }
  return undefined;
}
