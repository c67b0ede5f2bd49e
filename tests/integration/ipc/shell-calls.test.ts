import { parse } from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { registerHandlers } from '#main/ipc/register-handlers.ts';
import { isTrustedSender } from '#main/ipc/trusted-sender.ts';
import { calls, events as eventSchemas } from '#shared/ipc/contract.ts';
import { CALL_NAMES, EVENT_NAMES } from '#shared/ipc/channels.ts';
import type { CircleId, EpochId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import { sealFor } from '#shared/replica/join/sealed-box.ts';
import { createShellDevice } from '#renderer/adapters/shell/shell-device.ts';
import { createShellFiles } from '#renderer/adapters/shell/shell-files.ts';
import { createShellKeyring } from '#renderer/adapters/shell/shell-keyring.ts';
import { createShellMeetingPoints, readMeetingAddress } from '#renderer/adapters/shell/shell-meeting-points.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { joinPageToMain, type Listener } from './join-page-to-main.ts';

describe('the page’s calls', () => {
  it('[SHELL5] are one frozen function per name, one subscription per event, nothing more', async () => {
    const { shell } = await joinPageToMain();
    const members = Object.entries(shell).flatMap(([area, members]) => {
      expect(Object.isFrozen(members)).toBe(true);
      return Object.keys(members).map((member) => `${area}.${member}`);
    });
    expect(Object.isFrozen(shell)).toBe(true);
    const subscriptions = EVENT_NAMES.map((name) =>
      name.replace(/\.(.)/, (_dot, first: string) => `.on${first.toUpperCase()}`),
    );
    expect(members.toSorted()).toEqual([...CALL_NAMES, ...subscriptions].toSorted());
  });

  it('[SHELL1] reach their services with bytes as bytes, and every output is what the contract says', async () => {
    const { shell, errors } = await joinPageToMain();
    const keys = await shell.device.keys();
    if (!keys.ok) throw new Error(keys.error.code);
    const digest = new Uint8Array(32).fill(5);
    const signature = await shell.device.sign({ purpose: 'envelope', digest });
    if (!signature.ok) throw new Error(signature.error.code);
    const checked = await shell.device.verifyMany({
      items: [
        { purpose: 'envelope', digest, signature: signature.value, key: keys.value.signingKey },
        { purpose: 'graph-entry', digest, signature: signature.value, key: keys.value.signingKey },
      ],
    });
    expect(checked).toEqual({ ok: true, value: [true, false] });

    const circle = {
      circleId: 'a'.repeat(64) as CircleId,
      kind: 'private' as const,
      memberId: 'b'.repeat(64) as MemberId,
      name: 'My search',
      createdAt: 1,
      epochs: [{ epochId: 'c'.repeat(32) as EpochId, key: new Uint8Array(32).fill(9) }],
    };
    expect(await shell.keyring.put({ circle })).toEqual({ ok: true, value: undefined });
    expect(await shell.keyring.list()).toEqual({ ok: true, value: [circle] });

    const outputs = {
      'device.keys': keys,
      'device.sign': signature,
      'device.verifyMany': checked,
      'keyring.list': await shell.keyring.list(),
      'shell.info': await shell.shell.info(),
      'vault.status': await shell.vault.status(),
      'preferences.get': await shell.preferences.get(),
    };
    for (const [name, result] of Object.entries(outputs)) {
      expect(result).toMatchObject({ ok: true });
      if (result.ok) parse(calls[name as keyof typeof outputs].output, result.value);
    }
    expect(errors).toEqual([]);
  });

  it('[SHELL1] [VAULT10] open what was sealed to this device, and nothing else, without an error', async () => {
    const { shell, errors } = await joinPageToMain();
    const { crypto } = createShellDevice(shell);
    const context = Uint8Array.of(1, 2);
    const plaintext = Uint8Array.of(3, 4, 5);
    const { sealingKey: publicKey } = await crypto.keys();
    const random = createSeededRandom(1);
    const sealed = await sealFor({ publicKey, purpose: 'join-answer', context, plaintext, random });
    if (sealed === undefined) throw new Error('a good key');
    expect(await crypto.open('join-answer', context, sealed)).toEqual(plaintext);
    const opened = await shell.device.open({ purpose: 'join-answer', context, sealed });
    if (opened.ok) parse(calls['device.open'].output, opened.value);
    expect(opened).toEqual({ ok: true, value: plaintext });
    expect(await crypto.open('sealed-epoch', context, sealed)).toBeUndefined();
    expect(await crypto.open('join-answer', context, sealed.subarray(1))).toBeUndefined();
    expect(await crypto.open('join-answer', context, new Uint8Array(48))).toBeUndefined();
    expect(await crypto.open('join-answer', context, new Uint8Array(10_000_000))).toBeUndefined();
    const nothing = await shell.device.open({ purpose: 'sealed-epoch', context, sealed });
    if (nothing.ok) parse(calls['device.open'].output, nothing.value);
    expect(nothing).toEqual({ ok: true, value: undefined });
    expect(errors).toEqual([]);
  });

  it('[SHELL1] [VAULT13] sign as a former device for the graph alone, and give out no more than public halves', async () => {
    const { shell, errors } = await joinPageToMain();
    const keys = await shell.device.keys();
    expect(await shell.device.renew()).toEqual({ ok: true, value: undefined });
    const former = await shell.device.former();
    if (!keys.ok || !former.ok) throw new Error('keys');
    expect(parse(calls['device.former'].output, former.value)).toEqual([keys.value]);
    const { signingKey } = keys.value;
    const digest = new Uint8Array(32).fill(5);
    const signature = await shell.device.signAs({ signingKey, digest });
    if (!signature.ok) throw new Error(signature.error.code);
    const signed = { digest, signature: parse(calls['device.signAs'].output, signature.value), key: signingKey };
    const items = [
      { ...signed, purpose: 'graph-entry' as const },
      { ...signed, purpose: 'envelope' as const },
    ];
    expect(await shell.device.verifyMany({ items })).toEqual({ ok: true, value: [true, false] });
    const present = await shell.device.keys();
    if (!present.ok) throw new Error(present.error.code);
    expect(present.value).not.toEqual(keys.value);
    const refused = await shell.device.signAs({ signingKey: present.value.signingKey, digest });
    expect(refused).toMatchObject({ ok: false, error: { code: 'unknown-device' } });
    expect(errors).toEqual([]);
  });

  it('[SHELL3] protect and open the vault', async () => {
    const { shell } = await joinPageToMain();
    expect(await shell.vault.protect({ passphrase: 'short' })).toMatchObject({ error: { code: 'bad-input' } });
    expect(await shell.vault.protect({ passphrase: 'long enough' })).toMatchObject({ ok: true });
    expect(await shell.vault.status()).toEqual({ ok: true, value: { state: 'open', protection: 'passphrase' } });
    expect(await shell.vault.unprotect({ passphrase: 'not it' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
    expect(await shell.vault.unprotect({ passphrase: 'long enough' })).toMatchObject({ ok: true });
  });

  it('[VAULT11] keep requests to be let in', async () => {
    const { shell, errors } = await joinPageToMain();
    const keyring = createShellKeyring(shell);
    const request = {
      inviteId: 'd'.repeat(32) as InviteId,
      link: 'lateral://join#abc',
      message: Uint8Array.of(1, 2, 3),
      askedAt: 5,
    };
    await keyring.putRequest(request);
    expect(await keyring.requests()).toEqual([request]);
    const listed = await shell.keyring.requests();
    if (listed.ok) parse(calls['keyring.requests'].output, listed.value);
    await keyring.removeRequest(request.inviteId);
    expect(await keyring.requests()).toEqual([]);
    for (let index = 10; index < 30; index++) {
      await keyring.putRequest({ ...request, inviteId: String(index).repeat(16) as InviteId });
    }
    await expect(keyring.putRequest(request)).rejects.toMatchObject({ code: 'too-many' });
    expect(errors).toEqual([]);
  });

  it('[SHELL20] [SHELL21] tell the page where to meet, and keep its list as main has it', async () => {
    const { shell } = await joinPageToMain();
    expect(await readMeetingAddress(shell)).toBe('ws://127.0.0.1:4321/secret');
    const points = await createShellMeetingPoints(shell);
    const urls = () => points.list.get().points.map(({ url, source }) => `${source} ${url}`);
    expect(urls()).toEqual(['default ws://given']);
    await shell.app.ready();
    expect(await points.add(['ws://a'], 'invite')).toBeUndefined();
    await vi.waitFor(() => expect(urls()).toEqual(['default ws://given', 'invite ws://a']));
    parse(calls['meeting.list'].output, points.list.get());
    parse(eventSchemas['meeting.changed'], points.list.get());
    expect(await points.add(['nonsense'], 'added')).toBe('bad-address');
    expect(await points.add(['x'.repeat(3_000)], 'added')).toBe('bad-address');
    const many = Array.from({ length: 16 }, (_, index) => `ws://m${index}`);
    expect(await points.add(many, 'added')).toBe('too-many');
    await points.remove('ws://a');
    await vi.waitFor(() => expect(urls()).toEqual(['default ws://given']));
  });

  it('[SHELL22] have all meeting points called anew when the page has noticed that time or the network jumped', async () => {
    const { shell, called } = await joinPageToMain();
    const points = await createShellMeetingPoints(shell);
    called.length = 0;
    points.wake();
    await vi.waitFor(() => expect(called).toEqual([[], ['ws://given']]));
  });

  it('[SHELL24] keep files where the person says', async () => {
    const { shell, written } = await joinPageToMain();
    const files = createShellFiles(shell);
    expect(await files.save({ name: 'kept', bytes: Uint8Array.of(1) })).toBe(true);
    expect(await files.save({ name: 'no', bytes: Uint8Array.of(1) })).toBe(false);
    expect(written).toEqual(new Map([['/home/alice/kept', Uint8Array.of(1)]]));
  });

  it('[SHELL15] keep preferences and [SHELL10] open links', async () => {
    const { shell, openExternal } = await joinPageToMain();
    await shell.preferences.set({ theme: 'dark', textSize: 90 });
    expect(await shell.preferences.get()).toEqual({ ok: true, value: { theme: 'dark', textSize: 90 } });
    expect(await shell.links.open({ url: 'file:///etc/passwd' })).toMatchObject({ error: { code: 'link-refused' } });
    expect(openExternal).not.toHaveBeenCalled();
  });
});

const asFormer = { signingKey: new Uint8Array(32), digest: new Uint8Array(32) };
const tooMuch = { purpose: 'join-answer', context: new Uint8Array(1), sealed: new Uint8Array(1_048_577) };

describe('a call that is not in order', () => {
  it.each([
    ['an unknown name', 'vault.readKeys', undefined, 'unknown-call'],
    ['a name of every object', 'constructor', undefined, 'unknown-call'],
    ['no name', undefined, undefined, 'unknown-call'],
    ['bad input', 'device.sign', { purpose: 'envelope', digest: 'text' }, 'bad-input'],
    ['more to open than is ever sealed', 'device.open', tooMuch, 'bad-input'],
    ['a purpose of its own for a former device', 'device.signAs', { ...asFormer, purpose: 'envelope' }, 'bad-input'],
    ['a digest that is too long', 'device.signAs', { ...asFormer, digest: new Uint8Array(33) }, 'bad-input'],
    ['a digest that is too short', 'device.signAs', { ...asFormer, digest: new Uint8Array(31) }, 'bad-input'],
    ['no bytes to sign', 'device.signAs', { ...asFormer, digest: 'x'.repeat(32) }, 'bad-input'],
    ['half a key of a former device', 'device.signAs', { ...asFormer, signingKey: new Uint8Array(16) }, 'bad-input'],
    ['keys to be renewed to', 'device.renew', { signing: new Uint8Array(48) }, 'bad-input'],
    ['closing without an answer', 'app.readyToClose', undefined, 'bad-input'],
    ['input where none is taken', 'device.keys', { give: 'private' }, 'bad-input'],
  ])('[SHELL3] with %s is a logged code', async (_what, name, input, code) => {
    const { invokeAs, page, errors } = await joinPageToMain();
    expect(await invokeAs(page, name, input)).toMatchObject({ ok: false, error: { code } });
    expect(errors).toHaveLength(1);
  });

  it('[SHELL3] because of a bug is a code too', async () => {
    const errors: unknown[] = [];
    let answer: Listener | undefined;
    const { handlers } = await joinPageToMain();
    registerHandlers({
      receiver: { handle: (_channel, listener) => void (answer = listener) },
      isTrusted: () => true,
      handlers: {
        ...handlers,
        'shell.info': () => {
          throw new TypeError('a bug');
        },
      },
      log: { error: (...note) => errors.push(note), info: () => {} },
    });
    expect(await answer?.({ sender: 1, senderFrame: null }, 'shell.info', undefined)).toMatchObject({
      error: { code: 'internal' },
    });
    expect(errors).toHaveLength(1);
  });

  it('[SHELL3] leaves no passphrase in the log', async () => {
    const { invokeAs, page, errors } = await joinPageToMain();
    await invokeAs(page, 'vault.protect', { passphrase: 'boat', hint: 'a rowing boat' });
    await invokeAs(page, 'vault.unlock', { passphrase: { secret: 'boat' } });
    expect(errors).toHaveLength(2);
    expect(errors.join()).not.toContain('boat');
  });

  it.each([
    ['another page', { sender: {}, senderFrame: { url: 'app://lateral/', parent: null } }],
    ['a frame in the page', { senderFrame: { url: 'app://lateral/', parent: {} } }],
    ['another site in the window', { senderFrame: { url: 'https://example.com/', parent: null } }],
    ['a frame that is gone', { senderFrame: null }],
  ])('[SHELL2] comes from %s and is refused', async (_who, sender) => {
    const { invokeAs, page, errors } = await joinPageToMain();
    expect(await invokeAs({ ...page, ...sender }, 'device.keys')).toMatchObject({ error: { code: 'foreign-sender' } });
    expect(errors).toHaveLength(1);
  });

  it('[SHELL2] comes before there is a window and is refused', () => {
    const sender = { sender: undefined, senderFrame: { url: 'app://lateral/', parent: null } };
    expect(isTrustedSender(sender, undefined, () => true)).toBe(false);
  });
});

describe('events', () => {
  it('[SHELL4] reach the page once it is ready, and no listener that was disposed', async () => {
    const { shell, events } = await joinPageToMain();
    const commands: string[] = [];
    const disposed = vi.fn<() => void>();
    shell.menu.onCommand(({ command }) => commands.push(command));
    const dispose = shell.menu.onCommand(disposed);
    dispose();
    dispose();
    events.emit('menu.command', { command: 'search' });
    expect(commands).toEqual([]);
    await shell.app.ready();
    events.emit('menu.command', { command: 'add-lead' });
    expect(commands).toEqual(['search', 'add-lead']);
    expect(disposed).not.toHaveBeenCalled();
    parse(eventSchemas['menu.command'], { command: 'search' });
  });

  it.each([true, false])('[SHELL12] ask the page to save, and its answer %s reaches the gate', async (isStored) => {
    const { shell, events, answerClosing } = await joinPageToMain();
    shell.app.onClosing(() => void shell.app.readyToClose({ isStored }));
    await shell.app.ready();
    events.emit('app.closing', undefined);
    await vi.waitFor(() => expect(answerClosing.mock.calls).toEqual([[isStored]]));
  });
});
