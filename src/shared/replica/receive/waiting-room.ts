import type { CircleId, DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { EnvelopeLog } from '#shared/ports/envelope-log.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { ShelfStore } from '#shared/ports/shelf-store.ts';
import type { Envelope } from '../envelope/envelope.ts';
import { decodeEnvelope, encodeEnvelope } from '../envelope/envelope-codec.ts';

/** Most envelopes of one device that wait for one before them (SPEC RECV5). */
const MAX_PER_DEVICE = 200;
const MAX_BYTES_PER_DEVICE = 16 * 1024 * 1024;

/**
 * Envelopes that were checked but lack one before them. They are kept on the disk, since whoever brought them may never come
 * again; the furthest ahead of a device go when there are too many.
 */
export interface WaitingRoom {
  /** Brings back what was put aside, but for what the log has taken since. */
  readonly load: () => Promise<void>;
  readonly has: (id: EnvelopeId) => boolean;
  readonly all: () => readonly Envelope[];
  /** Never throws: what the disk does not take waits in memory. */
  readonly add: (envelopes: readonly Envelope[]) => Promise<void>;
  readonly remove: (ids: readonly EnvelopeId[]) => Promise<void>;
}

export function createWaitingRoom(options: {
  readonly circleId: CircleId;
  readonly shelf: ShelfStore;
  readonly log: Pick<EnvelopeLog, 'known'>;
  readonly logger: Logger;
}): WaitingRoom {
  const { circleId, shelf, log, logger } = options;
  const held = new Map<EnvelopeId, Envelope>();

  async function tryOnDisk(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      logger.error('what waits for an envelope could not be put aside', error);
    }
  }

  async function remove(ids: readonly EnvelopeId[]): Promise<void> {
    for (const id of ids) held.delete(id);
    if (ids.length > 0) await tryOnDisk(shelf.remove(circleId, 'waiting', ids));
  }

  /** What has to leave so that a device keeps to its share. */
  function surplusOf(device: DeviceId): readonly EnvelopeId[] {
    const nearestFirst = [...held.values()]
      .filter(({ header }) => header.device === device)
      .toSorted((a, b) => a.header.seq - b.header.seq);
    let bytes = 0;
    return nearestFirst
      .filter(({ ciphertext }, index) => {
        bytes += ciphertext.length;
        return index >= MAX_PER_DEVICE || bytes > MAX_BYTES_PER_DEVICE;
      })
      .map(({ id }) => id);
  }

  return {
    load: async () => {
      for (const { key, bytes } of await shelf.load(circleId, 'waiting')) {
        const decoded = decodeEnvelope(bytes);
        // What the disk has altered is another envelope, which nobody signed.
        if (decoded.ok && decoded.value.id.toString() === key) held.set(decoded.value.id, decoded.value);
      }
      await remove([...(await log.known(circleId, [...held.keys()]))]);
    },
    has: (id) => held.has(id),
    all: () => [...held.values()],
    add: async (envelopes) => {
      for (const envelope of envelopes) held.set(envelope.id, envelope);
      const surplus = [...new Set(envelopes.map(({ header }) => header.device))].flatMap(surplusOf);
      const left = envelopes.filter(({ id }) => !surplus.includes(id));
      const rows = left.map((envelope) => ({ key: envelope.id, bytes: encodeEnvelope(envelope) }));
      if (rows.length > 0) await tryOnDisk(shelf.put(circleId, 'waiting', rows));
      await remove(surplus);
    },
    remove,
  };
}
