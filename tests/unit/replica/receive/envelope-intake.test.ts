import { beforeEach, describe, expect, test } from 'vitest';

import { toHex } from '#shared/kernel/bytes.ts';
import type { Envelope } from '#shared/replica/envelope/envelope.ts';
import { encodeEnvelope } from '#shared/replica/envelope/envelope-codec.ts';
import { type AuthorSession, createLogAuthor, edit, type LogAuthor, typeInto } from '#tests/support/log-author.ts';
import { openReceiving, type Receiving } from '#tests/support/receiving.ts';

let alice: LogAuthor;
let bob: LogAuthor;
let session: AuthorSession;
let at: Receiving;

beforeEach(async () => {
  [alice, bob] = [await createLogAuthor(1), await createLogAuthor(2)];
  session = alice.begin();
  at = await openReceiving({ authors: [alice, bob] });
});

/** The SESSION of alice and so many edits. */
async function write(...texts: readonly string[]): Promise<readonly Envelope[]> {
  const written = [await alice.writeSession(session.nonce)];
  for (const text of texts) written.push(...(await alice.writeUpdate(typeInto(session, text))));
  return written;
}

function reopen(authors: readonly LogAuthor[] = [alice, bob]): Promise<Receiving> {
  return openReceiving({ authors, disk: at.disk });
}

const forged = (envelope: Envelope): Envelope => ({ ...envelope, signature: new Uint8Array(64).fill(9) });

describe('[RECV1] what is stored', () => {
  test('is what was checked: no garbage, no other circle, no forged signature', async () => {
    const [opening] = await write();
    if (opening === undefined) throw new Error('there is one');
    const elsewhere = await alice.writeBody(1, new Uint8Array(17), { circleTag: new Uint8Array(16) });
    const report = await at.intake.add([
      new Uint8Array(10),
      encodeEnvelope(elsewhere),
      encodeEnvelope(forged(opening)),
    ]);
    expect(report).toEqual({ stored: [], gaps: new Set(), waiting: [], refusedCount: 3 });
    expect([at.rowCount(), at.shelfCount(), at.intake.parkedCount()]).toEqual([0, 0, 0]);
  });

  test('is stored once, whoever brings it how often, beside a forged copy or not', async () => {
    const written = await write('one ', 'two');
    await at.add(...written.map(forged), ...written, ...written);
    expect([at.text(), at.rowCount()]).toEqual(['one two', 3]);
    const report = await at.add(...written, ...written.map(forged));
    expect(report).toEqual({ stored: [], gaps: new Set(), waiting: [], refusedCount: 0 });
    expect(at.tips.of(alice.device)).toHaveLength(1);
  });

  test('two calls at the same time store one after the other', async () => {
    const written = await write('one ', 'two ', 'three');
    const [first, second] = await Promise.all([at.add(...written.slice(0, 3)), at.add(...written)]);
    expect([first.stored.length, second.stored.length]).toEqual([3, 1]);
    expect(at.text()).toBe('one two three');
  });

  test('of several in any order is in the order of the log', async () => {
    const written = await write('one ', 'two ', 'three');
    const { stored } = await at.add(...written.toReversed());
    expect(stored.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(at.text()).toBe('one two three');
  });
});

describe('[RECV3] what is by somebody unknown', () => {
  test('is parked unchecked, and taken when they become known; a forged copy takes nobody’s place', async () => {
    const authors = [bob];
    at = await openReceiving({ authors });
    const written = await write('one ', 'two');
    const report = await at.add(...written, ...written.map(forged));
    expect(report.stored).toEqual([]);
    expect(new Set(report.waiting).size).toBe(3);
    expect([at.rowCount(), at.intake.parkedCount()]).toEqual([0, 6]);
    authors.push(alice);
    await at.intake.reconsider();
    expect([at.text(), at.rowCount(), at.intake.parkedCount()]).toEqual(['one two', 3, 0]);
  });

  test('stays parked when it cannot be checked or stored yet', async () => {
    const authors = [bob];
    at = await openReceiving({ authors });
    await at.add(...(await write('one')));
    authors.push(alice);
    at.vault.isLocked = true;
    await expect(at.intake.reconsider()).rejects.toMatchObject({ code: 'vault-locked' });
    at.vault.isLocked = false;
    at.disk.failWith = 'disk-full';
    await expect(at.intake.reconsider()).rejects.toMatchObject({ code: 'disk-full' });
    at.disk.failWith = undefined;
    await at.intake.reconsider();
    expect([at.text(), at.intake.parkedCount()]).toEqual(['one', 0]);
  });

  test('is not taken twice when it came again in the meantime', async () => {
    const authors = [bob];
    at = await openReceiving({ authors });
    const written = await write('one ', 'two');
    await at.add(...written);
    authors.push(alice);
    await at.add(...written);
    const report = await at.intake.reconsider();
    expect([report.stored, at.rowCount(), at.tips.of(alice.device).length]).toEqual([[], 3, 1]);
  });

  test('is 500 at most; the oldest go', async () => {
    at = await openReceiving({ authors: [bob] });
    const first = await write('one');
    await at.add(...first);
    const copies = Array.from({ length: 520 }, (_, index) => ({
      ...(first[0] ?? forged(first[1] as Envelope)),
      signature: Uint8Array.from({ length: 64 }, (_each, place) => (place === 0 ? index & 255 : index >> 8)),
    }));
    await at.add(...copies);
    expect(at.intake.parkedCount()).toBe(500);
  });
});

describe('[RECV5] a gap', () => {
  test('what stands behind it waits on the disk, across a restart, and leaves when the gap closes', async () => {
    const written = await write('one ', 'two ', 'three');
    const { gaps } = await at.add(...written.slice(2));
    expect([...gaps]).toEqual([alice.device]);
    expect([at.rowCount(), at.shelfCount(), at.text()]).toEqual([0, 2, '']);
    at = await reopen();
    await at.add(...written.slice(2));
    expect([at.rowCount(), at.shelfCount()]).toEqual([0, 2]);
    const { stored } = await at.add(...written.slice(0, 2));
    expect(stored.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect([at.text(), at.shelfCount()]).toEqual(['one two three', 0]);
  });

  test('a shelf that fails keeps nothing from the document', async () => {
    const written = await write('one ', 'two');
    const { log, shelf } = at.disk;
    const failing = {
      ...shelf,
      put: () => Promise.reject(new Error('no')),
      remove: () => Promise.reject(new Error('no')),
    };
    at = await openReceiving({ authors: [alice, bob], disk: { ...at.disk, log, shelf: failing } });
    await at.add(...written.slice(2));
    await at.add(...written.slice(0, 2));
    expect([at.text(), at.errors.length > 0]).toEqual(['one two', true]);
  });

  test('what a crash left on the shelf though it is stored begins no branch', async () => {
    const written = await write('one ', 'two ', 'three');
    await at.add(...written.slice(2));
    const [stale] = at.disk.shelves.waiting.get(at.circleId) ?? [];
    if (stale === undefined) throw new Error('two wait');
    await at.add(...written.slice(0, 2));
    at.disk.shelves.waiting.get(at.circleId)?.set(...stale);
    at = await reopen();
    await at.add(...(await bobWrites('hello ')));
    expect(at.tips.of(alice.device).map(({ seq }) => seq)).toEqual([4]);
    expect([at.tips.hasGap(alice.device), at.shelfCount(), at.rowCount()]).toEqual([false, 0, 6]);
  });

  test('what comes back of a log that the disk lost lets others follow at once', async () => {
    const written = await write('one ', 'two ', 'three ', 'four');
    await at.add(...written.slice(0, 4));
    const rows = [...at.disk.rows.values()][0];
    rows?.splice(0, 2);
    at = await reopen();
    await at.add(...written.slice(4));
    expect(at.shelfCount()).toBe(1);
    await at.add(...written.slice(0, 2));
    expect([at.text(), at.shelfCount(), at.tips.of(alice.device)[0]?.seq]).toEqual(['one two three four', 0, 5]);
  });
});

describe('[RECV6] a fork', () => {
  test('both branches are stored and applied, in whatever order they came', async () => {
    const start = await write('one ');
    const branch = alice.fork();
    const other = branch.begin();
    const mine = await alice.writeUpdate(typeInto(session, 'mine '));
    const theirs = [await branch.writeSession(other.nonce), ...(await branch.writeUpdate(typeInto(other, 'theirs ')))];
    const outcomes = [];
    for (const order of [
      [...start, ...mine, ...theirs],
      [...start, ...theirs, ...mine],
      [...theirs.toReversed(), ...mine, ...start],
    ]) {
      const [single, grouped] = [await openReceiving({ authors: [alice] }), await openReceiving({ authors: [alice] })];
      for (const envelope of order) await single.add(envelope);
      await grouped.add(...order);
      const reopened = await openReceiving({ authors: [alice], disk: single.disk });
      outcomes.push(single.outcome(), grouped.outcome(), reopened.outcome());
      expect(single.tips.hasGap(alice.device)).toBe(false);
    }
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(outcomes[0]).toMatchObject({ waiting: 0, refused: 0 });
    expect(outcomes[0]?.tips).toHaveLength(2);
    expect(outcomes[0]?.text).toContain('theirs');
    expect(outcomes[0]?.text).toContain('mine');
  });

  test.each(['together', 'one at a time'])('of more than 16 branches the others are not stored, %s', async (how) => {
    const start = await write('one ');
    const forks: Envelope[] = [];
    for (let count = 0; count < 20; count++) {
      const branch = alice.fork();
      forks.push(await branch.writeSession(branch.begin().nonce));
    }
    if (how === 'together') await at.add(...start, ...forks);
    else for (const envelope of [...start, ...forks]) await at.add(envelope);
    expect([at.tips.of(alice.device).length, at.rowCount(), at.shelfCount()]).toEqual([16, 18, 4]);
  });

  test('an envelope that names one of another place or device follows nothing', async () => {
    const start = await write('one ');
    const stray = await alice.fork().writeBody(1, new Uint8Array(17), { seq: 9 });
    const borrowed = await bob.writeBody(1, new Uint8Array(17), { seq: 3, previous: start[1]?.id });
    await at.add(...start, stray, borrowed);
    expect([at.rowCount(), at.tips.all().length]).toEqual([2, 1]);
  });
});

describe('[RECV7] content that means nothing', () => {
  test('is refused, keeps its place, and harms nothing that comes later', async () => {
    const [opening] = await write();
    const bodies = [new Uint8Array(0), Uint8Array.of(0, 1, 0), Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 0, 255, 255, 255)];
    if (opening === undefined) throw new Error('there is one');
    await at.add(opening);
    for (const body of bodies) await at.add(await alice.writeBody(2, body));
    const rubbish = await alice.writeBody(2, Uint8Array.of(0, 1, 255, 255));
    const broken = { ...rubbish, ciphertext: rubbish.ciphertext.map((byte) => byte ^ 1) };
    await at.add(broken, rubbish);
    await at.add(...(await alice.writeUpdate(typeInto(session, 'genuine'))));
    expect([at.text(), at.applier.counts().refused, at.tips.of(alice.device)[0]?.seq]).toEqual(['genuine', 4, 6]);
    expect((await reopen()).outcome()).toEqual(at.outcome());
  });
});

describe('[RECV8] a disk that fails', () => {
  test('nothing is applied that is not stored; what comes again is stored and applied once', async () => {
    const written = await write('one ', 'two');
    at.disk.failWith = 'disk-full';
    await expect(at.add(...written)).rejects.toMatchObject({ code: 'disk-full' });
    expect([at.text(), at.rowCount(), at.tips.all()]).toEqual(['', 0, []]);
    at.disk.failWith = undefined;
    await at.add(...written);
    expect([at.text(), at.rowCount(), at.applier.counts().refused]).toEqual(['one two', 3, 0]);
  });

  test('what waited when it failed still waits, and goes with the next', async () => {
    const written = await write('one ', 'two');
    await at.add(...written.slice(2));
    at.disk.failWith = 'disk-full';
    await expect(at.add(...written.slice(0, 2))).rejects.toMatchObject({ code: 'disk-full' });
    at.disk.failWith = undefined;
    await at.add(...written.slice(0, 2));
    expect([at.text(), at.shelfCount()]).toEqual(['one two', 0]);
  });

  test('a signature that cannot be checked loses nothing but the asking', async () => {
    const written = await write('one');
    at.vault.isLocked = true;
    await expect(at.add(...written)).rejects.toMatchObject({ code: 'vault-locked' });
    at.vault.isLocked = false;
    await at.add(...written);
    expect(at.text()).toBe('one');
  });

  test('what is stored is there after a crash before it was applied', async () => {
    const written = await write('one ', 'two');
    const rows = written.map((envelope) => ({
      ...{ device: alice.device, seq: envelope.header.seq, id: envelope.id },
      bytes: encodeEnvelope(envelope),
    }));
    await at.disk.log.append(at.circleId, rows);
    at = await reopen();
    expect(at.text()).toBe('one two');
    await at.add(...written);
    expect([at.rowCount(), at.tips.of(alice.device).length]).toEqual([3, 1]);
  });
});

test('[SES5] [RECV4] a session is opened by its own device alone', async () => {
  await at.add(await bob.writeSession(session.nonce));
  expect(at.sessions.isFree(session.clientId)).toBe(true);
  expect(toHex(session.nonce)).toHaveLength(32);
});

async function bobWrites(text: string): Promise<readonly Envelope[]> {
  const his = bob.begin();
  return [
    await bob.writeSession(his.nonce),
    ...(await bob.writeUpdate(edit(his, (doc) => doc.getText('text').insert(0, text)))),
  ];
}
