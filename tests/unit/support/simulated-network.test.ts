import { describe, expect, test } from 'vitest';

import type { DeviceId } from '#shared/kernel/ids.ts';
import type { PeerLink } from '#shared/ports/transport.ts';
import { createChoices } from '#tests/support/seeded-choices.ts';
import { createSimulatedNetwork, type Endpoint, FAIR_WEATHER } from '#tests/support/simulated-network.ts';
import { createSimulatedTime } from '#tests/support/simulated-time.ts';

const [ALICE, BOB, CAROL] = ['aa', 'bb', 'cc'].map((pair) => pair.repeat(16) as DeviceId) as [
  DeviceId,
  DeviceId,
  DeviceId,
];

function createWorld(weather = FAIR_WEATHER, seed = 1) {
  const time = createSimulatedTime();
  const network = createSimulatedNetwork({ time, choices: createChoices(seed), weather });
  return { time, network };
}

/** Somebody who notes what comes. */
function listenAt({ transport }: Endpoint) {
  const links: PeerLink[] = [];
  const heard: string[] = [];
  transport.accept((link) => {
    links.push(link);
    link.listen({
      onMessage: (channel, message) => heard.push(`${channel} ${message.join('')}`),
      onClosed: () => heard.push('closed'),
    });
  });
  const to = (device: DeviceId): PeerLink | undefined => links.findLast((link) => link.device === device);
  return { links, heard, to };
}

const numbers = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `log ${index}`);

describe('a simulated network', () => {
  test('links all that can reach each other, and keeps each channel in order', async () => {
    const { time, network } = createWorld();
    const [alice, bob, carol] = [ALICE, BOB, CAROL].map((device) => listenAt(network.join(device)));
    await time.advance(1_000);
    expect(alice?.links.map(({ device }) => device).toSorted()).toEqual([BOB, CAROL]);
    expect(carol?.links).toHaveLength(2);
    for (let index = 0; index < 9; index++) alice?.to(BOB)?.send('log', Uint8Array.of(index));
    await time.advance(1_000);
    expect(bob?.heard).toEqual(numbers(9));
    expect(carol?.heard).toEqual([]);
  });

  test('the sender may use its buffer again', async () => {
    const { time, network } = createWorld();
    const [alice, bob] = [listenAt(network.join(ALICE)), listenAt(network.join(BOB))];
    await time.advance(1_000);
    const buffer = Uint8Array.of(1);
    alice.to(BOB)?.send('live', buffer);
    buffer[0] = 2;
    await time.advance(1_000);
    expect(bob.heard).toEqual(['live 1']);
  });

  test('a separation closes both ends once, loses what was on its way, and ends', async () => {
    const { time, network } = createWorld();
    const [alice, bob] = [listenAt(network.join(ALICE)), listenAt(network.join(BOB))];
    await time.advance(1_000);
    alice.to(BOB)?.send('log', Uint8Array.of(1));
    network.separate(ALICE, BOB);
    await time.advance(30_000);
    expect([...alice.heard, ...bob.heard]).toEqual(['closed', 'closed']);
    alice.to(BOB)?.send('log', Uint8Array.of(2));
    network.unite(BOB, ALICE);
    await time.advance(5_000);
    alice.to(BOB)?.send('log', Uint8Array.of(3));
    await time.advance(1_000);
    expect(bob.heard).toEqual(['closed', 'log 3']);
    expect(bob.links).toHaveLength(2);
  });

  test('who closes hears nothing more, and both are told once', async () => {
    const { time, network } = createWorld();
    const [alice, bob] = [listenAt(network.join(ALICE)), listenAt(network.join(BOB))];
    await time.advance(1_000);
    bob.to(ALICE)?.send('log', Uint8Array.of(1));
    alice.to(BOB)?.close();
    alice.to(BOB)?.close();
    await time.advance(300);
    expect(alice.heard).toEqual(['closed']);
    expect(bob.heard).toEqual(['closed']);
  });

  test('a dead process is told nothing; the others find out, and meet its successor', async () => {
    const { time, network } = createWorld();
    const first = network.join(ALICE);
    const [alice, bob] = [listenAt(first), listenAt(network.join(BOB))];
    await time.advance(1_000);
    bob.to(ALICE)?.send('log', Uint8Array.of(1));
    first.leave();
    const again = listenAt(network.join(ALICE));
    await time.advance(20_000);
    expect(alice.heard).toEqual([]);
    expect(bob.heard).toEqual(['closed']);
    bob.to(ALICE)?.send('log', Uint8Array.of(2));
    await time.advance(1_000);
    expect(again.heard).toEqual(['log 2']);
  });

  test("two processes of one device take each other's links, again and again", async () => {
    const { time, network } = createWorld();
    const bob = listenAt(network.join(BOB));
    const [one, two] = [listenAt(network.join(ALICE)), listenAt(network.join(ALICE))];
    await time.advance(120_000);
    expect(one.links.every(({ device }) => device === BOB)).toBe(true);
    expect(Math.min(one.links.length, two.links.length)).toBeGreaterThan(1);
    expect(bob.links.length - bob.heard.filter((each) => each === 'closed').length).toBe(1);
  });

  test('a full link says when there is room again, also when it has closed', async () => {
    const { time, network } = createWorld();
    const [alice] = [listenAt(network.join(ALICE)), listenAt(network.join(BOB))];
    await time.advance(1_000);
    const seen: string[] = [];
    for (let count = 0; count < 4; count++) alice.to(BOB)?.send('log', new Uint8Array(200_000));
    void alice
      .to(BOB)
      ?.drained()
      .then(() => seen.push(`room after ${time.elapsedMs() - 1_000 > 100}`));
    await time.advance(50);
    expect(seen).toEqual([]);
    await time.advance(2_000);
    expect(seen).toEqual(['room after true']);
    for (let count = 0; count < 4; count++) alice.to(BOB)?.send('log', new Uint8Array(200_000));
    void alice
      .to(BOB)
      ?.drained()
      .then(() => seen.push('closed'));
    alice.to(BOB)?.close();
    await time.advance(1);
    expect(seen.at(-1)).toBe('closed');
    expect(network.oversized).toEqual([]);
    alice.to(BOB)?.send('log', new Uint8Array(400_000));
  });

  test('bad weather loses, repeats and reorders', async () => {
    const { time, network } = createWorld({ ...FAIR_WEATHER, loss: 0.1, repetition: 0.1, reordering: 0.1 }, 4);
    const [alice, bob] = [listenAt(network.join(ALICE)), listenAt(network.join(BOB))];
    await time.advance(1_000);
    for (let index = 0; index < 200; index++) alice.to(BOB)?.send('log', Uint8Array.of(index));
    await time.advance(10_000);
    const heard = new Set(bob.heard);
    expect(heard.size).toBeLessThan(200);
    expect(bob.heard.length).toBeGreaterThan(heard.size);
    const inOrder = numbers(200).filter((each) => heard.has(each));
    expect([...heard]).not.toEqual(inOrder);
    expect([...heard].toSorted()).toEqual(inOrder.toSorted());
  });

  test('one seed is one story', async () => {
    const tell = async (seed: number): Promise<readonly string[]> => {
      const { time, network } = createWorld({ ...FAIR_WEATHER, loss: 0.2, reordering: 0.2 }, seed);
      const [alice, bob] = [listenAt(network.join(ALICE)), listenAt(network.join(BOB))];
      await time.advance(1_000);
      for (let index = 0; index < 50; index++) alice.to(BOB)?.send('log', Uint8Array.of(index));
      await time.advance(5_000);
      return bob.heard;
    };
    expect(await tell(9)).toEqual(await tell(9));
    expect(await tell(9)).not.toEqual(await tell(10));
  });
});
