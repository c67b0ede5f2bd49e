import { assert, expect, test } from 'vitest';

import { HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import { decodeEnvelope } from '#shared/replica/envelope/envelope-codec.ts';
import { openBundle } from '#shared/replica/bundle/open-bundle.ts';
import { bytesSource } from '#shared/replica/bundle/bytes-source.ts';
import { SECTION_KIND } from '#shared/replica/bundle/bundle.ts';
import { createCircleKeys } from '#shared/replica/circle-keys.ts';
import { unsealEnvelope } from '#shared/replica/envelope/envelope-seal.ts';
import { command } from '#tests/support/circles.ts';
import { namesOf } from '#tests/support/joining.ts';
import { countReadable, epochsOf, leave, mapOf } from '#tests/support/leaving.ts';
import { DIRECTORY, type FolderCircle, type FolderPerson, meetOnce } from '#tests/support/through-folder.ts';

/** How many of the envelopes in the folder somebody can open with the keys in their keyring. */
async function readableInFolder({ laptop }: FolderPerson, { world, circleId }: FolderCircle) {
  const circle = (await laptop.disk.keyring.list()).find((each) => each.circleId === circleId);
  assert(circle);
  const keys = createCircleKeys(circle);
  const opened = new Set<string>();
  for (const { bytes } of world.filesOf(DIRECTORY, circleId).values()) {
    const bundle = await openBundle(bytesSource(bytes), keys);
    if (!bundle.ok) continue;
    for await (const { kind, items } of bundle.value.sections()) {
      for (const item of kind === SECTION_KIND.envelopes ? items : []) {
        const envelope = decodeEnvelope(item);
        if (!envelope.ok) continue;
        const { epochId, device } = envelope.value.header;
        const key = keys.envelopeKey(epochId, device);
        if (key !== undefined && unsealEnvelope(envelope.value, key).ok) opened.add(envelope.value.id);
      }
    }
  }
  return opened;
}

test('[LEAVE7] [EPOCH2] [EPOCH5] through a folder alone: the others hear of it, and go on where whoever left cannot read', async () => {
  const common = await meetOnce('bob', 'carol');
  const { people, time } = common;
  const [alice, bob, carol] = people;
  assert(alice && bob && carol);
  command(alice.circle, 'alice', 'before');
  command(bob.circle, 'bob', 'last word');
  await leave(bob);
  expect(bob.circle.access.get()).toBe('left');
  await time.advance(5 * MINUTE_MS);

  for (const each of [alice, carol]) {
    expect(each.circle.formerMembers.get()).toMatchObject([{ id: bob.circle.me, name: 'bob' }]);
    expect(namesOf(each.circle)).toEqual([undefined, 'carol']);
    expect(mapOf(each)).toEqual({ alice: 'before', bob: 'last word' });
  }
  // Both may have begun one, since neither hears the other at once.
  expect((await epochsOf(alice, common)).length).toBeGreaterThan(1);
  expect(new Set(await epochsOf(carol, common))).toEqual(new Set(await epochsOf(alice, common)));
  const before = await readableInFolder(bob, common);
  const shutBefore = (await countReadable(alice, bob, common)).shut;

  command(alice.circle, 'alice', 'afterwards');
  command(carol.circle, 'carol', 'as well');
  await time.advance(2 * MINUTE_MS);
  for (const each of [alice, carol])
    expect(mapOf(each)).toEqual({ alice: 'afterwards', bob: 'last word', carol: 'as well' });
  expect(await epochsOf(bob, common)).toHaveLength(1);
  expect([...(await readableInFolder(bob, common))].filter((id) => !before.has(id))).toEqual([]);
  expect((await readableInFolder(carol, common)).size).toBeGreaterThan(before.size);
  expect((await countReadable(alice, carol, common)).shut).toBe(0);
  expect((await countReadable(alice, bob, common)).shut).toBeGreaterThanOrEqual(shutBefore + 2);
  expect(mapOf(bob)).not.toMatchObject({ carol: 'as well' });
  expect(people.flatMap(({ laptop }) => laptop.errors)).toEqual([]);
});

test('[LEAVE7] [EPOCH4] through a folder alone: who was away meanwhile finds the Leave, the key and the words there', async () => {
  const common = await meetOnce('bob', 'carol');
  const { people, time, circleId } = common;
  const [alice, bob, carol] = people;
  assert(alice && bob && carol);
  expect(await carol.laptop.workspace.close()).toBe(true);
  await leave(bob);
  await time.advance(5 * MINUTE_MS);
  command(alice.circle, 'alice', 'afterwards');
  await time.advance(2 * HOUR_MS);
  expect(await alice.laptop.workspace.close()).toBe(true);

  const laptop = await carol.laptop.restart();
  const circle = await laptop.workspace.open(circleId);
  await time.advance(5 * MINUTE_MS);
  expect(namesOf(circle)).toEqual([undefined, 'carol']);
  expect(mapOf({ circle, laptop })).toEqual({ alice: 'afterwards' });
  command(circle, 'carol', 'back');
  await circle.flush();
  expect((await countReadable({ laptop }, bob, common)).shut).toBeGreaterThan(0);
  expect(await epochsOf({ laptop }, common)).toEqual(await epochsOf(alice, common));
});
