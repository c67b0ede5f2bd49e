import * as Y from 'yjs';
import type { CheerId, WinId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import type { Cheer, Win } from './win.ts';

/** The zone of a win that names none. */
const NO_ZONE = 'UTC';

/**
 * Reads one win; `undefined` when its author has removed it. Only what the author wrote counts, by the log. Never throws.
 * Source: SPEC WIN1, DOC4.
 */
export function readWin(id: WinId, value: unknown, authorOf: AuthorOf): Win | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  if (fields.isTakenBack) return undefined;
  const text = fields.text('text', LIMITS.clause);
  const at = fields.instant('at');
  if (text === undefined || at === undefined) return malformed(id, 'incomplete');
  return { id, author, text, at, zone: fields.text('zone', LIMITS.line) ?? NO_ZONE };
}

/** Reads one cheer, also when it was taken back. Only what its author wrote counts. Never throws. Source: SPEC WIN3, DOC4. */
export function readCheer(id: CheerId, value: unknown, authorOf: AuthorOf): Cheer | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  const winId = fields.checked('winId', (text) => text.length <= LIMITS.line) as WinId | undefined;
  const at = fields.instant('at');
  if (winId === undefined || at === undefined) return malformed(id, 'incomplete');
  return { id, winId, author, at, isWithdrawn: fields.isTakenBack };
}
