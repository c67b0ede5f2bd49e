import * as Y from 'yjs';

import { assert } from '#shared/kernel/assert.ts';
import { toHex } from '#shared/kernel/bytes.ts';
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
import type { BorrowedMessage } from '../live/borrowed-messages.ts';
import type { CoveredLive } from '../live/live-sender.ts';
import { clientIdOf } from '../session.ts';
import { type ClockNeeds } from '../update/clocks.ts';
import { surveyUpdate } from '../update/survey-update.ts';
import type { Reading } from './envelope-reader.ts';
import type { LogLink } from './log-applier.ts';

/** Merged updates stay well under what one payload may hold, and what others take for an honest number of structs. */
const MERGE_LIMIT_BYTES = 1024 * 1024;
const PAYLOAD_ID_BYTES = 16;
const NO_EDITS = Y.encodeStateAsUpdateV2(new Y.Doc());

/** Something that waits to be written to the own log. `rescue`: live messages of others that no envelope has covered in time. */
export type PendingItem =
  | { readonly kind: 'session'; readonly nonce: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'rescue' };

/** The next links of this device's log, and what need not be kept beside it once they are stored. */
export interface MadeEnvelopes {
  readonly envelopes: readonly LoggedEnvelope[];
  readonly links: readonly LogLink[];
  readonly covered: CoveredLive;
}

/** Turns pending items into the next links of this device's log. Changes nothing but its own place in the log. */
export interface EnvelopeMaker {
  /** Follows the head that the previous call returned. **Errors**: those of `DeviceCrypto`; the place is unchanged. */
  readonly make: (items: readonly PendingItem[]) => Promise<MadeEnvelopes>;
}

interface Payload {
  readonly kind: number;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

export function createEnvelopeMaker(options: {
  readonly device: DeviceId;
  readonly head: () => Head | undefined;
  readonly keys: CircleKeys;
  readonly crypto: DeviceCrypto;
  readonly clock: Clock;
  readonly random: Random;
  /** Which live messages the edits that are pending now cover. */
  readonly coverLive: () => CoveredLive;
  /** The live messages of others that must go along; all that there are without needs. */
  readonly attachmentsFor: (needs: ClockNeeds | undefined) => readonly BorrowedMessage[];
}): EnvelopeMaker {
  const { device, keys, crypto, clock, random, coverLive, attachmentsFor } = options;

  async function makeOne(kind: number, body: Uint8Array, previous: Head | undefined): Promise<LoggedEnvelope> {
    // Asked for each: it changes when somebody leaves.
    const { epochId } = keys.writingEpoch;
    const key = keys.envelopeKey(epochId, device);
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

  function sessionPayload(nonce: Uint8Array): Payload {
    const reading = {
      kind: 'session',
      session: toHex(nonce),
      clientId: clientIdOf(device, nonce),
    } as const;
    return { kind: ENVELOPE_KIND.session, bytes: encodeSessionPayload(nonce), reading };
  }

  function updatePayload({ updates, rescues, coversLive }: MergedEdits): Payload {
    const update = mergeEdits(updates);
    const survey = surveyUpdate(update);
    assert(survey.ok, 'own edits are an update without gaps');
    const messages = attachmentsFor(rescues ? undefined : survey.value.requires);
    const bytes = encodeUpdatePayload({ update, attached: messages.map((message) => message.bytes), coversLive });
    const attached = messages.map((message) => ({ kind: 'genuine', message }) as const);
    return {
      kind: ENVELOPE_KIND.update,
      bytes,
      reading: { kind: 'update', update, survey: survey.value, attached, coversLive, parts: [] },
    };
  }

  return {
    make: async (items) => {
      const covered = coverLive();
      const envelopes: LoggedEnvelope[] = [];
      const links: LogLink[] = [];
      let tip = options.head();
      for (const step of stepsOf(items, covered.number)) {
        const payload = step.kind === 'session' ? sessionPayload(step.nonce) : updatePayload(step);
        const bodies = frameBodies(payload.bytes, () => random.bytes(PAYLOAD_ID_BYTES));
        for (const [index, body] of bodies.entries()) {
          // One after the other: each names the one before it.
          const envelope = await makeOne(payload.kind, body, tip);
          const reading: Reading = index === bodies.length - 1 ? payload.reading : { kind: 'nothing-yet' };
          const { seq, id } = envelope;
          envelopes.push(envelope);
          links.push({ place: { device, seq, id, previous: tip?.id }, reading });
          tip = envelope;
        }
      }
      return { envelopes, links, covered };
    },
  };
}

interface MergedEdits {
  readonly kind: 'edits';
  readonly updates: Uint8Array[];
  rescues: boolean;
  coversLive: number;
}

type Step = MergedEdits | (PendingItem & { readonly kind: 'session' });

/** Puts edits together as far as they go into one payload; the last one says which live messages are covered. */
function stepsOf(items: readonly PendingItem[], coversLive: number): readonly Step[] {
  const steps: Step[] = [];
  let size = 0;
  for (const item of items) {
    if (item.kind === 'session') {
      steps.push(item);
      continue;
    }
    const update = item.kind === 'update' ? item.update : NO_EDITS;
    const last = steps.at(-1);
    if (last?.kind === 'edits' && size + update.length <= MERGE_LIMIT_BYTES) {
      last.updates.push(update);
      last.rescues ||= item.kind === 'rescue';
      size += update.length;
    } else {
      steps.push({ kind: 'edits', updates: [update], rescues: item.kind === 'rescue', coversLive: 0 });
      size = update.length;
    }
  }
  const last = steps.at(-1);
  if (last?.kind === 'edits') last.coversLive = coversLive;
  return steps;
}

function mergeEdits(updates: readonly Uint8Array[]): Uint8Array {
  const [only] = updates;
  return updates.length === 1 && only !== undefined ? only : Y.mergeUpdatesV2([...updates]);
}
