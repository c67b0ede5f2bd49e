import * as v from 'valibot';
import { parseJson } from '#main/platform/json-file.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** What every message has; only of known types is more asked. */
const typedSchema = v.object({ type: v.string() });
/** The content of what is published is not looked at: it is for the receivers, and only they can read it. */
const messageSchema = v.variant('type', [
  v.object({ type: v.literal('subscribe'), topics: v.array(v.string()) }),
  v.object({ type: v.literal('unsubscribe'), topics: v.array(v.string()) }),
  v.object({ type: v.literal('publish'), topic: v.string() }),
  v.object({ type: v.literal('ping') }),
]);
const KNOWN_TYPES: ReadonlySet<string> = new Set(messageSchema.options.map(({ entries }) => entries.type.literal));

/** What a client of y-webrtc says to a meeting point; `other` is of a type that is not known here. */
export type ClientMessage = v.InferOutput<typeof messageSchema> | { readonly type: 'other' };

/** Reads one text message. **Errors** `not-json`, `not-a-message`. */
export function readClientMessage(text: string): Result<ClientMessage, 'not-json' | 'not-a-message'> {
  const json = parseJson(text);
  if (json === undefined) return err('not-json');
  const typed = v.safeParse(typedSchema, json, { abortEarly: true });
  if (!typed.success) return err('not-a-message');
  if (!KNOWN_TYPES.has(typed.output.type)) return ok({ type: 'other' });
  // One fault is enough: a list of 10,000 must not become 10,000 issues.
  const message = v.safeParse(messageSchema, json, { abortEarly: true });
  return message.success ? ok(message.output) : err('not-a-message');
}

const sealedSchema = v.object({ type: v.literal('publish'), topic: v.string(), data: v.string() });

/** A published message that only those who have its topic's key can read. */
export type SealedMessage = v.InferOutput<typeof sealedSchema>;

/** Reads a published message whose data is one text, as y-webrtc sends it when it has a password; `undefined` for others. */
export function readSealedMessage(text: string): SealedMessage | undefined {
  const message = v.safeParse(sealedSchema, parseJson(text), { abortEarly: true });
  return message.success ? message.output : undefined;
}

/**
 * The message as its receivers get it: as it came, and how many they are.
 * **Shape** `text` is a message that could be read, so it is an object with at least one key.
 */
export function withReceiverCount(text: string, count: number): string {
  // Nothing nested has to be walked or written anew, and of two keys of one name every reader of JSON takes the last.
  return `${text.slice(0, text.lastIndexOf('}'))},"clients":${count}}`;
}
