import * as Y from 'yjs';
import { isOrderKey } from './order-key.ts';
import { TAKEN_BACK } from './taken-back.ts';

/** Takes fields out of a record and remembers which of them could not be read. Never throws. */
export interface FieldReader {
  /** A text, cut at `maxLength`; empty counts as absent. */
  text(key: string, maxLength: number): string | undefined;
  /** A text that a check accepts. */
  checked(key: string, isValid: (text: string) => boolean): string | undefined;
  /** A text that stands for one of the known values. */
  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined;
  /** A finite number. */
  number(key: string): number | undefined;
  /** Epoch milliseconds that a calendar can show: from 1970 to the year 9998. */
  instant(key: string): number | undefined;
  order(key: string): string | undefined;
  /** Keys of fields that hold something else than they should. */
  readonly unreadable: readonly string[];
}

const CALENDAR_END = Date.UTC(9999, 0, 1);

/** Reads a record field by field. `isTrusted` can hide fields, for example those that another member wrote. */
export function createFieldReader(
  record: Y.Map<unknown>,
  isTrusted: (key: string) => boolean = () => true,
): FieldReader {
  const unreadable: string[] = [];
  const read = <T>(key: string, parse: (value: unknown) => T | undefined): T | undefined => {
    const value = record.get(key);
    if (value === undefined || value === '' || (key === TAKEN_BACK && value === false)) return undefined;
    const parsed = isTrusted(key) ? parse(value) : undefined;
    if (parsed === undefined) unreadable.push(key);
    return parsed;
  };
  return {
    unreadable,
    text: (key, maxLength) => read(key, (value) => (typeof value === 'string' ? clip(value, maxLength) : undefined)),
    checked: (key, isValid) => read(key, (value) => (typeof value === 'string' && isValid(value) ? value : undefined)),
    oneOf: (key, values) => read(key, (value) => values.find((known) => known === value)),
    number: (key) => read(key, (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)),
    instant: (key) =>
      read(key, (value) => (typeof value === 'number' && value >= 0 && value < CALENDAR_END ? value : undefined)),
    order: (key) => read(key, (value) => (isOrderKey(value) ? value : undefined)),
  };
}

/** Cuts a text without leaving half a character. */
function clip(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const last = text.charCodeAt(maxLength - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? maxLength - 1 : maxLength);
}

/** A record or text of its kind under an id, or nothing when something else stands there. */
export function recordAt(parent: Y.Map<unknown>, id: string): Y.Map<unknown> | undefined {
  const value = parent.get(id);
  return value instanceof Y.Map ? value : undefined;
}
