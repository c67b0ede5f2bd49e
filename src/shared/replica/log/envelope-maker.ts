import * as Y from 'yjs';

import { assert } from '#shared/kernel/assert.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { Head, LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import type { Random } from '#shared/ports/random.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { ENVELOPE_KIND, NONCE_BYTES } from '../envelope/envelope.ts';
import { encodeEnvelope } from '../envelope/envelope-codec.ts';
import { sealEnvelope } from '../envelope/envelope-seal.ts';
import { frameBodies } from '../envelope/frame.ts';
import { encodeSessionPayload, encodeUpdatePayload } from '../envelope/payloads.ts';

/** Merged updates stay well under what one payload may hold. */
const MERGE_LIMIT_BYTES = 16 * 1024 * 1024;
const PAYLOAD_ID_BYTES = 16;

/** Something that waits to be written to the own log. */
export type PendingItem =
  | { readonly kind: 'session'; readonly nonce: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array };

/** Turns pending items into the next links of this device's log. Changes nothing but its own place in the log. */
export interface EnvelopeMaker {
  /** Follows the head that the previous call returned. **Errors**: those of `DeviceCrypto`; the place is unchanged. */
  readonly make: (items: readonly PendingItem[]) => Promise<readonly LoggedEnvelope[]>;
}

export function createEnvelopeMaker(options: {
  readonly device: DeviceId;
  readonly head: Head | undefined;
  readonly keys: CircleKeys;
  readonly crypto: DeviceCrypto;
  readonly clock: Clock;
  readonly random: Random;
}): EnvelopeMaker {
  const { device, keys, crypto, clock, random } = options;
  const { epochId } = keys.writingEpoch;
  const key = keys.envelopeKey(epochId, device);
  assert(key !== undefined, 'the writing epoch has a key');
  let head = options.head;

  async function makeOne(kind: number, body: Uint8Array, previous: Head | undefined): Promise<LoggedEnvelope> {
    assert(key !== undefined, 'the writing epoch has a key');
    const envelope = await sealEnvelope({
      header: {
        kind,
        critical: true,
        circleTag: keys.circleTag,
        epochId,
        device,
        seq: (previous?.seq ?? 0) + 1,
        previous: previous?.id,
        at: clock.now(),
        nonce: random.bytes(NONCE_BYTES),
      },
      body,
      key,
      sign: (digest) => crypto.sign('envelope', digest),
    });
    return { device, seq: envelope.header.seq, id: envelope.id, bytes: encodeEnvelope(envelope) };
  }

  return {
    make: async (items) => {
      const made: LoggedEnvelope[] = [];
      let tip = head;
      for (const { kind, payload } of payloadsOf(items)) {
        for (const body of frameBodies(payload, () => random.bytes(PAYLOAD_ID_BYTES))) {
          // One after the other: each names the one before it.
          const envelope = await makeOne(kind, body, tip);
          made.push(envelope);
          tip = envelope;
        }
      }
      head = tip;
      return made;
    },
  };
}

function* payloadsOf(
  items: readonly PendingItem[],
): Generator<{ readonly kind: number; readonly payload: Uint8Array }> {
  let updates: Uint8Array[] = [];
  let updateBytes = 0;
  const merged = (): { kind: number; payload: Uint8Array } => {
    const [only] = updates;
    const update = updates.length === 1 && only !== undefined ? only : Y.mergeUpdatesV2(updates);
    updates = [];
    updateBytes = 0;
    return { kind: ENVELOPE_KIND.update, payload: encodeUpdatePayload(update) };
  };
  for (const item of items) {
    if (item.kind === 'session') {
      if (updates.length > 0) yield merged();
      yield { kind: ENVELOPE_KIND.session, payload: encodeSessionPayload(item.nonce) };
      continue;
    }
    if (updates.length > 0 && updateBytes + item.update.length > MERGE_LIMIT_BYTES) yield merged();
    updates.push(item.update);
    updateBytes += item.update.length;
  }
  if (updates.length > 0) yield merged();
}
