import { createByteReader, LayoutError } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';

/** Writes a draft: an own live message, behind those of others that it cannot do without. Each as length (4 bytes) and bytes. */
export function encodeDraft(messages: readonly Uint8Array[]): Uint8Array {
  const writer = createByteWriter();
  for (const message of messages) writer.u32(message.length).bytes(message);
  return writer.finish();
}

/** Reads a draft; nothing for bytes that are none. */
export function decodeDraft(bytes: Uint8Array): readonly Uint8Array[] {
  const reader = createByteReader(bytes);
  const messages: Uint8Array[] = [];
  try {
    while (reader.remaining() > 0) messages.push(reader.bytes(reader.u32()));
    return messages;
  } catch (error) {
    if (error instanceof LayoutError) return [];
    throw error;
  }
}
