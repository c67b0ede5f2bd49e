import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';

import { offerNameOf, readSignal } from '#renderer/adapters/webrtc/peer-signal.ts';

const SDP = [
  'v=0',
  'o=- 4611731400430051336 2 IN IP4 127.0.0.1',
  's=-',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'a=mid:0',
  '',
].join('\r\n');

test('[LINK8] offers, answers and candidates keep what is theirs', () => {
  const candidate = {
    candidate: 'candidate:1 1 udp 1 127.0.0.1 9 typ host',
    sdpMid: '0',
    sdpMLineIndex: 0,
    usernameFragment: 'x',
  };
  expect(readSignal({ type: 'offer', sdp: SDP, more: 1 })).toEqual({ type: 'offer', sdp: SDP });
  expect(readSignal({ type: 'answer', sdp: SDP, to: '1' })).toEqual({ type: 'answer', sdp: SDP, to: '1' });
  expect(readSignal({ type: 'candidate', candidate: { ...candidate, more: 1 } })).toEqual({
    type: 'candidate',
    candidate,
  });
  expect(offerNameOf(SDP)).toBe('4611731400430051336');
});

test.each([
  ['no signal', 'offer'],
  ['nothing', null],
  ['another kind', { type: 'renegotiate', sdp: SDP }],
  ['an offer without a description', { type: 'offer' }],
  ['an answer to no offer', { type: 'answer', sdp: SDP }],
  ['an offer of sound', { type: 'offer', sdp: SDP.replace('m=application 9', 'm=audio 9') }],
  ['an offer of sound beside data', { type: 'offer', sdp: `${SDP}m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n` }],
  ['an offer of pictures behind a single line feed', { type: 'offer', sdp: `${SDP}a=x\nm=video 9 X 1\n` }],
  ['two ways of data', { type: 'offer', sdp: SDP + SDP }],
  ['no way at all', { type: 'offer', sdp: 'v=0\r\n' }],
  ['a description without end', { type: 'offer', sdp: SDP + 'a=x\r\n'.repeat(4_000) }],
  ['a candidate of nothing', { type: 'candidate', candidate: null }],
  ['a candidate without end', { type: 'candidate', candidate: { candidate: 'x'.repeat(1_025) } }],
])('[LINK8] %s is not read', (_name, data) => {
  expect(readSignal(data)).toBeUndefined();
});

test.prop([fc.anything()])('[LINK8] nothing makes the reader throw', (data) => {
  expect(() => readSignal(data)).not.toThrow();
});
