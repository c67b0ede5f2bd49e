import { toHex } from '#shared/kernel/bytes.ts';
import type { EpochId } from '#shared/kernel/ids.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { createByteWriter } from '../byte-writer.ts';
import { LayoutError } from '../byte-reader.ts';
import { readExactly } from '../graph/read-exactly.ts';
import { idBytes } from '../names.ts';

const MAX_EPOCH_COUNT = 1_000;
const KEY_BYTES = 32;

/** What an answer brings: the keys of the circle, and its graph. */
export interface AnswerBody {
  /** Oldest first. */
  readonly epochs: KeyringCircle['epochs'];
  readonly entries: readonly Uint8Array[];
}

/** Writes the body of an answer, before it is sealed (SPEC JOIN7). */
export function encodeAnswerBody({ epochs, entries }: AnswerBody): Uint8Array {
  const writer = createByteWriter().u16(epochs.length);
  for (const { epochId, key } of epochs) writer.bytes(idBytes(epochId)).bytes(key);
  for (const entry of entries) writer.u32(entry.length).bytes(entry);
  return writer.finish();
}

/** Reads the body of an answer; `undefined` for every other form. */
export function decodeAnswerBody(bytes: Uint8Array): AnswerBody | undefined {
  return readExactly(bytes, (reader) => {
    const count = reader.u16();
    if (count > MAX_EPOCH_COUNT) return undefined;
    const epochs = Array.from({ length: count }, () => ({
      epochId: toHex(reader.bytes(16)) as EpochId,
      key: reader.bytes(KEY_BYTES).slice(),
    }));
    const entries: Uint8Array[] = [];
    while (reader.remaining() > 0) {
      const length = reader.u32();
      if (length === 0) throw new LayoutError('an entry is not empty');
      entries.push(reader.bytes(length).slice());
    }
    return { epochs, entries };
  });
}
