import { beforeEach, expect, test } from 'vitest';

import type { PeerSignal } from '#renderer/adapters/webrtc/peer-signal.ts';
import { createSignaling, type Signaling } from '#renderer/adapters/webrtc/signaling.ts';
import { settle } from '#tests/support/fake-clock.ts';

const sdpOf = (name: number): string =>
  `v=0\r\no=- ${name} 2 IN IP4 127.0.0.1\r\ns=-\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n`;
const OWN = 1;
const OTHER = 2;
const candidateOf = (number: number) =>
  ({ type: 'candidate', candidate: { candidate: `candidate:${number}` } }) as const;

/** What an engine does with descriptions and candidates, noted down. */
class FakeConnection extends EventTarget {
  readonly done: string[] = [];
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  refuses = false;

  setLocalDescription(): Promise<void> {
    const type = this.remoteDescription?.type === 'offer' ? 'answer' : 'offer';
    this.localDescription = { type, sdp: sdpOf(OWN) };
    this.done.push(`local ${type}`);
    return Promise.resolve();
  }

  setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    if (this.refuses) return Promise.reject(new Error('refused'));
    this.remoteDescription = description;
    this.done.push(`remote ${description.type}`);
    return Promise.resolve();
  }

  addIceCandidate({ candidate }: RTCIceCandidateInit): Promise<void> {
    if (this.remoteDescription === null) return Promise.reject(new Error('too early'));
    this.done.push(candidate ?? '');
    return candidate === 'candidate:13' ? Promise.reject(new Error('of another offer')) : Promise.resolve();
  }
}

let connection: FakeConnection;
let emitted: PeerSignal[];
let crossed: PeerSignal[];
let signaling: Signaling;

beforeEach(() => {
  connection = new FakeConnection();
  emitted = [];
  crossed = [];
  signaling = createSignaling({
    connection: connection as unknown as RTCPeerConnection,
    emit: (signal) => void emitted.push(signal),
    onCrossing: (signals) => void crossed.push(...signals),
    logger: { info: () => undefined, error: () => undefined },
  });
});

async function take(...signals: readonly unknown[]): Promise<void> {
  for (const signal of signals) signaling.take(signal);
  await settle();
}

const offer = { type: 'offer', sdp: sdpOf(OTHER) } as const;
const answer = { type: 'answer', sdp: sdpOf(OTHER), to: String(OWN) } as const;

test('[LINK8] candidates that come before an offer are used after it, each for itself', async () => {
  await take(candidateOf(13), candidateOf(1), offer, candidateOf(2));
  expect(connection.done).toEqual([
    'remote offer',
    'local answer',
    // In the order in which they can be used.
    'candidate:2',
    'candidate:13',
    'candidate:1',
  ]);
  expect(emitted).toEqual([{ type: 'answer', sdp: sdpOf(OWN), to: String(OTHER) }]);
});

test('[LINK8] only an answer to this offer counts, and only once', async () => {
  signaling.offer();
  await settle();
  await take(candidateOf(1), { ...answer, to: '7' }, answer, answer, offer);
  expect(connection.done).toEqual(['local offer', 'remote answer', 'candidate:1']);
  expect([emitted.length, crossed.length]).toEqual([1, 0]);
});

test('[LINK8] an answer to an offer that was never made, or to an offer taken, is ignored', async () => {
  await take(answer);
  expect(connection.done).toEqual([]);
  await take(offer);
  await take(answer, offer);
  expect(connection.done).toEqual(['remote offer', 'local answer']);
});

test('[LINK8] an offer that crosses the own one is handed on with what came before it', async () => {
  signaling.offer();
  await take(candidateOf(1), candidateOf(2), offer);
  expect(crossed).toMatchObject([candidateOf(1), candidateOf(2), offer]);
  expect(connection.remoteDescription).toBeNull();
});

test('[LINK8] a description that the engine refuses leaves room for the right one', async () => {
  signaling.offer();
  await settle();
  connection.refuses = true;
  await take(answer, candidateOf(1));
  connection.refuses = false;
  await take(candidateOf(2), answer);
  expect(connection.done).toEqual(['local offer', 'remote answer', 'candidate:2']);
});

test('[LINK8] a hundred candidates at most', async () => {
  await take(...Array.from({ length: 150 }, (_, index) => candidateOf(100 + index)), offer);
  expect(connection.done.filter((each) => each.startsWith('candidate:'))).toHaveLength(100);
});

test('[LINK8] after stopping nothing is done or said', async () => {
  signaling.offer();
  signaling.stop();
  await take(offer, candidateOf(1));
  expect([connection.done, emitted, crossed]).toEqual([[], [], []]);
});
