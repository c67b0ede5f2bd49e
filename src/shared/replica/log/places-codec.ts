import { toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { ByteReader } from '../byte-reader.ts';
import type { ByteWriter } from '../byte-writer.ts';
import { idBytes } from '../names.ts';
import type { LogTip } from './log-tips.ts';

/** Writes places in logs: count (4), then device (16), sequence number (8) and id (32) of each. */
export function writePlaces(writer: ByteWriter, places: readonly LogTip[]): void {
  writer.u32(places.length);
  for (const { device, seq, id } of places) writer.bytes(idBytes(device)).u64(seq).bytes(idBytes(id));
}

/** Reads places in logs. **Errors**: throws `LayoutError`. */
export function readPlaces(reader: ByteReader): readonly LogTip[] {
  const places: LogTip[] = [];
  for (let left = reader.u32(); left > 0; left--) {
    const device = toHex(reader.bytes(16)) as DeviceId;
    places.push({ device, seq: reader.u64(), id: toHex(reader.bytes(32)) as EnvelopeId });
  }
  return places;
}
