import { toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import { createByteWriter } from '../byte-writer.ts';
import { idBytes } from '../names.ts';
import { readExactly } from './read-exactly.ts';

/** Most places that one entry names: of more, the highest of each device come first. */
const MAX_PLACE_COUNT = 256;

/** The end of one device's log, or of one branch of it. */
export interface LogPlace {
  readonly device: DeviceId;
  /** From 1. */
  readonly seq: number;
  readonly id: EnvelopeId;
}

/** Writes the body of a Leave or a Statement: a set as in messages. */
export function encodePlaces(places: readonly LogPlace[]): Uint8Array {
  // Of too many, those furthest ahead: a limit may be too low, which others can still state.
  const chosen = places.toSorted((a, b) => b.seq - a.seq).slice(0, MAX_PLACE_COUNT);
  const writer = createByteWriter().u16(chosen.length);
  for (const { device, seq, id } of chosen.toSorted(comparePlaces)) {
    writer.bytes(idBytes(device)).u64(seq).bytes(idBytes(id));
  }
  return writer.finish();
}

/** Reads the body of a Leave or a Statement; `undefined` for every other form. */
export function decodePlaces(body: Uint8Array): readonly LogPlace[] | undefined {
  return readExactly(body, (reader) => {
    const count = reader.u16();
    if (count > MAX_PLACE_COUNT) return undefined;
    const places = Array.from({ length: count }, (): LogPlace => ({
      device: toHex(reader.bytes(16)) as DeviceId,
      seq: reader.u64(),
      id: toHex(reader.bytes(32)) as EnvelopeId,
    }));
    const isSet = places.every((place, index) => {
      const before = places[index - 1];
      return place.seq > 0 && (before === undefined || comparePlaces(before, place) < 0);
    });
    return isSet ? places : undefined;
  });
}

function comparePlaces(a: LogPlace, b: LogPlace): number {
  return compareText(a.device, b.device) || a.seq - b.seq || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
