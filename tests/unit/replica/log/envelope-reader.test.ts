import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { createLogAuthor, edit, type LogAuthor, typeInto } from '#tests/support/log-author.ts';
import { openReceiving, type Receiving } from '#tests/support/receiving.ts';

let alice: LogAuthor;
let bob: LogAuthor;
let at: Receiving;

beforeEach(async () => {
  [alice, bob] = [await createLogAuthor(1), await createLogAuthor(2)];
  at = await openReceiving({ authors: [alice, bob] });
});

describe('[ENV5] a payload of several envelopes', () => {
  test('is read when whole; parts of two branches do not disturb one another', async () => {
    const branch = alice.fork();
    const [one, two] = [alice.begin(), branch.begin()];
    const big = (session: typeof one, letter: string) => typeInto(session, letter.repeat(300_000));
    const mine = [await alice.writeSession(one.nonce), ...(await alice.writeUpdate(big(one, 'a')))];
    const other = [await branch.writeSession(two.nonce), ...(await branch.writeUpdate(big(two, 'b')))];
    expect(mine.length).toBe(3);
    await at.add(...mine.slice(0, 2), ...other.slice(0, 2));
    expect([at.text().length, at.reader.openParts().length]).toEqual([0, 2]);
    await at.add(...other.slice(2));
    await at.add(...mine.slice(2));
    expect([at.text().length, at.reader.openParts().length]).toEqual([600_000, 0]);
    const again = await openReceiving({ authors: [alice], disk: at.disk });
    expect(again.outcome()).toEqual(at.outcome());
  });

  test('that is never finished holds back no other', async () => {
    const session = alice.begin();
    const opening = await alice.writeSession(session.nonce);
    const unfinished = [];
    const branches = Array.from({ length: 5 }, () => alice.fork());
    for (const branch of branches) {
      const [part] = await branch.writeUpdate(typeInto({ doc: new Y.Doc() }, 'x'.repeat(300_000)));
      if (part !== undefined) unfinished.push(part);
    }
    await at.add(opening, ...unfinished);
    await at.add(...(await alice.writeUpdate(typeInto(session, 'y'.repeat(300_000)))));
    expect(at.text()).toHaveLength(300_000);
  });
});

describe('[LIVE5] what is attached', () => {
  test('is checked in one call for all envelopes that came together', async () => {
    let calls = 0;
    const crypto: LogAuthor['crypto'] = {
      ...alice.crypto,
      verifyMany: (claims) => {
        calls += 1;
        return alice.crypto.verifyMany(claims);
      },
    };
    at = await openReceiving({ authors: [alice, bob], crypto });
    const [hers, his] = [alice.begin(), bob.begin()];
    const envelopes = [await bob.writeSession(his.nonce)];
    for (let number = 1; number <= 5; number++) {
      const attached = [await alice.writeLive(hers, number, typeInto(hers, 'x'))];
      envelopes.push(
        ...(await bob.writeUpdate(
          edit(his, () => undefined),
          { attached },
        )),
      );
    }
    await at.add(...envelopes);
    expect([at.text(), calls]).toEqual(['xxxxx', 2]);
  });

  test('is 4,096 at most; more is refused whole', async () => {
    const his = bob.begin();
    const attached = Array.from({ length: 4_097 }, () => new Uint8Array(1));
    await at.add(await bob.writeSession(his.nonce));
    await at.add(...(await bob.writeUpdate(typeInto(his, 'too much'), { attached })));
    expect([at.text(), at.applier.counts().refused]).toEqual(['', 1]);
  });
});

test('[RECV7] the reader tells what its author sealed badly from what a later version writes', async () => {
  const [refused] = await at.reader.read([await alice.writeBody(2, Uint8Array.of(0, 1, 255, 255))]);
  const [newer] = await at.reader.read([await alice.writeBody(2, Uint8Array.of(0, 2))]);
  const [skipped] = await at.reader.read([await alice.writeBody(7, Uint8Array.of(1), { critical: false })]);
  const wrongly = await alice.writeBody(2, Uint8Array.of(0), { device: bob.device });
  const [unsealed] = await at.reader.read([wrongly]);
  expect([refused, newer, skipped, unsealed].map((each) => each?.kind)).toEqual([
    'refused',
    'newer-version',
    'skipped',
    'refused',
  ]);
});
