import { expect, test } from 'vitest';

import type { EpochId } from '#shared/kernel/ids.ts';
import { createCircleKeys } from '#shared/replica/circle-keys.ts';
import { chooseEpoch } from '#shared/replica/graph/choose-epoch.ts';
import { createLeave } from '#shared/replica/graph/create-leave.ts';
import { chooseCarrying, isReadByAll } from '#shared/replica/graph/select-readers.ts';
import { createMembershipGraph } from '#shared/replica/graph/membership-graph.ts';
import { createEpoch, needsEpoch } from '#shared/replica/join/create-epoch.ts';
import { createMissingSeal } from '#shared/replica/join/epoch-seals.ts';
import { createKeyLearner } from '#shared/replica/join/learn-keys.ts';
import { createAnswerMessage } from '#shared/replica/join/reply-message.ts';
import { admit, ask, codeOf, createLaptop, found, invite, type Member, readJoined, valueOf } from './fixture.ts';

/** Somebody who learns keys as they come. */
interface Learner extends Member {
  readonly add: (entries: readonly Uint8Array[]) => Promise<void>;
  readonly has: (epochId: EpochId) => boolean;
}

function learning({ circle, crypto, random, device, ports }: Member): Learner {
  const keys = createCircleKeys({
    ...{ circleId: circle.genesis.circleId, kind: 'circle', memberId: circle.genesis.founder, name: '', createdAt: 0 },
    epochs: circle.epochs,
  });
  const keyFor = keys.epochKey;
  const graph = createMembershipGraph({ ...circle, crypto, keyFor });
  const learn = createKeyLearner({ device, crypto, keyFor });
  return {
    ...{ circle, crypto, random, device, graph, ports: { ...ports, keyFor } },
    has: (epochId) => keyFor(epochId) !== undefined,
    add: async (entries) => {
      await graph.add(entries);
      for (let learned = await learn(graph); learned.length > 0; learned = await learn(graph)) {
        keys.add(learned);
        await graph.add([]);
      }
    },
  };
}

async function tell(from: Member, to: Learner): Promise<void> {
  await to.add(from.graph.entriesUnknownTo(to.graph.heads()).map(({ bytes }) => bytes));
}

async function meet(a: Learner, b: Learner): Promise<void> {
  await tell(a, b);
  await tell(b, a);
}

async function welcome(by: Learner, seed: number, name: string): Promise<Learner> {
  const asking = await ask(await createLaptop(seed), await invite(by, seed), name);
  await admit(by, asking.request);
  const { crypto, random, device } = asking;
  const epochs = by.graph.state().epochs.flatMap(({ id: epochId }) => {
    const key = by.ports.keyFor(epochId);
    return key === undefined ? [] : [{ epochId, key }];
  });
  const ports = { ...by.ports, crypto, random };
  const who = learning({ circle: { ...by.circle, epochs }, crypto, random, device, ports, graph: by.graph });
  await tell(by, who);
  return who;
}

async function beginThree() {
  const alice = learning(await found(1));
  await alice.add([]);
  const bob = await welcome(alice, 2, 'bob');
  const carol = await welcome(alice, 3, 'carol');
  await tell(alice, bob);
  return { alice, bob, carol };
}

async function leave(who: Learner): Promise<void> {
  await who.add([valueOf(await createLeave(who.graph.state(), [], who.ports)).bytes]);
}

async function begin(by: Learner): Promise<EpochId> {
  const before = by.graph.state().epochs.map(({ id }) => id);
  await by.add([valueOf(await createEpoch(by.graph.state(), by.ports)).bytes]);
  const begun = by.graph.state().epochs.find(({ id }) => !before.includes(id));
  if (begun === undefined) throw new Error('no epoch was begun');
  return begun.id;
}

const writingOf = (who: Learner) => chooseEpoch(who.graph.state(), who.has)?.id;

test('[EPOCH1] [EPOCH4] the key is for every device of those who remain, and for nobody who has left', async () => {
  const { alice, bob, carol } = await beginThree();
  await leave(bob);
  await meet(alice, bob);
  expect(needsEpoch(alice.graph.state(), alice.has)).toBe(true);
  const epoch = await begin(alice);
  await tell(alice, carol);
  await tell(alice, bob);
  expect([alice.has(epoch), carol.has(epoch), bob.has(epoch)]).toEqual([true, true, false]);
  expect(needsEpoch(carol.graph.state(), carol.has)).toBe(false);
  expect([writingOf(alice), writingOf(carol)]).toEqual([epoch, epoch]);
  expect(alice.graph.state().missingSeals.map(({ device }) => device)).not.toContain(bob.device);
});

test('[EPOCH3] of two that begin at once all can be read, the lowest is written under; and what is open to one who left is not', async () => {
  const { alice, bob, carol } = await beginThree();
  const dave = await welcome(alice, 4, 'dave');
  for (const each of [bob, carol]) await tell(alice, each);
  await leave(bob);
  await tell(bob, alice);
  await tell(bob, dave);
  const epochs = [await begin(alice), await begin(dave)].toSorted();
  await meet(alice, dave);
  for (const each of [alice, dave]) {
    expect(epochs.map(each.has)).toEqual([true, true]);
    expect(writingOf(each)).toBe(epochs[0]);
  }
  // Carol has left apart: she was given the keys of both.
  await leave(carol);
  await meet(alice, carol);
  expect(needsEpoch(alice.graph.state(), alice.has)).toBe(true);
  const third = await begin(alice);
  await tell(alice, dave);
  await tell(alice, carol);
  expect([writingOf(alice), writingOf(dave)]).toEqual([third, third]);
  expect(carol.has(third)).toBe(false);
});

test('[EPOCH3] what is open to somebody who has left is not written under, however low, while there is another', async () => {
  const { alice, bob } = await beginThree();
  await leave(bob);
  await tell(bob, alice);
  const epoch = await begin(alice);
  const { former, epochs } = alice.graph.state();
  const begun = epochs.find(({ id }) => id === epoch);
  if (begun === undefined) throw new Error('it was begun');
  const open = { ...begun, id: '0'.repeat(32) as EpochId, without: new Set<never>() };
  const state = { former, epochs: [...epochs, open] };
  expect(chooseEpoch(state, () => true)?.id).toBe(epoch);
  expect(chooseEpoch(state, (id) => id === open.id)?.id).toBe(open.id);
});

test('[EPOCH4] [SEAL2] [SEAL4] whoever came apart finds the key in a Seal, also one that waits', async () => {
  const { alice, bob, carol } = await beginThree();
  await leave(bob);
  await tell(bob, alice);
  const epoch = await begin(alice);
  const dave = await welcome(carol, 4, 'dave');
  await meet(alice, carol);
  // Under the new epoch, and the Seal builds on it: dave cannot read what leads to his own key.
  await invite(alice, 9);
  expect(alice.graph.state().missingSeals).toContainEqual({ epochId: epoch, device: dave.device });
  const seals = [];
  for (;;) {
    const seal = valueOf(await createMissingSeal(alice.graph.state(), alice.ports));
    if (seal === undefined) break;
    await alice.add([seal.bytes]);
    seals.push(seal);
  }
  expect(seals.length).toBeGreaterThan(0);
  await tell(alice, dave);
  expect(dave.has(epoch)).toBe(true);
  expect(dave.graph.heads()).toEqual(alice.graph.heads());
  expect(writingOf(dave)).toBe(epoch);
});

test('[LEAVE6] a request that was admitted once is not answered again', async () => {
  const alice = learning(await found(1));
  const asking = await ask(await createLaptop(2), await invite(alice, 2), 'bob');
  await admit(alice, asking.request);
  const { graph, ports } = alice;
  const epochs = alice.circle.epochs;
  const answer = () => createAnswerMessage({ request: asking.request, graph, epochs, ports });
  const { circle } = await readJoined(valueOf(await answer()), asking);
  const { crypto, random, device } = asking;
  const bob = learning({
    ...{ circle: { ...alice.circle, epochs: circle.epochs }, crypto, random, device, graph },
    ports: { ...ports, crypto, random },
  });
  await tell(alice, bob);
  await leave(bob);
  await tell(bob, alice);
  expect(codeOf(await answer())).toBe('not-admitted');
});

test('[EPOCH5] what is carried is under what all are known to read', async () => {
  const { alice, bob, carol } = await beginThree();
  const first = alice.circle.genesis.epochId;
  await leave(bob);
  await tell(bob, alice);
  const epoch = await begin(alice);
  const state = alice.graph.state();
  const [, begun] = state.epochs;
  if (begun === undefined) throw new Error('two epochs');
  const known = (said: EpochId | undefined) => ({ state, self: alice.device, epochOf: () => said });
  for (const [said, expected] of [
    [undefined, first],
    [first, first],
    [epoch, epoch],
  ] as const) {
    expect(chooseCarrying(known(said), epoch, alice.has)).toBe(expected);
    expect(isReadByAll(begun, known(said))).toBe(expected === epoch);
  }
  const dave = await welcome(alice, 5, 'dave');
  const epochOf = (device: string) => (device === carol.device ? epoch : undefined);
  const later = { state: alice.graph.state(), self: alice.device, epochOf };
  expect(dave.has(epoch)).toBe(true);
  expect(isReadByAll(begun, later)).toBe(true);
});
