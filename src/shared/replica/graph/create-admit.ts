import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import { deviceIdOf } from '../names.ts';
import { ENTRY_KIND } from './entry.ts';
import { createEntryWriter, type EntryPorts, type WriteRefusal } from './entry-writer.ts';
import type { GraphState } from './graph-state.ts';
import { encodeJoinRequest, requestClaimsOf, type SignedJoinRequest } from './join-request.ts';

/**
 * Why nobody is admitted on a request. `already-member`: no entry is needed, what there is admits the device. `has-left`: it is that
 * of somebody who has left, and takes in nobody again (SPEC LEAVE6).
 */
export type AdmitRefusal =
  | WriteRefusal
  | 'unknown-invite'
  | 'already-member'
  | 'has-left'
  | 'used'
  | 'expired'
  | 'asks-first'
  | 'bad-proof';

/** Writes the entry that lets somebody in. Use and expiry are judged here and now and never again (SPEC ADM5). */
export async function createAdmit(
  state: GraphState,
  request: SignedJoinRequest,
  ports: EntryPorts,
): Promise<Result<LoggedEntry, AdmitRefusal>> {
  const writer = await createEntryWriter(state, ports);
  if (!writer.ok) return writer;
  const { circleId, device, at, write } = writer.value;
  const invite = state.invites.get(request.inviteId);
  if (invite === undefined) return err('unknown-invite');
  const known = state.devices.get(deviceIdOf(request.deviceKeys));
  if (known?.takenUpTo !== undefined) return err('has-left');
  const claims = requestClaimsOf(circleId, request, invite.publicKey);
  if (!(await ports.crypto.verifyMany(claims)).every(Boolean)) return err('bad-proof');
  if (known !== undefined) return err('already-member');
  if (state.former.has(invite.by)) return err('expired');
  if (invite.use !== 'open') return err('used');
  if (at >= invite.expiresAt) return err('expired');
  if (invite.asksFirst && invite.byDevice !== device) return err('asks-first');
  return ok(await write(ENTRY_KIND.admit, encodeJoinRequest(request), [invite.entryId]));
}
