import * as v from 'valibot';

/** Bytes that stand in JSON as base64. */
export const base64BytesSchema = v.pipe(
  v.string(),
  v.base64(),
  v.transform((text): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))),
);

/** JSON in which every Uint8Array is base64. */
export function stringifyWithBytes(value: unknown): string {
  return JSON.stringify(value, function replace(this: unknown, key: string, jsonValue: unknown) {
    // A Buffer has turned itself into something else before it arrives as jsonValue: look at the original.
    const original: unknown = typeof this === 'object' && this !== null ? Reflect.get(this, key) : jsonValue;
    return original instanceof Uint8Array ? Buffer.from(original).toString('base64') : jsonValue;
  });
}
