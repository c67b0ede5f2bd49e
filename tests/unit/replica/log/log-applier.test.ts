import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { toHex } from '#shared/kernel/bytes.ts';
import type { Envelope } from '#shared/replica/envelope/envelope.ts';
import { createLogAuthor, edit, type LogAuthor, typeInto } from '#tests/support/log-author.ts';
import { openReceiving, type Receiving } from '#tests/support/receiving.ts';

let seed = 10;
const newAuthor = (): Promise<LogAuthor> => createLogAuthor(seed++);

async function createPair(): Promise<{ alice: LogAuthor; bob: LogAuthor; at: Receiving }> {
  const pair = [await newAuthor(), await newAuthor()] as const;
  return { alice: pair[0], bob: pair[1], at: await openReceiving({ authors: pair }) };
}

/** The outcome of the same envelopes in the order given, one at a time or all at once, and after opening again. */
async function everyOutcome(authors: readonly LogAuthor[], orders: readonly (readonly Envelope[])[]) {
  const outcomes = [];
  for (const order of orders) {
    const single = await openReceiving({ authors });
    for (const envelope of order) await single.add(envelope);
    const grouped = await openReceiving({ authors });
    await grouped.add(...order);
    const reopened = await openReceiving({ authors, disk: single.disk });
    outcomes.push(single.outcome(), grouped.outcome(), reopened.outcome());
    for (const each of [single, grouped, reopened]) expect(each.hasPending()).toBe(false);
  }
  return outcomes;
}

describe('[RECV4] whose edits an envelope may hold', () => {
  test('edits under the client id of another device are refused, and stay refused after opening again', async () => {
    const { alice, bob, at } = await createPair();
    const [hers, his] = [alice.begin(), bob.begin()];
    const posing = { doc: new Y.Doc() };
    posing.doc.clientID = hers.clientId;
    await at.add(await alice.writeSession(hers.nonce), await bob.writeSession(his.nonce));
    await at.add(...(await bob.writeUpdate(typeInto(posing, 'forged'))));
    expect(at.text()).toBe('');
    expect(at.applier.counts().refused).toBe(1);
    expect(at.tips.of(bob.device)[0]?.seq).toBe(2);
    await at.add(...(await alice.writeUpdate(typeInto(hers, 'genuine'))));
    expect(at.text()).toBe('genuine');
    const again = await openReceiving({ authors: [alice, bob], disk: at.disk });
    expect(again.outcome()).toEqual(at.outcome());
  });

  test('a client id whose SESSION comes later in the log does not count yet, however they arrive together', async () => {
    const { alice, at } = await createPair();
    const session = alice.begin();
    const early = await alice.writeUpdate(typeInto(session, 'early'));
    const opening = await alice.writeSession(session.nonce);
    const late = await alice.writeUpdate(edit(alice.begin(), () => undefined));
    const outcomes = await everyOutcome([alice], [[...early, opening, ...late]]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ text: '', refused: 1, waiting: 0 });
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(at.text()).toBe('');
  });

  test('the nonce of another does not open their client id', async () => {
    const { alice, bob, at } = await createPair();
    const [hers, his] = [alice.begin(), bob.begin()];
    await at.add(await bob.writeSession(hers.nonce));
    const posing = { doc: new Y.Doc() };
    posing.doc.clientID = hers.clientId;
    await at.add(...(await bob.writeUpdate(typeInto(posing, 'forged'))));
    expect(at.outcome()).toMatchObject({ refused: 1, state: [] });
    expect(at.sessions.authorOf(hers.clientId)).toBeUndefined();
    expect(his.clientId).not.toBe(hers.clientId);
  });

  test('a live message opens its client id for nothing but itself', async () => {
    const { alice, bob, at } = await createPair();
    const [hers, his] = [alice.begin(), bob.begin()];
    const first = typeInto(hers, 'one ');
    const live = await alice.writeLive(hers, 1, first);
    const carried = [
      await bob.writeSession(his.nonce),
      ...(await bob.writeUpdate(
        edit(his, () => undefined),
        { attached: [live] },
      )),
    ];
    const unopened = await alice.writeUpdate(typeInto(hers, 'two'));
    const outcomes = await everyOutcome(
      [alice, bob],
      [
        [...carried, ...unopened],
        [...unopened, ...carried],
      ],
    );
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(outcomes[0]).toMatchObject({ refused: 1, waiting: 0, authors: [[hers.clientId, alice.member]] });
    expect(at.text()).toBe('');
  });

  test('what a branch of a log opens counts alike, whichever branch came first', async () => {
    const { alice } = await createPair();
    const [first, second] = [alice.begin(), alice.begin()];
    const start = [await alice.writeSession(first.nonce), ...(await alice.writeUpdate(typeInto(first, 'one ')))];
    const branch = alice.fork();
    const opens = await alice.writeSession(second.nonce);
    const another = await branch.writeSession(branch.begin().nonce);
    const uses = await branch.writeUpdate(typeInto(second, 'two'));
    const outcomes = await everyOutcome(
      [alice],
      [
        [...start, opens, another, ...uses],
        [...start, another, ...uses, opens],
      ],
    );
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  });

  test('an attached message with edits under another client id counts for nothing; the rest does', async () => {
    const { alice, bob, at } = await createPair();
    const [hers, his] = [alice.begin(), bob.begin()];
    const live = await alice.writeLive(hers, 1, typeInto(alice.begin(), 'under another start'));
    const foreign = await bob.writeLive(his, 1, typeInto(hers, 'under another device'));
    await at.add(await bob.writeSession(his.nonce));
    await at.add(...(await bob.writeUpdate(typeInto(his, 'mine'), { attached: [live, foreign] })));
    expect(at.text()).toBe('mine');
    expect(at.outcome().state.map(([client]) => client)).toEqual([his.clientId]);
  });

  test('an attached message that its author did not sign counts for nothing', async () => {
    const { alice, bob, at } = await createPair();
    const [hers, his] = [alice.begin(), bob.begin()];
    const live = await alice.writeLive(hers, 1, typeInto(hers, 'never typed'));
    const last = live.length - 1;
    live[last] = (live[last] ?? 0) ^ 1;
    await at.add(await bob.writeSession(his.nonce));
    await at.add(...(await bob.writeUpdate(typeInto(his, 'mine'), { attached: [live] })));
    expect(at.text()).toBe('mine');
  });
});

describe('[RECV2] an edit only with all that it builds on', () => {
  test('a deletion of what nobody has written yet harms no later edit', async () => {
    const { alice, bob, at } = await createPair();
    const [hers, his] = [alice.begin(), bob.begin()];
    const bait = { doc: new Y.Doc() };
    bait.doc.clientID = hers.clientId;
    typeInto(bait, 'x'.repeat(10_000));
    const deletion = edit(bait, (doc) => doc.getText('text').delete(0, 10_000));
    await at.add(await alice.writeSession(hers.nonce), await bob.writeSession(his.nonce));
    await at.add(...(await bob.writeUpdate(deletion)));
    await at.add(...(await alice.writeUpdate(typeInto(hers, 'what alice wrote'))));
    expect(at.text()).toBe('what alice wrote');
    expect(at.hasPending()).toBe(false);
    expect(at.applier.waitingCount()).toBe(1);
    const again = await openReceiving({ authors: [alice, bob], disk: at.disk });
    expect(again.text()).toBe('what alice wrote');
    expect(again.hasPending()).toBe(false);
  });

  test('an edit waits outside of the document, and its log is not said to be applied', async () => {
    const { alice, bob, at } = await createPair();
    const [hers, his] = [alice.begin(), bob.begin()];
    const written = [await alice.writeSession(hers.nonce), ...(await alice.writeUpdate(typeInto(hers, 'one ')))];
    Y.applyUpdateV2(his.doc, Y.encodeStateAsUpdateV2(hers.doc));
    const reply = [await bob.writeSession(his.nonce), ...(await bob.writeUpdate(typeInto(his, 'two')))];
    await at.add(...reply);
    const [tip] = at.tips.all();
    expect([at.text(), at.applier.waitingCount(), tip && at.applier.appliedSeq(tip)]).toEqual(['', 1, 1]);
    expect(at.applier.sealed(his.clientId)).toBe(0);
    await at.add(...written);
    expect([at.text(), at.applier.waitingCount(), tip && at.applier.appliedSeq(tip)]).toEqual(['one two', 0, 2]);
  });

  test('edits of one client that leave out some of their own wait', async () => {
    const { alice, at } = await createPair();
    const hers = alice.begin();
    const lost = typeInto(hers, 'lost ');
    const later = typeInto(hers, 'later');
    await at.add(await alice.writeSession(hers.nonce), ...(await alice.writeUpdate(later)));
    expect([at.text(), at.applier.waitingCount(), at.hasPending()]).toEqual(['', 1, false]);
    await at.add(...(await alice.writeUpdate(lost)));
    expect([at.text(), at.applier.waitingCount()]).toEqual(['lost later', 0]);
  });
});

describe('[LIVE5] what is attached', () => {
  test('is applied with the envelope and belongs to who typed it', async () => {
    const { alice, bob, at } = await createPair();
    const [hers, his] = [alice.begin(), bob.begin()];
    const typed = typeInto(hers, 'one ');
    Y.applyUpdateV2(his.doc, typed);
    const attached = [await alice.writeLive(hers, 1, typed)];
    await at.add(await bob.writeSession(his.nonce));
    await at.add(...(await bob.writeUpdate(typeInto(his, 'two'), { attached })));
    expect(at.text()).toBe('one two');
    expect(at.sessions.authorOf(hers.clientId)).toBe(alice.member);
    const again = await openReceiving({ authors: [alice, bob], disk: at.disk });
    expect(again.outcome()).toEqual(at.outcome());
  });

  test('waits unchecked while signatures cannot be checked, and is looked at again', async () => {
    const { alice, bob, at } = await createPair();
    const [hers, his] = [alice.begin(), bob.begin()];
    const typed = typeInto(hers, 'one ');
    Y.applyUpdateV2(his.doc, typed);
    const attached = [await alice.writeLive(hers, 1, typed)];
    await at.add(await bob.writeSession(his.nonce), ...(await bob.writeUpdate(typeInto(his, 'two'), { attached })));
    const { disk } = at;
    const locked = await openReceiving({
      authors: [alice, bob],
      disk,
      crypto: { ...alice.crypto, verifyMany: () => Promise.reject(new Error('locked')) },
    });
    expect([locked.text(), locked.applier.waitingCount()]).toEqual(['', 1]);
    await locked.applier.reconsider(locked.reader, Symbol('still locked'));
    expect(locked.text()).toBe('');
    const { reader } = await openReceiving({ authors: [alice, bob] });
    await locked.applier.reconsider(reader, Symbol('unlocked'));
    expect([locked.text(), locked.applier.waitingCount()]).toEqual(['one two', 0]);
  });

  test('by somebody who is not known yet waits for them', async () => {
    const authors = [await newAuthor()];
    const [bob] = authors;
    if (bob === undefined) throw new Error('there is one');
    const alice = await newAuthor();
    const at = await openReceiving({ authors });
    const [hers, his] = [alice.begin(), bob.begin()];
    const typed = typeInto(hers, 'one ');
    Y.applyUpdateV2(his.doc, typed);
    const attached = [await alice.writeLive(hers, 1, typed)];
    await at.add(await bob.writeSession(his.nonce), ...(await bob.writeUpdate(typeInto(his, 'two'), { attached })));
    await at.reconsider();
    expect([at.text(), at.applier.waitingCount()]).toEqual(['', 1]);
    authors.push(alice);
    await at.reconsider();
    expect([at.text(), at.applier.waitingCount()]).toEqual(['one two', 0]);
  });
});

describe('[LIVE6] which live messages an envelope covers', () => {
  test('those of its own session up to a number, also where another branch of the log began another session', async () => {
    const { alice, at } = await createPair();
    const branch = alice.fork();
    const [one, two] = [alice.begin(), branch.begin()];
    await at.add(await alice.writeSession(one.nonce));
    await at.add(await branch.writeSession(two.nonce));
    await at.add(...(await alice.writeUpdate(typeInto(one, 'x'), { coversLive: 5 })));
    expect(at.applier.coveredLive(alice.device, toHex(one.nonce))).toBe(5);
    expect(at.applier.coveredLive(alice.device, toHex(two.nonce))).toBe(0);
  });
});

describe('[OPEN2] [RECV4] a SESSION that the disk has altered', () => {
  test.each([1, 2, 5])('does not take its edits away, with the damage in batch %i', async (padding) => {
    const { alice, bob, at } = await createPair();
    for (let index = 0; index < padding; index++) await at.add(await bob.writeSession(bob.begin().nonce));
    const hers = alice.begin();
    await at.add(await alice.writeSession(hers.nonce));
    for (const text of ['one ', 'two ', 'three']) await at.add(...(await alice.writeUpdate(typeInto(hers, text))));
    const row = [...at.disk.rows.values()][0]?.find(({ device }) => device === alice.device);
    if (row === undefined) throw new Error('the session is stored');
    row.bytes[160] = (row.bytes[160] ?? 0) ^ 1;
    const again = await openReceiving({ authors: [alice, bob], disk: at.disk });
    expect(again.text()).toBe('one two three');
    expect(again.damage.unreadableCount).toBe(1);
    await again.add(...(await alice.writeUpdate(typeInto(hers, ' four'))));
    const posing = { doc: new Y.Doc() };
    posing.doc.clientID = hers.clientId;
    await again.add(...(await bob.writeUpdate(typeInto(posing, 'forged'))));
    expect(again.text()).not.toContain('forged');
  });
});
