import { readFileSync } from 'node:fs';

import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';

import { toBase64Url } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import { labelledDigest } from '#shared/replica/digest.ts';
import { createInviteKey as keyOf } from '#shared/replica/graph/invite-key.ts';
import { base64UrlLengthOf, fromBase64Url, isBase64UrlDigit } from '#shared/replica/join/base64url.ts';
import { type InviteLink, MAX_LINK_LENGTH } from '#shared/replica/join/invite-link.ts';
import { decodeInviteLink, encodeInviteLink } from '#shared/replica/join/invite-link-codec.ts';
import { readInviteLink } from '#shared/replica/join/read-invite-link.ts';
import { writeInviteFile, writeInviteLink } from '#shared/replica/join/write-invite-link.ts';
import { LABEL } from '#shared/replica/labels.ts';
import { codeOf, valueOf, withBitTurned } from './fixture.ts';

const NOW = 1_767_600_000_000;
const LINK: InviteLink = {
  circleId: '11'.repeat(32) as CircleId,
  circleName: 'Thursday circle',
  inviterDevice: '22'.repeat(16) as DeviceId,
  inviterName: 'alice',
  memberNames: ['alice', 'Zoë 👩‍💻', 'carol'],
  writtenAt: NOW,
  expiresAt: NOW + 604_800_000,
  asksFirst: true,
  meetingPoints: ['wss://meet.example.org/lateral', 'ws://192.168.1.7:8470'],
  secret: new Uint8Array(16).fill(7),
};
const TEXT = writeInviteLink(LINK);
const PREFIX = 'lateral://join#';
const CONTENT = TEXT.slice(PREFIX.length);

const read = (text: string, now = NOW) => readInviteLink(text, now);
const code = (text: string, now = NOW) => codeOf(read(text, now));

function reading(change: Partial<InviteLink>): InviteLink {
  return valueOf(read(writeInviteLink({ ...LINK, ...change })));
}

/** A link as a program that keeps to no rule might write it: signed and checked in order, whatever it says. */
function forged(change: (signed: Uint8Array) => Uint8Array): string {
  const bytes = change(encodeInviteLink(LINK));
  bytes.set(labelledDigest(LABEL.inviteLinkCheck, bytes.subarray(0, -4)).subarray(0, 4), bytes.length - 4);
  return `${PREFIX}${toBase64Url(bytes)}`;
}

describe('what is written', () => {
  const { links } = JSON.parse(readFileSync(new URL('../../../vectors/join-v1.json', import.meta.url), 'utf8')) as {
    readonly links: readonly (Omit<InviteLink, 'secret'> & { readonly secret: string; readonly text: string })[];
  };

  test.each(links.map((vector, index) => ({ index, vector })))('[JOIN2] vector $index', ({ vector }) => {
    const { text, secret, ...said } = vector;
    const link = { ...said, secret: Uint8Array.from(Buffer.from(secret, 'hex')) };
    expect(writeInviteLink(link)).toBe(text);
    expect(valueOf(read(text, link.writtenAt))).toEqual(link);
  });

  test('[JOIN2] [JOIN3] is read as it was written', () => {
    expect(valueOf(read(TEXT))).toEqual(LINK);
    const least = { memberNames: [], meetingPoints: [], circleName: '', inviterName: '', asksFirst: false };
    expect(reading(least)).toEqual({ ...LINK, ...least });
  });

  test('[JOIN3] names from anywhere become short plain lines; addresses that no link may hold are left out', () => {
    const memberNames = [
      'ev\u202Eil\u0000\u200B',
      '\u2066bob\u2069\r\n  builder',
      '\uD800',
      '',
      'x'.repeat(99) + '👩',
      'a \u0007 b',
      ...Array.from({ length: 20 }, (_, number) => `member ${number}`),
    ];
    const meetingPoints = [
      'https://example.org',
      'wss://user@example.org',
      'wss://exa\u202Emple.org',
      'wss://ex ample.org',
      `wss://example.org/${'x'.repeat(300)}`,
      'wss://',
      'wss://[::1]:8470/x?y#z',
      'WS://10.0.0.1',
      'ws://a',
      'ws://b',
      'ws://c',
    ];
    const link = reading({ memberNames, meetingPoints, circleName: 'x'.repeat(10_000_000), inviterName: '\u0085' });
    expect(link.memberNames.slice(0, 4)).toEqual(['evil', 'bob builder', 'x'.repeat(99), 'a b']);
    expect(link.memberNames).toHaveLength(12);
    expect(link.meetingPoints).toEqual(['wss://[::1]:8470/x?y#z', 'WS://10.0.0.1', 'ws://a', 'ws://b']);
    expect([link.circleName, link.inviterName]).toEqual(['x'.repeat(100), '']);
  });

  test('[JOIN2] has 8 KiB at most, whatever the names are', () => {
    const name = '\u{FFFF}'.repeat(100);
    const meetingPoints = Array.from({ length: 4 }, () => `ws://a/${'x'.repeat(249)}`);
    const largest = {
      circleName: name,
      inviterName: name,
      memberNames: Array.from({ length: 12 }, () => name),
      meetingPoints,
    };
    const text = writeInviteLink({ ...LINK, ...largest });
    expect(text.length).toBeGreaterThan(7_000);
    expect(text.length).toBeLessThanOrEqual(MAX_LINK_LENGTH);
    expect(valueOf(read(text))).toEqual({ ...LINK, ...largest });
  });
});

describe('what is read', () => {
  test('[JOIN3] every beginning of a link is told as truncated', () => {
    for (let length = 'lateral://join'.length; length < TEXT.length; length++) {
      expect(code(TEXT.slice(0, length))).toBe('truncated');
      expect(code(`<${TEXT.slice(0, length)}…>`)).toBe('truncated');
    }
    expect(code('lateral://joi')).toBe('not-an-invite');
  });

  test('[JOIN3] every other character, missing or doubled one is noticed', () => {
    for (let at = 0; at < CONTENT.length; at++) {
      const other = CONTENT.charAt(at) === 'A' ? 'B' : 'A';
      for (const text of [
        `${CONTENT.slice(0, at)}${other}${CONTENT.slice(at + 1)}`,
        `${CONTENT.slice(0, at)}${CONTENT.slice(at + 1)}`,
      ]) {
        expect(['truncated', 'altered']).toContain(code(PREFIX + text));
      }
    }
  });

  test('[JOIN2] every bit is signed: a checksum made anew does not help', () => {
    const { length } = encodeInviteLink(LINK);
    for (let at = 3; at < length - 4; at++) expect(code(forged((bytes) => withBitTurned(bytes, at)))).toBe('altered');
  });

  test('[JOIN2] a newer version is told only when the link is whole', () => {
    const newer = (bytes: Uint8Array) => Uint8Array.of(2, ...bytes.subarray(1));
    expect(code(forged(newer))).toBe('newer-version');
    expect(code(`${PREFIX}${toBase64Url(newer(encodeInviteLink(LINK)))}`)).toBe('altered');
  });

  test('[JOIN3] expires at its time, not before', () => {
    expect(code(TEXT, LINK.expiresAt - 1)).toBe('ok');
    expect(code(TEXT, LINK.expiresAt)).toBe('expired');
    const lastInstant = 8_640_000_000_000_000;
    expect(code(writeInviteLink({ ...LINK, expiresAt: lastInstant }))).toBe('ok');
    expect(code(writeInviteLink({ ...LINK, expiresAt: lastInstant + 1 }))).toBe('altered');
    expect(code(writeInviteLink({ ...LINK, writtenAt: lastInstant + 1 }))).toBe('altered');
  });

  test.each([
    ['angle brackets', `<${TEXT}>`],
    ['quotes', `“${TEXT}”`],
    ['a sentence', `Join us: ${TEXT}. See you!`],
    ['digits right behind it', `${TEXT}_and_more`],
    ['text in the next line', `hi\n${TEXT}\nSee you`],
    ['a quoted mail of short lines', `> ${TEXT.replaceAll(/.{40}/g, '$&\n> ')}`],
    ['soft breaks', TEXT.replaceAll(/[^/:]{60}/g, '$&\u200B\r\n')],
    ['a slash', TEXT.replace('#', '/#')],
    ['another case', TEXT.replace('lateral', 'Lateral')],
    ['an encoded sign', TEXT.replace('#', '%23')],
    ['a file', `\uFEFF${writeInviteFile('An invite to\na circle', TEXT).replaceAll('\n', '\r\n')}`],
  ])('[JOIN3] finds the link in %s', (_where, text) => {
    expect(valueOf(read(text))).toEqual(LINK);
  });

  test('[JOIN3] a file has a line for people and the link', () => {
    expect(writeInviteFile('An invite to\na circle', TEXT)).toBe(`An invite to a circle\n${TEXT}\n`);
  });

  test('[JOIN3] what is no link is told so, at once, however long', () => {
    expect(code('')).toBe('not-an-invite');
    expect(code('https://example.org/#AQ')).toBe('not-an-invite');
    expect(code(`${' '.repeat(65_536)}${TEXT}`)).toBe('not-an-invite');
    const huge = 10_000_000;
    for (const text of ['x', 'lateral://', '\n> ', 'A', '\u200B']) {
      expect(code(text.repeat(huge / text.length))).toBe('not-an-invite');
      expect(['truncated', 'altered']).toContain(code(PREFIX + text.repeat(huge / text.length)));
    }
  });

  test('[JOIN3] a hostile link with a name that is not plain is no link', () => {
    const at = Buffer.from(encodeInviteLink(LINK)).indexOf('alice');
    expect(at).toBeGreaterThan(0);
    const hostile = (bytes: Uint8Array) => {
      const copy = bytes.slice();
      copy.set(Buffer.from('\u202Ee\u0007'), at);
      return copy;
    };
    // Whoever has the secret can sign it anew, so the reader looks for itself.
    const signed = hostile(encodeInviteLink(LINK)).subarray(0, -68);
    const { sign } = keyOf(LINK.secret);
    const whole = Uint8Array.of(...signed, ...sign(labelledDigest(LABEL.inviteLink, signed)), 0, 0, 0, 0);
    expect(code(forged(() => whole))).toBe('altered');
    const honest = encodeInviteLink(LINK).subarray(0, -68);
    const again = Uint8Array.of(...honest, ...sign(labelledDigest(LABEL.inviteLink, honest)), 0, 0, 0, 0);
    expect(code(forged(() => again))).toBe('ok');
  });

  test.prop([fc.uint8Array({ maxLength: 300 })])('[JOIN2] no bytes make the reader throw', (bytes) => {
    expect(decodeInviteLink(bytes)).toBeUndefined();
    expect(read(`${PREFIX}${toBase64Url(bytes)}`).ok).toBe(false);
  });

  test.prop([fc.string({ unit: 'binary' })])('[JOIN3] any text is a name that comes back the same', (name) => {
    const link = reading({ circleName: name });
    expect(reading({ circleName: link.circleName }).circleName).toBe(link.circleName);
  });

  test.prop([fc.uint8Array({ maxLength: 40 }), fc.string({ maxLength: 12 })])(
    '[JOIN2] base64url has one form',
    (bytes, text) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      expect(toBase64Url(bytes)).toHaveLength(base64UrlLengthOf(bytes.length));
      const back = fromBase64Url(text);
      expect(back === undefined ? text : toBase64Url(back)).toBe(text);
      expect(Array.from(toBase64Url(bytes)).every(isBase64UrlDigit)).toBe(true);
    },
  );
});
