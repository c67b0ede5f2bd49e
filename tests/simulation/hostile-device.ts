import * as Y from 'yjs';

import { toHex } from '#shared/kernel/bytes.ts';
import type { EnvelopeId, MemberId } from '#shared/kernel/ids.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { LinkChannel, PeerLink } from '#shared/ports/transport.ts';
import type { LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import { createCircleKeys, type CircleKeys } from '#shared/replica/circle-keys.ts';
import { ENVELOPE_KIND } from '#shared/replica/envelope/envelope.ts';
import { encodeEnvelope } from '#shared/replica/envelope/envelope-codec.ts';
import { sealEnvelope } from '#shared/replica/envelope/envelope-seal.ts';
import { encodeSessionPayload, encodeUpdatePayload, type UpdatePayload } from '#shared/replica/envelope/payloads.ts';
import { encodeLiveMessage } from '#shared/replica/live/live-message-codec.ts';
import { sealLiveMessage } from '#shared/replica/live/live-seal.ts';
import { clientIdOf } from '#shared/replica/session.ts';
import { groupBySize } from '#shared/replica/sync/group-by-size.ts';
import { decodeSyncMessage, encodeSyncMessage } from '#shared/replica/sync/message-codec.ts';
import type { SyncMessage, Tip, WantMessage } from '#shared/replica/sync/messages.ts';
import type { Endpoint } from '#tests/support/simulated-network.ts';
import type { Keys, World } from './world.ts';

/** Where the log of a hostile device has come to on one branch. */
export interface Branch {
  seq: number;
  id: EnvelopeId | undefined;
  nonce: Uint8Array;
  /** A document with what this branch has written, under the client id of its session. */
  readonly doc: Y.Doc;
  liveNumber: number;
}

/** Somebody with keys, the key of the circle, and no intention of keeping to any rule. */
export interface HostileDevice {
  readonly name: string;
  readonly keys: Keys;
  /** `nobody` for one who was never admitted. */
  readonly member: MemberId | 'nobody';
  readonly circleKeys: CircleKeys;
  readonly endpoint: Endpoint;
  readonly links: Map<DeviceId, PeerLink>;
  /** What it offers to whoever asks. */
  readonly log: LoggedEnvelope[];
  /** Live messages of others that it was sent. */
  readonly overheard: Uint8Array[];
  readonly branches: Branch[];
  /** Entries that admit it. */
  proof: readonly Uint8Array[];
}

const BATCH_BYTES = 60_000;

/** Comes on the network. */
export function createHostileDevice(
  world: World,
  identity: { readonly name: string; readonly keys: Keys; readonly member: MemberId | 'nobody' },
): HostileDevice {
  const { circleId, epochs, network } = world;
  const memberId = 'ff'.repeat(32) as MemberId;
  const hostile: HostileDevice = {
    ...identity,
    circleKeys: createCircleKeys({ circleId, kind: 'circle', memberId, name: '', createdAt: 1, epochs }),
    endpoint: network.join(identity.keys.id),
    links: new Map(),
    log: [],
    overheard: [],
    branches: [],
    proof: [],
  };
  hostile.endpoint.transport.accept((link) => {
    hostile.links.set(link.device, link);
    link.listen({
      onMessage: (channel, message) => hear(hostile, link, channel, message),
      onClosed: () => {
        if (hostile.links.get(link.device) === link) hostile.links.delete(link.device);
      },
    });
    tell(link, haveOf(hostile, true));
  });
  return hostile;
}

/** Answers like somebody honest: what it offers is bad enough. */
function hear(hostile: HostileDevice, link: PeerLink, channel: LinkChannel, bytes: Uint8Array): void {
  if (channel === 'live') {
    if (hostile.overheard.length < 50) hostile.overheard.push(bytes);
    return;
  }
  const decoded = decodeSyncMessage(bytes);
  if (!decoded.ok) return;
  const message = decoded.value;
  if (message.kind === 'prove') tell(link, { kind: 'proof', entries: hostile.proof });
  else if (message.kind === 'have' && message.wantsAnswer) tell(link, haveOf(hostile, false));
  else if (message.kind === 'want') answer(hostile, link, message);
}

function answer({ log }: HostileDevice, link: PeerLink, { request, logs }: WantMessage): void {
  const wanted = log.filter(({ device, seq }) => logs.some((each) => each.device === device && seq > each.afterSeq));
  for (const envelopes of groupBySize(
    wanted.map(({ bytes }) => bytes),
    BATCH_BYTES,
  )) {
    tell(link, { kind: 'envelopes', request, isLast: false, envelopes });
  }
  tell(link, { kind: 'envelopes', request, isLast: true, envelopes: [] });
}

/** What it says it has: everything it offers, each envelope that none follows. */
export function haveOf({ log }: HostileDevice, wantsAnswer: boolean): SyncMessage {
  const newest = new Map<string, Tip>();
  for (const { device, seq, id } of log.slice(-200))
    newest.set(`${device} ${id}`, { device, seq, id, appliedSeq: seq });
  return { kind: 'have', wantsAnswer, graphHeads: [], tips: [...newest.values()].slice(-60), connected: [] };
}

/** Sends one message on the log channel. */
export function tell(link: PeerLink, message: SyncMessage): void {
  link.send('log', encodeSyncMessage(message));
}

/** Sends one message to everybody who is connected. */
export function tellAll({ links }: HostileDevice, message: SyncMessage): void {
  for (const link of links.values()) tell(link, message);
}

/** Begins a session on a new branch behind an envelope of its own, or from nothing. */
export async function beginBranch(hostile: HostileDevice, behind?: Branch): Promise<Branch> {
  const nonce = hostile.keys.random.bytes(16);
  const doc = new Y.Doc();
  doc.clientID = clientIdOf(hostile.keys.id, nonce);
  const branch: Branch = { seq: behind?.seq ?? 0, id: behind?.id, nonce, doc, liveNumber: 0 };
  await append(hostile, branch, { kind: ENVELOPE_KIND.session, payload: encodeSessionPayload(nonce) });
  hostile.branches.push(branch);
  return branch;
}

/** Puts edits at the end of a branch. */
export async function appendUpdate(
  hostile: HostileDevice,
  branch: Branch,
  update: Uint8Array,
  more: Partial<UpdatePayload> = {},
): Promise<LoggedEnvelope> {
  const payload = encodeUpdatePayload({ update, attached: [], coversLive: 0, ...more });
  return append(hostile, branch, { kind: ENVELOPE_KIND.update, payload });
}

/** Puts any payload at the end of a branch. */
export async function append(
  hostile: HostileDevice,
  branch: Branch,
  what: { readonly kind: number; readonly payload: Uint8Array; readonly skip?: number },
): Promise<LoggedEnvelope> {
  const seq = branch.seq + 1 + (what.skip ?? 0);
  const envelope = await forge(hostile, { ...what, device: hostile.keys.id, seq, previous: branch.id });
  branch.seq = seq;
  branch.id = envelope.id;
  hostile.log.push(envelope);
  return envelope;
}

/** An envelope in anybody's name, signed by this device all the same. */
export async function forge(
  { circleKeys, keys }: HostileDevice,
  what: {
    readonly kind: number;
    readonly payload: Uint8Array;
    readonly device: DeviceId;
    readonly seq: number;
    readonly previous: EnvelopeId | undefined;
  },
): Promise<LoggedEnvelope> {
  const { kind, payload, device, seq } = what;
  const { epochId } = circleKeys.writingEpoch;
  const key = circleKeys.envelopeKey(epochId, device);
  if (key === undefined) throw new Error('the key of the circle is known');
  // From a few envelopes on a hole may make the first look like one without a predecessor.
  const previous = seq === 1 ? undefined : (what.previous ?? (toHex(keys.random.bytes(32)) as EnvelopeId));
  const envelope = await sealEnvelope({
    header: {
      kind,
      critical: true,
      circleTag: circleKeys.circleTag,
      epochId,
      device,
      seq,
      previous,
      at: 1,
      nonce: keys.random.bytes(24),
    },
    body: new Uint8Array([0, ...payload]),
    key,
    sign: (digest) => keys.crypto.sign('envelope', digest),
  });
  return { device, seq, id: envelope.id, bytes: encodeEnvelope(envelope) };
}

/** A live message in anybody's name, signed by this device all the same. */
export async function forgeLive(
  { circleKeys, keys }: HostileDevice,
  what: {
    readonly device: DeviceId;
    readonly sessionNonce: Uint8Array;
    readonly number: number;
    readonly update: Uint8Array;
  },
): Promise<Uint8Array> {
  const { device, sessionNonce, number, update } = what;
  const { epochId } = circleKeys.writingEpoch;
  const key = circleKeys.liveKey(epochId, device);
  if (key === undefined) throw new Error('the key of the circle is known');
  const message = await sealLiveMessage({
    header: {
      device,
      sessionNonce,
      number,
      circleTag: circleKeys.circleTag,
      epochId,
      at: 1,
      nonce: keys.random.bytes(24),
    },
    update,
    key,
    sign: (digest) => keys.crypto.sign('live', digest),
  });
  return encodeLiveMessage(message);
}

/** Edits under any client id, on top of what a document shows. */
export function craft(base: Y.Doc, clientId: number, edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(base));
  doc.clientID = clientId;
  return editsOf(doc, edit);
}

/** What an edit amounts to. */
export function editsOf(doc: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array {
  let update = new Uint8Array(0);
  const keep = (bytes: Uint8Array): void => {
    update = bytes.slice();
  };
  doc.on('updateV2', keep);
  doc.transact(() => edit(doc), 'hostile');
  doc.off('updateV2', keep);
  return update;
}
