import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { CALL_NAMES, EVENT_NAMES } from '#shared/ipc/channels.ts';
import { calls, events } from '#shared/ipc/contract.ts';

const bytes = (length: number) => new Uint8Array(length);
const circle = {
  circleId: 'a'.repeat(64),
  kind: 'circle',
  memberId: 'b'.repeat(64),
  name: 'alice and bob',
  createdAt: 1_767_600_000_000,
  epochs: [{ epochId: 'c'.repeat(32), key: bytes(32) }],
};
const request = {
  inviteId: 'd'.repeat(32),
  link: 'lateral://join#abc',
  message: bytes(300),
  askedAt: 1_767_600_000_000,
};
const item = { purpose: 'envelope', digest: bytes(32), signature: bytes(64), key: bytes(32) };

const accepts = (name: keyof typeof calls, input: unknown) => safeParse(calls[name].input, input).success;

describe('the contract', () => {
  it('[SHELL1] has schemas for every name and a name for all schemas', () => {
    expect(Object.keys(calls).toSorted()).toEqual(CALL_NAMES.toSorted());
    expect(Object.keys(events).toSorted()).toEqual(EVENT_NAMES.toSorted());
  });

  it.each([
    ['vault.unlock', { passphrase: 'short' }],
    ['vault.protect', { passphrase: 'eight ch' }],
    ['device.sign', { purpose: 'graph-entry', digest: bytes(32) }],
    ['device.verifyMany', { items: [] }],
    ['device.verifyMany', { items: [{ ...item, digest: bytes(1), signature: bytes(0), key: bytes(33) }] }],
    ['device.verifyMany', { items: Array.from({ length: 5_000 }, () => item) }],
    ['device.open', { purpose: 'join-answer', context: bytes(256), sealed: bytes(1_048_576) }],
    ['device.open', { purpose: 'sealed-epoch', context: bytes(0), sealed: bytes(0) }],
    ['keyring.put', { circle }],
    ['keyring.put', { circle: { ...circle, kind: 'private', epochs: [] } }],
    ['keyring.putRequest', { request }],
    ['keyring.putRequest', { request: { ...request, link: 'x'.repeat(8_192), message: bytes(65_536) } }],
    ['keyring.removeRequest', { inviteId: request.inviteId }],
    ['meeting.add', { urls: Array.from({ length: 16 }, () => 'anything'), source: 'invite' }],
    ['meeting.remove', { url: 'anything' }],
    ['files.save', { name: 'x'.repeat(255), bytes: bytes(2_097_152) }],
    ['files.begin', { name: 'x'.repeat(255) }],
    ['files.write', { id: 1, bytes: bytes(1_048_576) }],
    ['files.finish', { id: 1 }],
    ['files.read', { id: 1, offset: 2 ** 40, length: 1_048_576 }],
    ['backup.begin', { name: 'x'.repeat(255), passphrase: 'eight ch' }],
    ['backup.look', { head: bytes(4_194_304), passphrase: '' }],
    ['backup.adopt', { head: bytes(0), passphrase: 'x'.repeat(1_024) }],
    ['preferences.set', { theme: 'system', textSize: 115 }],
    ['app.readyToClose', { isStored: false }],
    ['shell.info', undefined],
  ] as const)('[SHELL3] %s takes good input', (name, input) => {
    expect(accepts(name, input)).toBe(true);
  });

  it.each([
    ['vault.unlock', undefined],
    ['vault.protect', { passphrase: 'seven c' }],
    ['vault.protect', { passphrase: 'x'.repeat(1_025) }],
    ['vault.protect', { passphrase: ['eight ch'] }],
    ['device.sign', { purpose: 'anything', digest: bytes(32) }],
    ['device.sign', { purpose: 'envelope', digest: bytes(31) }],
    ['device.sign', { purpose: 'envelope', digest: Array.from(bytes(32)) }],
    ['device.sign', { purpose: 'envelope', digest: bytes(32), more: 1 }],
    ['device.verifyMany', { items: Array.from({ length: 5_001 }, () => item) }],
    ['device.verifyMany', { items: [{ ...item, key: 'text' }] }],
    ['device.open', { purpose: 'envelope', context: bytes(1), sealed: bytes(48) }],
    ['device.open', { purpose: 'join-answer', context: bytes(257), sealed: bytes(48) }],
    ['device.open', { purpose: 'join-answer', context: bytes(1), sealed: bytes(1_048_577) }],
    ['device.open', { purpose: 'join-answer', context: bytes(1), sealed: 'text' }],
    ['device.open', { purpose: 'join-answer', context: bytes(1) }],
    ['keyring.put', { circle: { ...circle, circleId: 'A'.repeat(64) } }],
    ['keyring.put', { circle: { ...circle, circleId: 'a'.repeat(63) } }],
    ['keyring.put', { circle: { ...circle, memberId: `${'a'.repeat(63)}\n` } }],
    ['keyring.put', { circle: { ...circle, createdAt: Number.NaN } }],
    ['keyring.put', { circle: { ...circle, name: 'x'.repeat(201) } }],
    ['keyring.put', { circle: { ...circle, epochs: [{ epochId: 'c'.repeat(32), key: bytes(31) }] } }],
    ['keyring.putRequest', { request: { ...request, inviteId: 'd'.repeat(64) } }],
    ['keyring.putRequest', { request: { ...request, link: 'x'.repeat(8_193) } }],
    ['keyring.putRequest', { request: { ...request, message: bytes(65_537) } }],
    ['keyring.putRequest', { request: { ...request, askedAt: -1 } }],
    ['keyring.removeRequest', {}],
    ['meeting.add', { urls: Array.from({ length: 17 }, () => 'ws://a'), source: 'invite' }],
    ['meeting.add', { urls: ['x'.repeat(2_049)], source: 'added' }],
    ['meeting.add', { urls: ['ws://a'], source: 'default' }],
    ['meeting.remove', { url: 5 }],
    ['files.save', { name: 'x'.repeat(256), bytes: bytes(1) }],
    ['files.save', { name: 'a', bytes: bytes(2_097_153) }],
    ['files.save', { name: 'a', bytes: 'text' }],
    ['files.begin', { name: 'x'.repeat(256) }],
    ['files.begin', { name: 'a', path: '/etc/passwd' }],
    ['files.write', { id: 1, bytes: bytes(1_048_577) }],
    ['files.write', { id: '/etc/passwd', bytes: bytes(1) }],
    ['files.finish', { id: 0 }],
    ['files.discard', { id: 1.5 }],
    ['files.read', { id: 1, offset: 0, length: 1_048_577 }],
    ['files.read', { id: 1, offset: -1, length: 1 }],
    ['files.read', { id: 1, offset: 0, length: -1 }],
    ['files.read', { id: '/etc/passwd', offset: 0, length: 1 }],
    ['files.close', { id: '1' }],
    ['backup.begin', { name: 'x'.repeat(256), passphrase: 'eight ch' }],
    ['backup.begin', { name: 'a', passphrase: 'seven c' }],
    ['backup.begin', { name: 'a', passphrase: 'x'.repeat(1_025) }],
    ['backup.begin', { name: 'a', passphrase: 'eight ch', path: '/etc/passwd' }],
    ['backup.begin', { name: 'a' }],
    ['backup.look', { head: bytes(4_194_305), passphrase: 'eight ch' }],
    ['backup.look', { head: 'text', passphrase: 'eight ch' }],
    ['backup.look', { head: bytes(1), passphrase: 'x'.repeat(1_025) }],
    ['backup.look', { head: bytes(1), passphrase: 'eight ch', more: 1 }],
    ['backup.adopt', { head: 7, passphrase: 'eight ch' }],
    ['backup.adopt', { head: bytes(1) }],
    ['preferences.set', { theme: 'dark', textSize: 120 }],
    ['preferences.set', { theme: 'dark' }],
    ['links.open', { url: 'x'.repeat(8_193) }],
    ['app.readyToClose', undefined],
    ['app.readyToClose', { isStored: 'yes' }],
    ['app.readyToClose', { isStored: true, more: 1 }],
    ['shell.info', {}],
  ] as const)('[SHELL3] %s refuses bad input', (name, input) => {
    expect(accepts(name, input)).toBe(false);
  });
});
