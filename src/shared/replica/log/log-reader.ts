import * as Y from 'yjs';

import { equalBytes } from '#shared/kernel/bytes.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope } from '#shared/ports/envelope-log.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { ENVELOPE_KIND, type Envelope } from '../envelope/envelope.ts';
import { decodeEnvelope } from '../envelope/envelope-codec.ts';
import { unsealEnvelope } from '../envelope/envelope-seal.ts';
import { createPartCollector, readFrame } from '../envelope/frame.ts';
import { decodeSessionPayload, decodeUpdatePayload } from '../envelope/payloads.ts';
import { clientIdOf } from '../session.ts';
import type { SessionTable } from '../session-table.ts';

/** What one stored envelope turned out to be. */
type Reading =
  | { readonly kind: 'session'; readonly clientId: number; readonly member: MemberId }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'nothing-yet' | 'skipped' | 'newer-version' | 'unreadable' };

const UNREADABLE: Reading = { kind: 'unreadable' };
const NEWER_VERSION: Reading = { kind: 'newer-version' };

/** Reads stored envelopes back, in order of arrival. Their signatures were checked when they were stored. */
export interface LogReader {
  /** Applies a batch to the document as one merged update, with the given origin. */
  readonly replay: (batch: readonly ArrivedEnvelope[], doc: Y.Doc, origin: symbol) => void;
  readonly unreadableCount: () => number;
  readonly needsNewerVersion: () => boolean;
  /** Whether a payload still waits for some of its parts. */
  readonly hasOpenParts: () => boolean;
}

export function createLogReader(options: {
  readonly keys: CircleKeys;
  readonly memberOf: (device: DeviceId) => MemberId | undefined;
  /** Gets a claim for every session that is read. */
  readonly sessions: SessionTable;
}): LogReader {
  const { keys, memberOf, sessions } = options;
  const parts = createPartCollector();
  let unreadableCount = 0;
  let needsNewerVersion = false;

  function readPayload(envelope: Envelope, payload: Uint8Array): Reading {
    const { kind, device } = envelope.header;
    if (kind === ENVELOPE_KIND.session) {
      const nonce = decodeSessionPayload(payload);
      const member = memberOf(device);
      if (!nonce.ok) return nonce.error === 'newer-version' ? NEWER_VERSION : UNREADABLE;
      if (member === undefined) return UNREADABLE;
      return { kind: 'session', clientId: clientIdOf(member, device, nonce.value), member };
    }
    const update = decodeUpdatePayload(payload);
    if (update.ok) return { kind: 'update', update: update.value };
    return update.error === 'newer-version' ? NEWER_VERSION : UNREADABLE;
  }

  function readOne(bytes: Uint8Array): Reading {
    const decoded = decodeEnvelope(bytes);
    if (!decoded.ok) return UNREADABLE;
    const { header } = decoded.value;
    if (!equalBytes(header.circleTag, keys.circleTag)) return UNREADABLE;
    const key = keys.envelopeKey(header.epochId, header.device);
    if (key === undefined) return UNREADABLE;
    // What a header says counts only once its seal has held: a flipped bit must not look like a newer version.
    const body = unsealEnvelope(decoded.value, key);
    if (!body.ok) return UNREADABLE;
    if (header.kind !== ENVELOPE_KIND.session && header.kind !== ENVELOPE_KIND.update) {
      return header.critical ? NEWER_VERSION : { kind: 'skipped' };
    }
    const frame = readFrame(body.value);
    if (!frame.ok) return frame.error === 'newer-version' ? NEWER_VERSION : UNREADABLE;
    if (frame.value.form === 'whole') return readPayload(decoded.value, frame.value.payload);
    const payload = parts.add(`${header.device} ${header.kind}`, frame.value.part);
    return payload === undefined ? { kind: 'nothing-yet' } : readPayload(decoded.value, payload);
  }

  function apply(updates: readonly Uint8Array[], doc: Y.Doc, origin: symbol): void {
    if (updates.length === 0) return;
    try {
      Y.applyUpdateV2(doc, Y.mergeUpdatesV2([...updates]), origin);
    } catch {
      // One of them is not a Yjs update: find it by halves, so that the others still count.
      if (updates.length === 1) {
        unreadableCount++;
        return;
      }
      const middle = Math.ceil(updates.length / 2);
      apply(updates.slice(0, middle), doc, origin);
      apply(updates.slice(middle), doc, origin);
    }
  }

  return {
    replay: (batch, doc, origin) => {
      const updates: Uint8Array[] = [];
      for (const { bytes } of batch) {
        const reading = readOne(bytes);
        if (reading.kind === 'update') updates.push(reading.update);
        else if (reading.kind === 'session') sessions.claim(reading.clientId, reading.member);
        else if (reading.kind === 'newer-version') needsNewerVersion = true;
        else if (reading.kind === 'unreadable') unreadableCount++;
      }
      apply(updates, doc, origin);
    },
    unreadableCount: () => unreadableCount,
    needsNewerVersion: () => needsNewerVersion,
    hasOpenParts: () => parts.openCount() > 0,
  };
}
