import { expect, test } from 'vitest';

import type { EpochId } from '#shared/kernel/ids.ts';
import { joinerIdOf } from '#shared/replica/graph/join-request.ts';
import { createAnswerMessage } from '#shared/replica/join/reply-message.ts';
import { createAdmit } from '#shared/replica/graph/create-admit.ts';
import {
  admit,
  answer,
  ask,
  type Asking,
  becomeMember,
  codeOf,
  createLaptop,
  found,
  type Member,
  readCode,
  readJoined,
  tell,
  valueOf,
  withBitTurned,
  createAsked,
} from './fixture.ts';

test('[JOIN7] an answer is for one request, one device and one circle', async () => {
  const { alice, bob } = await createAsked();
  await admit(alice, bob.request);
  const answered = await answer(alice, bob.request);
  const again = await ask(bob, bob.link);
  expect(await readCode(answered, again)).toBe('other-request');
  const carol = await ask(await createLaptop(3), bob.link);
  expect(await readCode(answered, carol)).toBe('other-request');
  expect(await readCode(answered, { ...carol, request: bob.request })).toBe('not-for-this-device');
  const { genesis } = await found(9).then(({ circle }) => circle);
  const elsewhere = { ...bob.link, circleId: genesis.circleId };
  expect(await readCode(answered, { ...bob, link: elsewhere })).toBe('other-request');
  expect(await readCode(answered, bob)).toBe('ok');
});

test('[JOIN7] who was not admitted is not answered', async () => {
  const { alice, bob } = await createAsked();
  const { graph, circle, ports } = alice;
  const codeFor = async ({ request }: Asking) =>
    codeOf(await createAnswerMessage({ request, graph, epochs: circle.epochs, ports }));
  expect(await codeFor(bob)).toBe('not-admitted');
  await admit(alice, bob.request);
  expect(await codeFor(bob)).toBe('ok');
  expect(await codeFor(await ask(bob, bob.link))).toBe('not-admitted');
});

/** Answers as a program that keeps to no rule might: with any graph and keys, for any state. */
async function answerWith(
  by: Member,
  { request }: Asking,
  change: {
    readonly entries?: readonly { readonly bytes: Uint8Array }[];
    readonly epochs?: Member['circle']['epochs'];
    readonly state?: Member['graph'];
  },
): Promise<Uint8Array> {
  const { state = by.graph, entries = by.graph.entriesUnknownTo([]), epochs = by.circle.epochs } = change;
  const graph = {
    state: state.state,
    entriesUnknownTo: () => entries as ReturnType<Member['graph']['entriesUnknownTo']>,
  };
  return valueOf(await createAnswerMessage({ request, graph, epochs, ports: by.ports }));
}

test('[JOIN9] an answer without the Admit, with another Genesis or with a wrong key lets nobody in', async () => {
  const { alice, bob } = await createAsked();
  const before = alice.graph.entriesUnknownTo([]);
  await admit(alice, bob.request);
  const all = alice.graph.entriesUnknownTo([]);
  const other = await found(9);
  const [first] = alice.circle.epochs;
  if (first === undefined) throw new Error('no key');
  const wrong = { ...first, key: new Uint8Array(32).fill(1) };
  for (const [change, code] of [
    [{ entries: before }, 'not-admitted'],
    [{ entries: [] }, 'other-circle'],
    [{ entries: all.slice(1) }, 'other-circle'],
    [{ entries: other.graph.entriesUnknownTo([]) }, 'other-circle'],
    [{ entries: [{ bytes: withBitTurned(all[0]?.bytes ?? new Uint8Array(0), 230) }, ...all.slice(1)] }, 'other-circle'],
    [{ entries: [...all.slice(0, 1), ...all.slice(2)] }, 'not-admitted'],
    [{ epochs: [wrong] }, 'wrong-key'],
    [{ epochs: [wrong, first] }, 'wrong-key'],
    [{ epochs: [] }, 'wrong-key'],
    [{ epochs: other.circle.epochs }, 'wrong-key'],
    [{ entries: all.toReversed() }, 'ok'],
    [{ entries: [...all, { bytes: Uint8Array.of(1, 2, 3) }] }, 'ok'],
    [{ epochs: [first, ...other.circle.epochs] }, 'ok'],
  ] as const) {
    expect(await readCode(await answerWith(alice, bob, change), bob)).toBe(code);
  }
  const { circle } = await readJoined(await answerWith(alice, bob, { epochs: [first, ...other.circle.epochs] }), bob);
  expect(circle.epochs).toEqual([first]);
});

test('[JOIN9] a private space lets nobody in', async () => {
  const alice = await found(1, 'private');
  const { circleId } = alice.circle.genesis;
  const { alice: other, bob } = await createAsked();
  const astray = await ask(bob, { ...bob.link, circleId });
  const state = other.graph.state();
  const member = joinerIdOf(circleId, astray.request);
  const { entryId } = alice.circle.genesis;
  const still = { replacedBy: undefined, takenUpTo: undefined, metEpochs: new Set<EpochId>() };
  const device = { id: bob.device, member, keys: astray.request.deviceKeys, entryId, ...still };
  const told = { ...other.graph, state: () => ({ ...state, circleId, devices: new Map([[bob.device, device]]) }) };
  const entries = alice.graph.entriesUnknownTo([]);
  const bytes = await answerWith(other, astray, { state: told, entries, epochs: alice.circle.epochs });
  expect(await readCode(bytes, astray)).toBe('other-circle');
});

test('[JOIN9] an Admit by somebody who is no member, or of another request, does not count', async () => {
  const { alice, bob } = await createAsked();
  const mallory = becomeMember(await createLaptop(66), alice.circle);
  await tell(alice, mallory);
  const state = alice.graph.state();
  const own = state.devices.get(alice.device);
  if (own === undefined) throw new Error('alice is a member');
  // Mallory believes to be a member, and writes what her own program then lets her write.
  const deluded = { ...state, devices: new Map([...state.devices, [mallory.device, { ...own, id: mallory.device }]]) };
  const forged = valueOf(await createAdmit(deluded, bob.request, mallory.ports));
  await admit(alice, bob.request);
  const entries = [...mallory.graph.entriesUnknownTo([]), forged];
  expect(await readCode(await answerWith(alice, bob, { entries }), bob)).toBe('not-admitted');

  const again = await ask(bob, bob.link);
  const device = { id: bob.device, member: joinerIdOf(bob.link.circleId, again.request), keys: bob.request.deviceKeys };
  const told = alice.graph.state();
  const still = { replacedBy: undefined, takenUpTo: undefined, metEpochs: new Set<EpochId>() };
  const graph = {
    ...alice.graph,
    state: () => ({
      ...told,
      devices: new Map([[bob.device, { ...device, entryId: forged.id, ...still }]]),
    }),
  };
  expect(await readCode(await answerWith(alice, again, { state: graph }), again)).toBe('not-admitted');
});

test('[JOIN9] an answer by somebody who is no member does not count, the joiner included', async () => {
  const { alice, bob } = await createAsked();
  await admit(alice, bob.request);
  for (const laptop of [await createLaptop(66), bob]) {
    const stranger = becomeMember(laptop, alice.circle);
    await tell(alice, stranger);
    expect(await readCode(await answer(stranger, bob.request), bob)).toBe('not-a-member');
  }
});
