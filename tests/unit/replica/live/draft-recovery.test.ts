import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';

import { toHex } from '#shared/kernel/bytes.ts';
import { createDraftRecovery } from '#shared/replica/live/draft-recovery.ts';
import { encodeDraft } from '#shared/replica/live/draft.ts';
import { type Draft, loadDrafts } from '#shared/replica/live/load-drafts.ts';
import type { PendingItem } from '#shared/replica/log/envelope-maker.ts';
import {
  AUTHORS_CIRCLE,
  type AuthorSession,
  createLogAuthor,
  edit,
  type LogAuthor,
  typeInto,
} from '#tests/support/log-author.ts';
import { openReceiving, type Receiving } from '#tests/support/receiving.ts';

const { circleId } = AUTHORS_CIRCLE;
let alice: LogAuthor;
let bob: LogAuthor;
let at: Receiving;
let written: PendingItem[];
let adopted: string[];

beforeEach(async () => {
  [alice, bob] = [await createLogAuthor(1), await createLogAuthor(2)];
  at = await openReceiving({ authors: [alice, bob] });
  [written, adopted] = [[], []];
});

/** Puts a draft where an earlier start would have left it. */
async function leave(key: string, ...messages: readonly Uint8Array[]): Promise<void> {
  await at.disk.shelf.put(circleId, 'drafts', [{ key, bytes: encodeDraft(messages) }]);
}

function load(): Promise<readonly Draft[]> {
  const deviceOf = (device: LogAuthor['device']) => [alice, bob].find((author) => author.device === device)?.known;
  const { shelf } = at.disk;
  return loadDrafts({ circleId, device: alice.device, shelf, crypto: alice.crypto, keys: at.keys, deviceOf });
}

async function recover() {
  const { doc, sessions, applier } = at;
  return createDraftRecovery({
    ...{ doc, drafts: await load(), device: alice.device, sessions, sealed: applier.sealed, origin: Symbol('draft') },
    restore: (messages) => {
      for (const { update } of messages) Y.applyUpdateV2(doc, update);
    },
    adopt: (key) => void adopted.push(key),
    write: (items) => void written.push(...items),
  });
}

const kinds = (): readonly string[] => written.map(({ kind }) => kind);
const sessionsWritten = (): readonly string[] =>
  written.flatMap((item) => (item.kind === 'session' ? [toHex(item.nonce)] : []));

test('[LIVE7] what a start finds is written under the session it was typed in, opened once', async () => {
  const session = alice.begin();
  await leave('1', await alice.writeLive(session, 1, typeInto(session, 'one ')));
  await leave('2', await alice.writeLive(session, 2, typeInto(session, 'two')));
  (await recover()).retry();
  expect([at.text(), kinds(), adopted]).toEqual(['one two', ['session', 'update', 'update'], ['1', '2']]);
  expect(at.sessions.authorOf(session.clientId)).toBe(alice.member);
});

test('[LIVE7] what an envelope holds already is not written again', async () => {
  const session = alice.begin();
  const typed = typeInto(session, 'one ');
  await leave('1', await alice.writeLive(session, 1, typed));
  await at.add(await alice.writeSession(session.nonce), ...(await alice.writeUpdate(typed)));
  (await recover()).retry();
  expect([at.text(), kinds(), adopted]).toEqual(['one ', [], ['1']]);
});

test('[LIVE7] [RECV4] the session is opened also where somebody else has sealed the first keystrokes', async () => {
  const [hers, his] = [alice.begin(), bob.begin()];
  const one = await alice.writeLive(hers, 1, typeInto(hers, 'one '));
  await leave('1', one);
  await leave('2', await alice.writeLive(hers, 2, typeInto(hers, 'two')));
  const nothing = edit(his, () => undefined);
  await at.add(await bob.writeSession(his.nonce), ...(await bob.writeUpdate(nothing, { attached: [one] })));
  expect(at.text()).toBe('one ');
  (await recover()).retry();
  expect([at.text(), kinds(), adopted]).toEqual(['one two', ['session', 'update'], ['1', '2']]);
});

test('[LIVE7] drafts of two earlier sessions come in whatever order they build on one another', async () => {
  const first = alice.begin();
  const typed = typeInto(first, 'one ');
  const second = alice.begin();
  Y.applyUpdateV2(second.doc, typed);
  await leave('b', await alice.writeLive(first, 1, typed));
  await leave('a', await alice.writeLive(second, 1, typeInto(second, 'two')));
  (await recover()).retry();
  expect(at.text()).toBe('one two');
  expect(sessionsWritten()).toEqual([toHex(first.nonce), toHex(second.nonce)]);
});

test('[LIVE7] what others had sent live comes back from the draft', async () => {
  const [hers, his] = [alice.begin(), bob.begin()];
  const typed = typeInto(his, 'bob ');
  Y.applyUpdateV2(hers.doc, typed);
  await leave('1', await bob.writeLive(his, 1, typed), await alice.writeLive(hers, 1, typeInto(hers, 'alice')));
  (await recover()).retry();
  expect([at.text(), kinds()]).toEqual(['bob alice', ['session', 'update']]);
});

test('[LIVE7] a draft whose ground is not there waits, unharmed, until it is', async () => {
  const [hers, his] = [alice.begin(), bob.begin()];
  const typed = typeInto(his, 'bob ');
  Y.applyUpdateV2(hers.doc, typed);
  await leave('1', await alice.writeLive(hers, 1, typeInto(hers, 'alice')));
  const recovery = await recover();
  recovery.retry();
  expect([at.text(), kinds(), adopted, at.hasPending()]).toEqual(['', [], [], false]);
  await at.add(await bob.writeSession(his.nonce), ...(await bob.writeUpdate(typed)));
  recovery.retry();
  recovery.retry();
  expect([at.text(), kinds(), adopted]).toEqual(['bob alice', ['session', 'update'], ['1']]);
});

test('[LIVE7] a draft that the disk has spoilt spoils no other', async () => {
  const session: AuthorSession = alice.begin();
  const spoilt = await alice.writeLive(session, 2, typeInto(alice.begin(), 'lost'));
  spoilt[spoilt.length - 1] = (spoilt.at(-1) ?? 0) ^ 1;
  const his = bob.begin();
  await leave('1', await alice.writeLive(session, 1, typeInto(session, 'one')));
  await leave('2', spoilt);
  await leave('3', await bob.writeLive(his, 1, typeInto(his, 'not mine')));
  await leave('4');
  (await recover()).retry();
  expect([at.text(), adopted]).toEqual(['one', ['1']]);
  expect(at.disk.shelves.drafts.get(circleId)?.size).toBe(4);
});
