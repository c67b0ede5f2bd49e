import * as Y from 'yjs';
import type { BlockId, PriorityEntryId } from '#shared/kernel/ids.ts';
import { type AuthoredReader, createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfField, authorOfRecord } from '../record/authorship.ts';
import type { FieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { PAY_PERIODS, type PayFloor, PRIORITY_LISTS, type PriorityBlock, type PriorityEntry } from './priorities.ts';

const CURRENCY = /^[A-Z]{3}$/;

/** Says whether a text is a currency's three capital letters. */
export function isCurrency(text: string): boolean {
  return CURRENCY.test(text);
}

/**
 * Reads one block. It is of whoever made it, by the log, whatever it says; each field and entry counts only if they wrote
 * it, the rest is left out. Never throws. Source: SPEC PRI1, DOC4.
 */
export function readPriorityBlock(id: BlockId, value: unknown, authorOf: AuthorOf): PriorityBlock | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const memberId = authorOfRecord(value, authorOf);
  if (memberId === undefined) return malformed(id, 'incomplete');
  const isOwn = (key: string): boolean => authorOfField(value, key, authorOf) === memberId;
  const fields = createAuthoredReader(value, memberId, authorOf);
  return {
    id,
    memberId,
    payFloor: readPayFloor(fields),
    feedback: fields.text('feedback', LIMITS.feedback),
    entries: [...value.entries()].flatMap(([key, entry]) =>
      entry instanceof Y.Map && isOwn(key)
        ? readEntry(key as PriorityEntryId, createAuthoredReader(entry, memberId, authorOf))
        : [],
    ),
  };
}

function readPayFloor(fields: FieldReader): PayFloor | undefined {
  const amount = fields.number('payFloorAmount');
  const currency = fields.checked('payFloorCurrency', isCurrency);
  const per = fields.oneOf('payFloorPer', PAY_PERIODS);
  const isWhole = amount !== undefined && amount >= 0 && currency !== undefined && per !== undefined;
  return isWhole ? { amount, currency, per } : undefined;
}

function readEntry(id: PriorityEntryId, fields: AuthoredReader): readonly PriorityEntry[] {
  const list = fields.oneOf('list', PRIORITY_LISTS);
  const text = fields.text('text', LIMITS.entry);
  if (list === undefined || text === undefined || fields.isTakenBack) return [];
  return [{ id, list, text, order: fields.order('order') }];
}
