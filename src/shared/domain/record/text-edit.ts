import type * as Y from 'yjs';

/**
 * Turns a shared text into a new value by one deletion and one insertion that are as small as can be, so that others'
 * edits beside it survive.
 *
 * **Guarantees:** never splits a surrogate pair; one transaction with the given origin, none when nothing changes.
 * Source: SPEC DOC6.
 */
export function applyTextEdit(text: Y.Text, newValue: string, origin: symbol): void {
  const oldValue = text.toString();
  if (oldValue === newValue) return;
  const start = commonPrefixLength(oldValue, newValue);
  const kept = commonSuffixLength(oldValue.slice(start), newValue.slice(start));
  const inserted = newValue.slice(start, newValue.length - kept);
  const from = indexIn(text, start);
  const to = oldValue.length - kept > start ? indexIn(text, oldValue.length - kept - 1) + 1 : from;
  const edit = (): void => {
    if (to > from) text.delete(from, to - from);
    if (inserted !== '') text.insert(from, inserted);
  };
  if (text.doc === null) edit();
  else text.doc.transact(edit, origin);
}

function commonPrefixLength(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length > 0 && isHighSurrogate(a.charCodeAt(length - 1)) ? length - 1 : length;
}

function commonSuffixLength(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length += 1;
  return length > 0 && isLowSurrogate(a.charCodeAt(a.length - length)) ? length - 1 : length;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Where a position of the plain text lies in the shared text, in which something embedded takes one place. */
function indexIn(text: Y.Text, position: number): number {
  let index = 0;
  let left = position;
  for (const part of text.toDelta() as readonly { readonly insert: unknown }[]) {
    if (typeof part.insert !== 'string') index += 1;
    else if (left < part.insert.length) return index + left;
    else {
      index += part.insert.length;
      left -= part.insert.length;
    }
  }
  return index;
}
