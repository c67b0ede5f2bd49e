import * as Y from 'yjs';
import type { BackingId, CharterId, LookBackId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed, type Malformed, malformed } from '../record/malformed.ts';
import { type Backing, LOOK_BACK_TEXTS, type LookBack, type LookBackText } from './look-back.ts';

/** The zone of a record that names none. */
const NO_ZONE = 'UTC';

/** How long each text may be. Source: SPEC LOOKB1. */
export const LOOK_BACK_LIMITS: Readonly<Record<LookBackText, number>> = {
  helped: LIMITS.clause,
  toChange: LIMITS.clause,
  oneChange: LIMITS.entry,
};

/**
 * Reads what one member says of a month; `undefined` when they have removed it. Only what they wrote counts, by the log, but for
 * the wording that was made of it, which anybody names. Never throws. Source: SPEC LOOKB1, LOOKB7, DOC4.
 */
export function readLookBack(id: LookBackId, value: unknown, authorOf: AuthorOf): LookBack | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  if (fields.isTakenBack) return undefined;
  const at = fields.instant('at');
  const written = LOOK_BACK_TEXTS.flatMap((name): readonly [LookBackText, string][] => {
    const text = fields.text(name, LOOK_BACK_LIMITS[name]);
    return text === undefined ? [] : [[name, text]];
  });
  if (at === undefined || written.length === 0) return malformed(id, 'incomplete');
  const zone = fields.text('zone', LIMITS.name) ?? NO_ZONE;
  const tookToCharter = createFieldReader(value).text('tookToCharter', LIMITS.name) as CharterId | undefined;
  return { id, author, texts: Object.fromEntries(written), at, zone, tookToCharter };
}

/**
 * Reads one member's support for a change; `undefined` when they took it back. Only what they wrote counts, by the log. Never
 * throws. Source: SPEC LOOKB4, DOC4.
 */
export function readBacking(id: BackingId, value: unknown, authorOf: AuthorOf): Backing | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  if (fields.isTakenBack) return undefined;
  const lookBackId = fields.checked('lookBackId', (text) => text.length <= LIMITS.name) as LookBackId | undefined;
  const words = fields.text('words', LOOK_BACK_LIMITS.oneChange);
  const at = fields.instant('at');
  if (lookBackId === undefined || words === undefined || at === undefined) return malformed(id, 'incomplete');
  return { id, lookBackId, author, words, at };
}

/** All that members say of months in a document and that can be read. */
export function readLookBacks(roots: Pick<CircleRoots, 'lookBacks'>, authorOf: AuthorOf): readonly LookBack[] {
  return [...roots.lookBacks.entries()].flatMap(([id, value]) => {
    const read = readLookBack(id as LookBackId, value, authorOf);
    return read === undefined || isMalformed(read) ? [] : [read];
  });
}

/** All the support of a document that can be read. */
export function readBackings(roots: Pick<CircleRoots, 'backings'>, authorOf: AuthorOf): readonly Backing[] {
  return [...roots.backings.entries()].flatMap(([id, value]) => {
    const read = readBacking(id as BackingId, value, authorOf);
    return read === undefined || isMalformed(read) ? [] : [read];
  });
}
