import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { parseJson } from '#main/platform/json-file.ts';
import { base64BytesSchema, stringifyWithBytes } from './bytes-json.ts';

const FORMAT = 'lateral-vault';
const VERSION = 1;

const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));

/** Cost of turning a passphrase into a key. The bounds keep a file from asking for more memory than a laptop has. */
export const scryptCostSchema = v.object({ N: count(2 ** 20), r: count(16), p: count(16) });
export type ScryptCost = v.InferOutput<typeof scryptCostSchema>;

const scryptSchema = v.object({ ...scryptCostSchema.entries, salt: base64BytesSchema });

const guardSchema = v.variant('kind', [
  v.object({ kind: v.literal('none'), dataKey: base64BytesSchema }),
  v.object({ kind: v.literal('keychain'), wrappedKey: base64BytesSchema }),
  v.object({ kind: v.literal('passphrase'), scrypt: scryptSchema, wrappedKey: base64BytesSchema }),
]);

/** How the data key lies on disk: in clear, wrapped by the keychain, or wrapped by a passphrase. */
export type VaultGuard = v.InferOutput<typeof guardSchema>;

const bodySchema = v.object({
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  guard: guardSchema,
  box: base64BytesSchema,
});

/** The vault as it lies on disk: a guard around the data key, and the secrets sealed under it. */
export type VaultFile = v.InferOutput<typeof bodySchema>;

/** What one copy on disk turned out to be. */
export type VaultCopy =
  | { readonly kind: 'whole'; readonly file: VaultFile }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

const outerSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  checksum: v.string(),
  body: v.string(),
});

/**
 * Writes a vault as text.
 * **Shape** JSON `{ format, version, checksum, body }`; `body` is JSON in a string, so that the SHA-256 over version and body
 * needs no canonical form. This outer shape holds for every future version: it is how an older app knows a newer file.
 */
export function encodeVaultFile(file: VaultFile): string {
  const body = stringifyWithBytes(file);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, checksum: checksumOf(VERSION, body), body })}\n`;
}

/** Judges one copy: whole, damaged, or written by a later version of the app. */
export function parseVaultFile(text: string): VaultCopy {
  const outer = v.safeParse(outerSchema, parseJson(text));
  if (!outer.success) return { kind: 'damaged' };
  const { version, checksum, body } = outer.output;
  if (checksum !== checksumOf(version, body)) return { kind: 'damaged' };
  if (version > VERSION) return { kind: 'newer' };
  const parsed = v.safeParse(bodySchema, parseJson(body));
  return parsed.success ? { kind: 'whole', file: parsed.output } : { kind: 'damaged' };
}

function checksumOf(version: number, body: string): string {
  return createHash('sha256').update(`${FORMAT}/${version}\n${body}`).digest('hex');
}
