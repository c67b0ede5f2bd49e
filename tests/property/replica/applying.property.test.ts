import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';

import { decodeEnvelope } from '#shared/replica/envelope/envelope-codec.ts';
import { crash, type SimulatedDevice, start } from '#tests/simulation/simulated-device.ts';
import { createWorld, runningOf, welcome, type World } from '#tests/simulation/world.ts';
import { command } from '#tests/support/circles.ts';
import { TYPING_ORIGIN } from '#shared/kernel/origins.ts';
import { createChoices, type Choices } from '#tests/support/seeded-choices.ts';
import { openReceiving, type Receiving } from '#tests/support/receiving.ts';

/** More than one envelope holds. */
const BIG_COUNT = 300 * 1024;
const EVENT_COUNT = 40;

const textOf = ({ running }: SimulatedDevice) => running?.replica.doc.getText('text');

/** Types beside what others typed, or takes some of it away. */
function type(device: SimulatedDevice, choices: Choices): void {
  const text = textOf(device);
  if (text === undefined) return;
  runningOf(device).replica.doc.transact(() => {
    const at = choices.between(0, text.length);
    if (choices.chance(0.25) && text.length > at) text.delete(at, Math.min(3, text.length - at));
    else text.insert(at, device.name);
  }, TYPING_ORIGIN);
}

async function happen(world: World, device: SimulatedDevice, choices: Choices): Promise<void> {
  const what = choices.weighted({ type: 12, command: 4, big: 0.3, crash: 1.5, wait: 10 });
  if (what === 'wait') await world.time.advance(choices.pick([5, 40, 150, 700, 2_000]) ?? 0);
  else if (device.running === undefined) await start(device, world);
  else if (what === 'crash') crash(device);
  else if (what === 'type') type(device, choices);
  else
    command(
      runningOf(device).replica,
      `${device.name}${choices.between(0, 5)}`,
      'x'.repeat(what === 'big' ? BIG_COUNT : 3),
    );
}

/** Three devices that write beside one another, now and then alone or cut short; then everything of all of them. */
async function live(seed: number) {
  const world = await createWorld(seed);
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const bob = await welcome(world, alice, 'bob');
  const carol = await welcome(world, bob, 'carol');
  await world.time.advance(3_000);
  const choices = createChoices(seed, 'applying');
  const devices = [alice, bob, carol];
  for (let event = 0; event < EVENT_COUNT; event++) await happen(world, choices.pick(devices) ?? alice, choices);
  for (const device of devices) if (device.running === undefined) await start(device, world);
  await world.time.advance(150_000);
  const { replica } = runningOf(alice);
  const rows = alice.disk.rows.get(alice.circle.circleId) ?? [];
  const deviceOf = (device: typeof alice.id) => replica.membership.state.get().devices.get(device);
  const receive = (disk?: Receiving['disk']) =>
    openReceiving({ circle: alice.circle, crypto: alice.crypto, deviceOf, ...(disk === undefined ? {} : { disk }) });
  const envelopes = rows.map(({ bytes }) => {
    const decoded = decodeEnvelope(bytes);
    if (!decoded.ok) throw new Error(decoded.error);
    return decoded.value;
  });
  return { alice, replica, envelopes, receive };
}

function shuffled<T>(list: readonly T[], choices: Choices): readonly T[] {
  return list
    .map((each) => ({ each, rank: choices.fraction() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ each }) => each);
}

describe('[RECV1] [RECV2] [RECV5] [LIVE5] [OPEN5] the same envelopes make the same document', () => {
  test.prop([fc.nat({ max: 100_000 })], { numRuns: 25 })(
    'in any order and grouping, doubled or not, opened again with or without the cached state',
    async (seed) => {
      const { replica, envelopes, receive } = await live(seed);
      const choices = createChoices(seed, 'orders');
      const straight = await receive();
      await straight.add(...envelopes);
      expect(straight.text()).toBe(replica.doc.getText('text').toJSON());
      expect(straight.outcome()).toMatchObject({ waiting: 0, refused: 0 });

      for (let round = 0; round < 3; round++) {
        let at = await receive();
        let left = shuffled([...envelopes, ...envelopes.filter(() => choices.chance(0.3))], choices);
        while (left.length > 0) {
          const count = choices.between(1, choices.pick([1, 4, 30]) ?? 1);
          await at.add(...left.slice(0, count));
          left = left.slice(count);
          expect(at.hasPending()).toBe(false);
          if (choices.chance(0.05)) at = await receive(at.disk);
        }
        expect(at.outcome()).toEqual(straight.outcome());
        expect(at.rowCount()).toBe(envelopes.length);
        for (const client of at.doc.store.clients.keys()) {
          expect(at.applier.sealed(client)).toBe(straight.applier.sealed(client));
        }
        expect((await receive(at.disk)).outcome()).toEqual(straight.outcome());
        await at.cache();
        const fromCache = await receive(at.disk);
        expect(fromCache.replayedWeight).toBe(0);
        expect(fromCache.outcome()).toEqual(straight.outcome());
      }
    },
    120_000,
  );
});
