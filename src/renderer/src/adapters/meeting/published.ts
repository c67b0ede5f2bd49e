import { concatBytes } from '#shared/kernel/bytes.ts';
import type { Random } from '#shared/ports/random.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** What a meeting point takes as one message (MEET4). */
const MAX_TEXT_LENGTH = 64 * 1024;
/** As base64, with topic and names around it, just within that. */
const MAX_MESSAGE_BYTES = 46 * 1024;

/** A bridge passes on what it has seen already once only: so nothing is ever the same. */
const MARK_BYTES = 8;

/** Something that somebody said on a topic. */
export interface Published {
  readonly topic: string;
  readonly message: Uint8Array;
}

/** Writes what a meeting point shall give to everybody on the topic, never twice alike; `undefined` when it is too large. */
export function writePublished({ topic, message }: Published, random: Random): string | undefined {
  if (message.length > MAX_MESSAGE_BYTES) return undefined;
  return JSON.stringify({ type: 'publish', topic, data: toBase64(concatBytes(random.bytes(MARK_BYTES), message)) });
}

/** Reads what came from a meeting point, or from anybody by way of it; `undefined` for every other form. */
export function readPublished(text: unknown): Published | undefined {
  if (typeof text !== 'string' || text.length > MAX_TEXT_LENGTH) return undefined;
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, topic, data } = { type: undefined, topic: undefined, data: undefined, ...value };
  if (type !== 'publish' || typeof topic !== 'string' || typeof data !== 'string') return undefined;
  const marked = fromBase64(data);
  if (marked === undefined || marked.length < MARK_BYTES) return undefined;
  return { topic, message: marked.subarray(MARK_BYTES) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
