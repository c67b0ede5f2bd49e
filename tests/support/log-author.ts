import * as Y from 'yjs';

import type { CircleId, DeviceId, EpochId, MemberId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { Head } from '#shared/ports/envelope-log.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { createCircleKeys } from '#shared/replica/circle-keys.ts';
import { ENVELOPE_KIND, type Envelope, type EnvelopeHeader } from '#shared/replica/envelope/envelope.ts';
import { sealEnvelope } from '#shared/replica/envelope/envelope-seal.ts';
import { frameBodies } from '#shared/replica/envelope/frame.ts';
import { encodeSessionPayload, encodeUpdatePayload } from '#shared/replica/envelope/payloads.ts';
import type { KnownDevice } from '#shared/replica/graph/graph-state.ts';
import { encodeLiveMessage } from '#shared/replica/live/live-message-codec.ts';
import { sealLiveMessage } from '#shared/replica/live/live-seal.ts';
import { deviceIdOf } from '#shared/replica/names.ts';
import { clientIdOf } from '#shared/replica/session.ts';
import { createNativeDeviceCrypto } from './native-device-crypto.ts';
import { createSeededRandom } from './seeded-random.ts';

const CIRCLE_ID = '11'.repeat(32) as CircleId;

/** The circle of all authors; no graph stands behind it. */
export const AUTHORS_CIRCLE: KeyringCircle = {
  circleId: CIRCLE_ID,
  kind: 'circle',
  memberId: 'aa'.repeat(32) as MemberId,
  name: 'circle',
  createdAt: 1,
  epochs: [{ epochId: '22'.repeat(16) as EpochId, key: new Uint8Array(32).fill(3) }],
};

const keys = createCircleKeys(AUTHORS_CIRCLE);

/** One start of an author, with a document of its own. */
export interface AuthorSession {
  readonly nonce: Uint8Array;
  readonly clientId: number;
  readonly doc: Y.Doc;
}

/** Somebody who writes whatever a test wants into a log of their own, in order or not. */
export interface LogAuthor {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly known: KnownDevice;
  readonly crypto: DeviceCrypto;
  /** A start; its SESSION is not written. */
  readonly begin: () => AuthorSession;
  readonly writeSession: (nonce: Uint8Array) => Promise<Envelope>;
  /** Answers the parts in order: one, unless the update is large. */
  readonly writeUpdate: (
    update: Uint8Array,
    more?: { readonly attached?: readonly Uint8Array[]; readonly coversLive?: number },
  ) => Promise<readonly Envelope[]>;
  readonly writeBody: (kind: number, body: Uint8Array, change?: Partial<EnvelopeHeader>) => Promise<Envelope>;
  readonly writeLive: (session: AuthorSession, number: number, update: Uint8Array) => Promise<Uint8Array>;
  /** The same device with its disk copied: goes on from the same place on its own. */
  readonly fork: () => LogAuthor;
}

export async function createLogAuthor(seed: number): Promise<LogAuthor> {
  const random = createSeededRandom(seed);
  const crypto = createNativeDeviceCrypto({ signingSecret: random.bytes(32), sealingSecret: random.bytes(32) });
  const publicKeys = await crypto.keys();
  const member = seed.toString(16).padStart(64, '0') as MemberId;
  return authorFrom({ device: deviceIdOf(publicKeys), crypto, known: { member, keys: publicKeys }, random }, undefined);
}

interface Identity extends Pick<LogAuthor, 'device' | 'crypto' | 'known'> {
  readonly random: ReturnType<typeof createSeededRandom>;
}

function authorFrom(identity: Identity, forkedAt: Head | undefined): LogAuthor {
  const { device, crypto, known, random } = identity;
  const { member } = known;
  const { epochId } = keys.writingEpoch;
  const key = keyOf(keys.envelopeKey(epochId, device));
  const liveKey = keyOf(keys.liveKey(epochId, device));
  let head = forkedAt;

  async function writeBody(kind: number, body: Uint8Array, change: Partial<EnvelopeHeader> = {}): Promise<Envelope> {
    const place = { circleTag: keys.circleTag, epochId, device, seq: (head?.seq ?? 0) + 1, previous: head?.id };
    const header = { kind, critical: true, ...place, at: 1, nonce: random.bytes(24), ...change };
    const sign = (digest: Uint8Array) => crypto.sign('envelope', digest);
    const envelope = await sealEnvelope({ header, body, key, sign });
    head = { seq: envelope.header.seq, id: envelope.id };
    return envelope;
  }

  async function writePayload(kind: number, payload: Uint8Array): Promise<readonly Envelope[]> {
    const written: Envelope[] = [];
    for (const body of frameBodies(payload, () => random.bytes(16))) written.push(await writeBody(kind, body));
    return written;
  }

  return {
    ...{ device, member, known, crypto, writeBody },
    begin: () => {
      const nonce = random.bytes(16);
      const doc = new Y.Doc();
      doc.clientID = clientIdOf(device, nonce);
      return { nonce, clientId: doc.clientID, doc };
    },
    writeSession: async (nonce) => {
      const [envelope] = await writePayload(ENVELOPE_KIND.session, encodeSessionPayload(nonce));
      if (envelope === undefined) throw new Error('a session is an envelope');
      return envelope;
    },
    writeUpdate: (update, { attached = [], coversLive = 0 } = {}) =>
      writePayload(ENVELOPE_KIND.update, encodeUpdatePayload({ update, attached, coversLive })),
    writeLive: async ({ nonce: sessionNonce }, number, update) => {
      const header = {
        circleTag: keys.circleTag,
        epochId,
        device,
        sessionNonce,
        number,
        at: 1,
        nonce: random.bytes(24),
      };
      const sign = (digest: Uint8Array) => crypto.sign('live', digest);
      return encodeLiveMessage(await sealLiveMessage({ header, update, key: liveKey, sign }));
    },
    fork: () => authorFrom(identity, head),
  };
}

function keyOf<T>(key: T | undefined): T {
  if (key === undefined) throw new Error('the circle has a key');
  return key;
}

/** The update that some edits make. */
export function edit({ doc }: Pick<AuthorSession, 'doc'>, change: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const made: Uint8Array[] = [];
  const listen = (update: Uint8Array): void => void made.push(update);
  doc.on('updateV2', listen);
  doc.transact(() => change(doc));
  doc.off('updateV2', listen);
  return made[0] ?? Y.encodeStateAsUpdateV2(doc, before);
}

/** Types at the end, or at a place, of the one text. */
export function typeInto(session: Pick<AuthorSession, 'doc'>, text: string, at?: number): Uint8Array {
  return edit(session, (doc) => doc.getText('text').insert(at ?? doc.getText('text').length, text));
}
