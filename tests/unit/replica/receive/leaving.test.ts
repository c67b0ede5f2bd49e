import { beforeEach, describe, expect, test } from 'vitest';

import type { Envelope } from '#shared/replica/envelope/envelope.ts';
import { createLogAuthor, type LogAuthor, typeInto } from '#tests/support/log-author.ts';
import { openReceiving, type Receiving } from '#tests/support/receiving.ts';

let alice: LogAuthor;
let at: Receiving;

beforeEach(async () => {
  alice = await createLogAuthor(1);
  at = await openReceiving({ authors: [alice] });
});

/** The SESSION of alice and so many edits. */
async function write(...texts: readonly string[]): Promise<readonly Envelope[]> {
  const session = alice.begin();
  const written = [await alice.writeSession(session.nonce)];
  for (const text of texts) written.push(...(await alice.writeUpdate(typeInto(session, text))));
  return written;
}

describe('[LEAVE3] what is by somebody who has left', () => {
  test('is taken up to the end of their log and no further, also what had waited, until that end moves', async () => {
    const written = await write('one ', 'two ', 'three');
    await at.add(...written.slice(3));
    at.ends.set(alice.device, 3);
    expect((await at.add(...written)).stored.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(at.text()).toBe('one two ');
    at.ends.set(alice.device, 4);
    await at.add(...written);
    expect(at.text()).toBe('one two three');
  });
});

test('[EPOCH4] [RECV3] what is sealed under a key that is not here is parked, and taken when it is', async () => {
  const written = await write('one');
  const [opening] = written;
  if (opening === undefined) throw new Error('there is one');
  at.lacking.add(opening.header.epochId);
  expect((await at.add(...written)).stored).toEqual([]);
  expect([at.rowCount(), at.intake.parkedCount()]).toEqual([0, 2]);
  at.lacking.clear();
  await at.intake.reconsider();
  expect([at.text(), at.intake.parkedCount()]).toEqual(['one', 0]);
});
