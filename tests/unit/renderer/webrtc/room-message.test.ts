import { expect, test } from 'vitest';

import { readRoomMessage } from '#renderer/adapters/webrtc/room-message.ts';

const [FROM, TO] = ['01234567-89ab-4def-8123-456789abcdef', '11234567-89ab-4def-8123-456789abcdef'];
const SDP = 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n';
const OFFER = { type: 'signal', from: FROM, to: TO, token: 1.5, signal: { type: 'offer', sdp: SDP } };

test('[ROOM11] announcements and signals are read, and nothing that comes with them', () => {
  expect(readRoomMessage({ type: 'announce', from: FROM, more: 1 })).toEqual({ type: 'announce', from: FROM });
  expect(readRoomMessage({ ...OFFER, more: 1 })).toEqual(OFFER);
});

test.for([
  undefined,
  null,
  7,
  'announce',
  [],
  { type: 'announce' },
  { type: 'announce', from: '__proto__' },
  { type: 'announce', from: FROM.toUpperCase() },
  { type: 'announce', from: [FROM] },
  { type: 'other', from: FROM },
  { ...OFFER, to: undefined },
  { ...OFFER, token: '1' },
  { ...OFFER, token: undefined },
  { ...OFFER, token: Number.NaN },
  { ...OFFER, signal: undefined },
  { ...OFFER, signal: { type: 'offer', sdp: `${SDP}m=audio 9\r\n` } },
  { ...OFFER, signal: { type: 'renegotiate' } },
])('[ROOM11] %j is nothing', (value) => {
  expect(readRoomMessage(value)).toBeUndefined();
});
