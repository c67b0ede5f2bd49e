import * as Y from 'yjs';
import type { CharterSignatureId, DeviceId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { bytesOfHash } from '../record/verify-claims.ts';
import type { Wording } from './charter.ts';
import type { Charter, SignedWording } from './select-charter.ts';

/** The 32 bytes that a device signs under a wording. */
export function digestToSign({ hash }: Pick<Wording, 'hash'>): Uint8Array {
  return bytesOfHash(hash);
}

/**
 * Puts a signature under the wording that holds or under an open one; the same signature again writes nothing. It stays: undo
 * takes back nothing that was signed.
 *
 * **Errors:** `not-found` when the wording is gone or no longer says what was signed; `not-open` when it has been overtaken.
 * Source: SPEC CHART5.
 */
export function signCharter(
  doc: Y.Doc,
  input: {
    readonly wording: Pick<Wording, 'id' | 'hash'>;
    /** What a device made of `digestToSign`. */
    readonly signed: { readonly device: DeviceId; readonly signature: string };
    readonly charter: Charter;
  },
  ctx: CommandContext,
): CommandResult<{ readonly signatureId: CharterSignatureId }, 'not-found' | 'not-open'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { wording, signed, charter } = input;
  const { holding, earlier, open, passedOver, overtaken } = charter;
  const isIt = (known: SignedWording): boolean =>
    known.wording.id === wording.id && known.wording.hash === wording.hash;
  const isOpen = [...open, ...(holding === undefined ? [] : [holding])].some(isIt);
  if (!isOpen) return err({ code: [...earlier, ...passedOver, ...overtaken].some(isIt) ? 'not-open' : 'not-found' });
  const said = { charterId: wording.id, hash: wording.hash, device: signed.device, signature: signed.signature };
  for (const [id, record] of openCircleDoc(doc).charterSignatures.entries()) {
    if (record instanceof Y.Map && Object.entries(said).every(([key, value]) => record.get(key) === value))
      return ok({ signatureId: id as CharterSignatureId, undo: commit(doc, 'charter-signed', []) });
  }
  const signatureId = ctx.newId('charterSignature');
  const fields = { ...said, at: ctx.now };
  const undo = commit(doc, 'charter-signed', [
    { kind: 'keep', root: 'charterSignatures', path: [signatureId], fields },
  ]);
  return ok({ signatureId, undo });
}
