import * as Y from 'yjs';
import { toHex } from '#shared/kernel/bytes.ts';
import type { CharterId, CharterSignatureId, CircleId, DeviceId, EntryId } from '#shared/kernel/ids.ts';
import { readLink } from '../lead/lead-link.ts';
import { type AuthorOf, authorOfField, authorOfRecord } from '../record/authorship.ts';
import { isFieldValue } from '../record/change.ts';
import { createFieldReader, type FieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { isTakenBack, TAKEN_BACK } from '../record/taken-back.ts';
import type { Fields, FieldValue } from '../record/undo-step.ts';
import { isDevice, isHash, isSignature } from '../record/verify-claims.ts';
import { type Weekday, WEEKDAYS } from '../record/week.ts';
import {
  CADENCES,
  type CharterSignature,
  type Clause,
  CLAUSES,
  MEETING_MINUTES,
  SHARES,
  type Terms,
  VENT_MINUTES,
  type Wording,
} from './charter.ts';
import { wordingBytes } from './wording-bytes.ts';

/** How many heads of the membership graph a wording can name. */
export const MAX_HEAD_COUNT = 256;
const MAX_FIELD_COUNT = 64;
const ID = '[0-9a-f]{64}';
const HEADS = new RegExp(`^${ID}(?: ${ID}){0,${MAX_HEAD_COUNT - 1}}$`);
const KNOWN = new Set([
  ...CLAUSES,
  'cadence',
  'weekday',
  'lengthMinutes',
  'ventMinutes',
  'share',
  'changes',
  'heads',
  'at',
  TAKEN_BACK,
]);

/** What a wording cannot be read without. */
export interface WordingContext {
  readonly circleId: CircleId;
  readonly authorOf: AuthorOf;
  /** SHA-256: 32 bytes. */
  readonly digestOf: (content: Uint8Array) => Uint8Array;
}

/**
 * Reads one wording, also when its author has withdrawn it. It is taken as a whole or not at all: where any part cannot be read
 * as it stands it is malformed, so that nobody is shown less than what was signed. Never throws. Source: SPEC CHART1, DOC4.
 */
export function readWording(id: CharterId, value: unknown, ctx: WordingContext): Wording | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const signed = signedFields(value);
  const fields = createFieldReader(value, (key) => key !== TAKEN_BACK);
  const terms = readTerms(fields);
  const at = fields.instant('at');
  const heads = fields.checked('heads', (text) => HEADS.test(text));
  const changes = fields.checked('changes', (text) => text.length <= LIMITS.line);
  const isWhole = signed !== undefined && fields.unreadable.length === 0;
  if (!isWhole || terms === undefined || at === undefined || heads === undefined) return malformed(id, 'incomplete');
  const author = authorOfRecord(value, ctx.authorOf);
  const isByAuthor = (key: string): boolean => authorOfField(value, key, ctx.authorOf) === author;
  return {
    ...terms,
    id,
    hash: toHex(ctx.digestOf(wordingBytes(ctx.circleId, id, signed))),
    author,
    isRewritten: !Object.keys(signed).every(isByAuthor),
    hasMore: Object.keys(signed).some((key) => !KNOWN.has(key)),
    changes: changes as CharterId | undefined,
    heads: heads.split(' ') as EntryId[],
    at,
    isWithdrawn: author !== undefined && isTakenBack(value, author, ctx.authorOf),
  };
}

/** Reads one signature; what it is worth shows when it is verified. Never throws. Source: SPEC CHART2, DOC4. */
export function readCharterSignature(id: CharterSignatureId, value: unknown): CharterSignature | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  const charterId = fields.text('charterId', LIMITS.line) as CharterId | undefined;
  const hash = fields.checked('hash', isHash);
  const device = fields.checked('device', isDevice) as DeviceId | undefined;
  const signature = fields.checked('signature', isSignature);
  const at = fields.instant('at');
  if (charterId === undefined || hash === undefined || device === undefined) return malformed(id, 'incomplete');
  if (signature === undefined || at === undefined) return malformed(id, 'incomplete');
  return { id, charterId, hash, device, signature, at };
}

/** All that stands there, known or not; `undefined` where something is no value, or too much. */
function signedFields(record: Y.Map<unknown>): Fields | undefined {
  const fields = [...record.entries()].filter(([key]) => key !== TAKEN_BACK);
  const isPlain = (field: [string, unknown]): field is [string, FieldValue] => isFieldValue(field[1]);
  if (fields.length > MAX_FIELD_COUNT || !fields.every(isPlain)) return undefined;
  // A number that is none has more than one form.
  return fields.some(([, value]) => Number.isNaN(value)) ? undefined : Object.fromEntries(fields);
}

function readTerms(fields: FieldReader): Terms | undefined {
  const clauses = Object.fromEntries(
    CLAUSES.flatMap((clause) => {
      const text = fields.checked(clause, (written) => isClause(clause, written));
      return text === undefined ? [] : [[clause, text]];
    }),
  );
  const cadence = fields.oneOf('cadence', CADENCES);
  const weekday = WEEKDAYS.find((day) => day === fields.number('weekday'));
  const lengthMinutes = fields.number('lengthMinutes');
  const ventMinutes = fields.number('ventMinutes');
  const share = fields.oneOf('share', SHARES);
  if (Object.keys(clauses).length === 0 || cadence === undefined || weekday === undefined) return undefined;
  if (share === undefined || (lengthMinutes !== undefined && !isMeetingLength(lengthMinutes))) return undefined;
  if (ventMinutes !== undefined && !isVentLength(ventMinutes)) return undefined;
  return { clauses, cadence, weekday, lengthMinutes, ventMinutes, share };
}

/** Whether a text can stand as a clause. */
function isClause(clause: Clause, text: string): boolean {
  if (clause === 'callLink') return text.length <= LIMITS.link && readLink(text) !== undefined;
  return text.length <= LIMITS.clause && text.trim() !== '';
}

/** Whether a meeting can be so many minutes long. */
export function isMeetingLength(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= MEETING_MINUTES.least && minutes <= MEETING_MINUTES.most;
}

/** Whether something can be let out for so many minutes. */
export function isVentLength(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= VENT_MINUTES.least && minutes <= VENT_MINUTES.most;
}

/** Whether a week can begin on this day. */
export function isWeekday(day: number): day is Weekday {
  return WEEKDAYS.some((known) => known === day);
}
