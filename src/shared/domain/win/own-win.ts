import type * as Y from 'yjs';
import type { MemberId, WinId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { isMalformed } from '../record/malformed.ts';
import type { Win } from './win.ts';
import { readWin } from './win-reader.ts';

/** Which win, and who wrote what of it. */
export interface WinRef {
  readonly winId: WinId;
  readonly authorOf: AuthorOf;
}

/** A win that is there and not removed, in a document that can be written. Source: SPEC WIN2, DOC2. */
export function findWin(
  doc: Y.Doc,
  { winId, authorOf }: WinRef,
): Result<Win, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const win = readWin(winId, openCircleDoc(doc).wins.get(winId), authorOf);
  return win === undefined || isMalformed(win) ? err({ code: 'not-found' }) : ok(win);
}

/** Such a win, when the actor told it. Source: SPEC WIN2. */
export function findOwnWin(
  doc: Y.Doc,
  ref: WinRef,
  actor: MemberId,
): Result<Win, { readonly code: 'read-only' | 'not-found' | 'not-yours' }> {
  const win = findWin(doc, ref);
  return win.ok && win.value.author !== actor ? err({ code: 'not-yours' }) : win;
}
