import { equalBytes, toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto, SignatureClaim } from '#shared/ports/device-crypto.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { ENVELOPE_KIND, type Envelope } from '../envelope/envelope.ts';
import { unsealEnvelope } from '../envelope/envelope-seal.ts';
import { createPartCollector, readFrame } from '../envelope/frame.ts';
import { decodeSessionPayload, decodeUpdatePayload } from '../envelope/payloads.ts';
import type { KnownDevice } from '../graph/graph-state.ts';
import type { BorrowedMessage } from '../live/borrowed-messages.ts';
import { type LiveReading, readLiveMessage } from '../live/live-reader.ts';
import { clientIdOf, firstFormClientIdOf } from '../session.ts';
import { surveyUpdate, type UpdateSurvey } from '../update/survey-update.ts';
import type { ChainPlace } from './log-tips.ts';

/** A live message that came with an envelope: genuine, worth nothing, or not to be checked before its author is known here. */
export type Attachment =
  | { readonly kind: 'genuine'; readonly message: BorrowedMessage }
  | { readonly kind: 'worthless' }
  | { readonly kind: 'unchecked'; readonly bytes: Uint8Array };

/** The edits of one envelope, with what came along. */
export interface UpdateReading {
  readonly kind: 'update';
  readonly update: Uint8Array;
  readonly survey: UpdateSurvey;
  readonly attached: readonly Attachment[];
  readonly coversLive: number;
  /** Where the parts stand, when it came in more than one envelope. */
  readonly parts: readonly ChainPlace[];
}

/**
 * What a stored envelope turned out to be. `refused`: as its author made it, it can mean nothing; `unreadable`: this is not
 * how it was made, or its epoch's key is not here.
 */
export type Reading =
  | { readonly kind: 'session'; readonly session: string; readonly clientId: number }
  | UpdateReading
  | { readonly kind: 'nothing-yet' | 'skipped' | 'newer-version' | 'refused' | 'unreadable' };

/** So that nobody can make everybody check signatures for minutes; nobody honest attaches as many (SPEC LIVE5). */
export const MAX_ATTACHED_COUNT = 4_096;

const UNREADABLE: Reading = { kind: 'unreadable' };
const REFUSED: Reading = { kind: 'refused' };
const NEWER_VERSION: Reading = { kind: 'newer-version' };

/** Reads envelopes in the order of their logs. Their own signatures were checked when they were stored. */
export interface EnvelopeReader {
  /** One reading per envelope. What is attached stays unchecked while `DeviceCrypto` does not do its work. */
  readonly read: (envelopes: readonly Envelope[]) => Promise<readonly Reading[]>;
  /** Looks again at attachments that could not be checked. */
  readonly readAgain: (attached: readonly Attachment[]) => Promise<readonly Attachment[]>;
  /** Where the parts of payloads stand that are not whole yet. */
  readonly openParts: () => readonly ChainPlace[];
}

type Opened = Reading | (Omit<UpdateReading, 'attached'> & { readonly attachedBytes: readonly Uint8Array[] });

export function createEnvelopeReader(options: {
  readonly keys: CircleKeys;
  readonly crypto: DeviceCrypto;
  readonly logger: Logger;
  readonly deviceOf: (device: DeviceId) => KnownDevice | undefined;
}): EnvelopeReader {
  const { keys, crypto, logger, deviceOf } = options;
  const parts = createPartCollector<ChainPlace>();

  function readPayload({ header }: Envelope, payload: Uint8Array, places: readonly ChainPlace[] = []): Opened {
    if (header.kind === ENVELOPE_KIND.session) {
      const decoded = decodeSessionPayload(payload);
      if (!decoded.ok) return decoded.error === 'newer-version' ? NEWER_VERSION : REFUSED;
      const { nonce, isFirstForm } = decoded.value;
      const member = deviceOf(header.device)?.member;
      if (isFirstForm && member === undefined) return UNREADABLE;
      const clientId =
        isFirstForm && member !== undefined
          ? firstFormClientIdOf(member, header.device, nonce)
          : clientIdOf(header.device, nonce);
      return { kind: 'session', session: toHex(nonce), clientId };
    }
    const decoded = decodeUpdatePayload(payload);
    if (!decoded.ok) return decoded.error === 'newer-version' ? NEWER_VERSION : REFUSED;
    const { update, attached, coversLive } = decoded.value;
    if (attached.length > MAX_ATTACHED_COUNT) return REFUSED;
    const survey = surveyUpdate(update);
    if (!survey.ok) return REFUSED;
    return { kind: 'update', update, survey: survey.value, coversLive, parts: places, attachedBytes: attached };
  }

  function readOne(envelope: Envelope): Opened {
    const { header } = envelope;
    if (!equalBytes(header.circleTag, keys.circleTag)) return UNREADABLE;
    const key = keys.envelopeKey(header.epochId, header.device);
    if (key === undefined) return UNREADABLE;
    // What a header says counts only once its seal has held: a flipped bit must not look like a newer version.
    const body = unsealEnvelope(envelope, key);
    if (!body.ok) return REFUSED;
    if (header.kind !== ENVELOPE_KIND.session && header.kind !== ENVELOPE_KIND.update) {
      return header.critical ? NEWER_VERSION : { kind: 'skipped' };
    }
    const frame = readFrame(body.value);
    if (!frame.ok) return frame.error === 'newer-version' ? NEWER_VERSION : REFUSED;
    if (frame.value.form === 'whole') return readPayload(envelope, frame.value.payload);
    const { device, seq, previous } = header;
    const whole = parts.add({ device, seq, id: envelope.id, previous }, frame.value.part);
    if (whole === 'refused') return REFUSED;
    return whole === 'not-yet' ? { kind: 'nothing-yet' } : readPayload(envelope, whole.payload, whole.places);
  }

  async function verify(claims: readonly SignatureClaim[]): Promise<readonly boolean[] | undefined> {
    try {
      return await crypto.verifyMany(claims);
    } catch (error) {
      logger.error('what came with an envelope could not be checked', error);
      return undefined;
    }
  }

  async function readAttached(list: readonly Uint8Array[]): Promise<readonly Attachment[]> {
    const readings = list.map((bytes) => readLiveMessage(bytes, { keys, deviceOf }));
    const claims = readings.flatMap((reading) => (reading.kind === 'edit' ? [reading.claim] : []));
    const answers = claims.length === 0 ? [] : await verify(claims);
    if (answers === undefined) return list.map((bytes) => ({ kind: 'unchecked', bytes }));
    const next = answers.values();
    return readings.map((reading, index) => toAttachment(reading, list[index], () => next.next().value === true));
  }

  return {
    read: async (envelopes) => {
      const opened = envelopes.map(readOne);
      const attached = await readAttached(
        opened.flatMap((each) => ('attachedBytes' in each ? each.attachedBytes : [])),
      );
      const next = attached.values();
      return opened.map((each): Reading => {
        if (!('attachedBytes' in each)) return each;
        const { attachedBytes, ...update } = each;
        return { ...update, attached: attachedBytes.flatMap(() => next.next().value ?? []) };
      });
    },
    readAgain: async (attached) =>
      (
        await Promise.all(
          attached.map(async (each) => (each.kind === 'unchecked' ? readAttached([each.bytes]) : [each])),
        )
      ).flat(),
    openParts: parts.openPlaces,
  };
}

function toAttachment(reading: LiveReading, bytes: Uint8Array | undefined, holds: () => boolean): Attachment {
  if (reading.kind === 'unknown-device' && bytes !== undefined) return { kind: 'unchecked', bytes };
  if (reading.kind !== 'edit' || !holds()) return { kind: 'worthless' };
  return { kind: 'genuine', message: reading.message };
}
