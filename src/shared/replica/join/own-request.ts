import { equalBytes } from '#shared/kernel/bytes.ts';
import type { InviteSummary, PendingJoin } from '#shared/ports/joining.ts';
import type { KeptRequest } from '#shared/ports/keyring.ts';
import { createInviteKey } from '../graph/invite-key.ts';
import { decodeJoinRequest, type SignedJoinRequest } from '../graph/join-request.ts';
import type { InviteLink } from './invite-link.ts';
import { writeJoinFile } from './join-file.ts';
import { deriveJoinKey } from './join-key.ts';
import { decodeJoinMessage, JOIN_MESSAGE_KIND, openJoinMessage } from './join-message.ts';
import { MAX_NAME_LENGTH } from './invite-link.ts';
import { toPlainLine } from './plain-line.ts';
import { readInviteLink } from './read-invite-link.ts';

/** A request that this device has made, as it was kept. */
export interface OwnRequest {
  readonly kept: KeptRequest;
  readonly link: InviteLink;
  readonly request: SignedJoinRequest;
}

/** What people may see of a link: everything but its secret. */
export function summaryOf({ secret: _secret, inviterDevice: _device, ...summary }: InviteLink): InviteSummary {
  return summary;
}

/** What is shown of a request. */
export function pendingOf({ kept, link, request }: OwnRequest, status: PendingJoin['status']): PendingJoin {
  return {
    inviteId: kept.inviteId,
    invite: summaryOf(link),
    name: toPlainLine(request.name, MAX_NAME_LENGTH),
    askedAt: kept.askedAt,
    request: writeJoinFile(kept.message),
    status,
  };
}

/** Reads a request back; `undefined` when what was kept does not fit together. */
export function readKeptRequest(kept: KeptRequest): OwnRequest | undefined {
  // An old invite may have been answered while nobody listened here.
  const link = readInviteLink(kept.link, 0);
  const message = decodeJoinMessage(kept.message);
  if (!link.ok || !message.ok || message.value.kind !== JOIN_MESSAGE_KIND.request) return undefined;
  const key = deriveJoinKey(createInviteKey(link.value.secret).publicKey);
  if (!equalBytes(key.commitment, message.value.header.commitment)) return undefined;
  const content = openJoinMessage(message.value, key);
  const request = content.ok ? decodeJoinRequest(content.value) : undefined;
  return request && { kept, link: link.value, request };
}
