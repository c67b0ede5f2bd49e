import { concatBytes } from '#shared/kernel/bytes.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { Fields, FieldValue } from './undo-step.ts';

const TAG = { text: 1, number: 2, boolean: 3 } as const;

/**
 * Writes a record as the one sequence of bytes that its hash is taken of.
 *
 * **Shape:** the label in ASCII, a zero byte, circle id, record id, number of fields (4), then the fields ascending by key: key,
 * tag (1) and value. A text is its number of UTF-16 units (4) and the units (2 each); a number is 64-bit floating point, a choice
 * one byte; all of it big-endian. Source: SPEC CHART1, EVID4.
 */
export function recordBytes(
  label: string,
  of: { readonly circleId: CircleId; readonly id: string; readonly fields: Fields },
): Uint8Array {
  const sorted = Object.entries(of.fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return concatBytes(
    Uint8Array.from(label, (character) => character.charCodeAt(0)),
    Uint8Array.of(0),
    textBytes(of.circleId),
    textBytes(of.id),
    integerBytes(sorted.length),
    ...sorted.flatMap(([key, value]) => [textBytes(key), valueBytes(value)]),
  );
}

function valueBytes(value: FieldValue): Uint8Array {
  if (typeof value === 'string') return concatBytes(Uint8Array.of(TAG.text), textBytes(value));
  if (typeof value === 'boolean') return Uint8Array.of(TAG.boolean, value ? 1 : 0);
  const bytes = new Uint8Array(9);
  bytes[0] = TAG.number;
  // Adding nothing makes one zero of the two that there are.
  new DataView(bytes.buffer).setFloat64(1, value + 0);
  return bytes;
}

function textBytes(text: string): Uint8Array {
  const units = new Uint8Array(text.length * 2);
  const view = new DataView(units.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index));
  return concatBytes(integerBytes(text.length), units);
}

function integerBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
