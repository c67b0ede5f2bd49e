import { expect, test } from 'vitest';

import { readFingerprint } from '#renderer/adapters/webrtc/fingerprint.ts';
import { toHex } from '#shared/kernel/bytes.ts';

const DIGITS = Array.from({ length: 32 }, (_, index) => (index * 8 + 7).toString(16).padStart(2, '0').slice(-2));
const HEX = DIGITS.join('');
const LINE = `a=fingerprint:sha-256 ${DIGITS.join(':').toUpperCase()}`;
const HEAD = ['v=0', 'o=- 4611731400430051336 2 IN IP4 127.0.0.1', 's=-', 't=0 0'];
const SECTION = ['m=application 9 UDP/DTLS/SCTP webrtc-datachannel', 'c=IN IP4 0.0.0.0', 'a=setup:actpass', 'a=mid:0'];

const read = (lines: readonly string[], end = '\r\n'): string | undefined => {
  const found = readFingerprint(lines.join(end));
  return found && toHex(found);
};

test('[LINK3] of the session, of a section, and of several that agree', () => {
  expect(read([...HEAD, LINE, ...SECTION])).toBe(HEX);
  expect(read([...HEAD, ...SECTION, LINE])).toBe(HEX);
  expect(read([...HEAD, LINE, ...SECTION, LINE, ...SECTION, LINE.toLowerCase()])).toBe(HEX);
  expect(read([...HEAD, ...SECTION, LINE], '\n')).toBe(HEX);
  expect(read([...HEAD, ...SECTION, LINE.replace('sha-256', 'SHA-256')])).toBe(HEX);
});

test('[LINK3] none, or two that differ, are no fingerprint', () => {
  const other = LINE.replace(/..$/, '00');
  expect(read([])).toBeUndefined();
  expect(read([...HEAD, ...SECTION])).toBeUndefined();
  expect(read([...HEAD, LINE, ...SECTION, other])).toBeUndefined();
  expect(read([...HEAD, ...SECTION, LINE, ...SECTION, other])).toBeUndefined();
  // Some readers take a single carriage return for the end of a line.
  expect(read([...HEAD, ...SECTION, LINE, `a=x:1\r${other}`])).toBeUndefined();
});

test.each([
  ['another hash', LINE.replace('sha-256', 'sha-1')],
  ['another hash of that length', LINE.replace('sha-256', 'sha3-256')],
  ['too short', LINE.slice(0, -3)],
  ['too long', `${LINE}:00`],
  ['no colons', LINE.replaceAll(':', '')],
  ['other digits', LINE.replace(/..$/, 'GG')],
  ['something behind', `${LINE} `],
  ['something in front', ` ${LINE}`],
  ['another case', LINE.replace('fingerprint', 'Fingerprint').replace('sha-256', 'md5')],
  ['nothing', 'a=fingerprint:'],
])('[LINK3] %s is refused, alone and beside a good one', (_name, line) => {
  expect(read([...HEAD, ...SECTION, line])).toBeUndefined();
  expect(read([...HEAD, LINE, ...SECTION, line])).toBeUndefined();
});
