import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

/** What a circle holds at one side. */
export interface SideContent {
  readonly map: Readonly<Record<string, string>>;
  readonly text: string;
}

/** An envelope by its place in the log of its device. */
export interface StoredEnvelope {
  readonly device: string;
  readonly seq: number;
  readonly id: string;
}

/** Somebody's device with the circle open. Only what is plain passes, so that it may run in another process. */
export interface Side {
  /** Under which it writes. */
  readonly device: string;
  /** An invite into the circle for one person. */
  readonly invite: () => Promise<string>;
  /** A finished act of the person. */
  readonly set: (key: string, value: string) => Promise<void>;
  /** Keystrokes at the end of the text. */
  readonly type: (text: string) => Promise<void>;
  readonly content: () => Promise<SideContent>;
  /** Everybody's envelopes that are stored here. */
  readonly stored: () => Promise<readonly StoredEnvelope[]>;
  /** The last of its own envelopes, as soon as all that the person did is stored. */
  readonly ownSeq: () => Promise<number>;
  /** The last of its own envelopes that it knows a device to have; 0 for none. */
  readonly deliveredTo: (device: string) => Promise<number>;
  /** The app dies, whatever it was doing, and is started again. */
  readonly restart: () => Promise<Side>;
  /** The person closes the app and does not come back. */
  readonly quit: () => Promise<void>;
  /** Uses the way no more. The circle stays open. */
  readonly leave: () => Promise<void>;
}

/** A way between the devices of one circle, whether these are linked or leave things for each other somewhere. */
export interface Way {
  /** Somebody begins the circle. */
  readonly begin: (name: string) => Promise<Side>;
  /** Somebody is let in, by this way as well. */
  readonly join: (name: string, invite: string) => Promise<Side>;
  /** Nothing comes through any more, and what is under way is lost where this way can lose it. */
  readonly interrupt: () => Promise<void>;
  readonly restore: () => Promise<void>;
  /** Waits as long as may be waited on this way; fails with `what` when it does not come to hold. */
  readonly until: (what: string, holds: () => Promise<boolean>) => Promise<void>;
  /** Whatever was thrown, or told to developers, at any side. */
  readonly faults: () => Promise<readonly string[]>;
  /** Puts everything away. */
  readonly close: () => Promise<void>;
}

/** One thing that every way guarantees. */
export interface WayCase {
  readonly title: string;
  readonly run: (way: Way) => Promise<void>;
}

/** Above the largest message of a link (320 KiB) and the largest file in a folder (2 MiB). */
const LONG_TEXT = Array.from({ length: 65_000 }, (_, line) => `${line}: what alice has written down\n`).join('');

/** What every way between the devices of a circle guarantees to it; a way says only how long that may take. */
export const WAY_CASES: readonly WayCase[] = [
  {
    title: '[RECV1] [RECV2] what one writes arrives at the other, both ways at once, and they end equal',
    run: async (way) => {
      const { alice, bob } = await meet(way);
      await Promise.all([
        ...[alice.set('a', '1'), bob.set('b', '2'), alice.type('From alice. '), bob.type('From bob. ')],
        ...[alice.set('both', 'alice'), bob.set('both', 'bob')],
      ]);
      await untilEqual(way, [alice, bob], { keys: ['a', 'b', 'both'], pieces: ['From alice. ', 'From bob. '] });
    },
  },
  {
    title: '[RECV1] what is written while the way is interrupted arrives when it is back, and nothing twice',
    run: async (way) => {
      const { alice, bob } = await meet(way);
      await bob.set('b0', '1');
      await untilDelivered(way, bob, alice);
      // Still under way when it ends.
      await Promise.all([alice.set('a1', '1'), bob.set('b1', '1')]);
      await way.interrupt();
      for (const [side, name] of [[alice, 'a'] as const, [bob, 'b'] as const]) {
        await side.type(`From ${name}. `);
        for (const count of [2, 3]) {
          await side.set(`${name}${count}`, '1');
          await side.ownSeq();
        }
      }
      assert.equal('b3' in (await alice.content()).map, false);
      assert.equal('a3' in (await bob.content()).map, false);
      await way.restore();
      const keys = ['a1', 'a2', 'a3', 'b0', 'b1', 'b2', 'b3'];
      await untilEqual(way, [alice, bob], { keys, pieces: ['From a. ', 'From b. '] });
      await untilSameLogs(way, [alice, bob]);
    },
  },
  {
    title: '[ENV5] more than any message or file holds arrives whole',
    run: async (way) => {
      const { alice, bob } = await meet(way);
      await alice.type(LONG_TEXT);
      await alice.set('after', '1');
      await untilEqual(way, [alice, bob], { keys: ['after'], pieces: [LONG_TEXT] });
    },
  },
  {
    title: '[RCPT6] what the other has is known: never before it is there, and in the end all of it',
    run: async (way) => {
      const { alice, bob } = await meet(way);
      await alice.set('before', '1');
      await untilDelivered(way, alice, bob);
      await way.interrupt();
      const acts: { readonly from: Side; readonly to: Side; readonly key: string; readonly seq: number }[] = [];
      for (const [from, to, name] of [[alice, bob, 'a'] as const, [bob, alice, 'b'] as const]) {
        for (const count of [1, 2, 3]) {
          const key = `${name}${count}`;
          await from.set(key, '1');
          const seq = await from.ownSeq();
          assert.ok((await from.deliveredTo(to.device)) < seq);
          acts.push({ from, to, key, seq });
        }
      }
      await way.restore();
      await way.until('each knows that the other has everything', async () => {
        const delivered = await Promise.all(acts.map(({ from, to }) => from.deliveredTo(to.device)));
        const known = acts.filter(({ seq }, index) => seq <= (delivered[index] ?? 0));
        for (const { from, to, key, seq } of known) {
          assert.ok(key in (await to.content()).map, `${key} is not there`);
          assert.ok((await to.stored()).some((place) => place.device === from.device && place.seq === seq));
        }
        return known.length === acts.length;
      });
      assert.equal(await alice.deliveredTo(bob.device), await alice.ownSeq());
      assert.equal(await bob.deliveredTo(alice.device), await bob.ownSeq());
      // Nobody gets what is written when they are gone, whatever is remembered of them.
      const left = await alice.ownSeq();
      await bob.quit();
      await alice.set('later', '1');
      assert.ok((await alice.ownSeq()) > left);
      const again = await alice.restart();
      assert.ok((await again.deliveredTo(bob.device)) <= left);
    },
  },
  {
    title: '[RECV1] who joins later gets everything, also from somebody who is gone by then',
    run: async (way) => {
      const { alice, bob } = await meet(way);
      await Promise.all([alice.set('a', '1'), bob.set('b', '1'), bob.type('From bob. ')]);
      const keys = ['a', 'b'];
      await untilEqual(way, [alice, bob], { keys, pieces: ['From bob. '] });
      const left = await bob.stored();
      await bob.quit();
      await alice.set('later', '1');
      const carol = await way.join('carol', await alice.invite());
      await untilEqual(way, [alice, carol], { keys: [...keys, 'later'], pieces: ['From bob. '] });
      await untilSameLogs(way, [alice, carol]);
      const ids = new Set((await carol.stored()).map(({ id }) => id));
      assert.deepEqual(
        left.filter(({ device, id }) => device === bob.device && !ids.has(id)),
        [],
      );
      await untilDelivered(way, alice, carol);
    },
  },
  {
    title: 'who has left the way gets and gives nothing more, and nothing is thrown',
    run: async (way) => {
      const { alice, bob } = await meet(way);
      const carol = await way.join('carol', await alice.invite());
      await alice.set('a', '1');
      for (const other of [bob, carol]) await untilDelivered(way, alice, other);
      // Still being sent.
      await Promise.all([alice.type('From alice. '), bob.type('From bob. ')]);
      await bob.leave();
      await bob.leave();
      await bob.set('b', '1');
      await bob.ownSeq();
      // What has reached carol and come back as known would have reached bob, too.
      for (const key of ['c', 'd']) {
        await alice.set(key, '1');
        await untilDelivered(way, alice, carol);
        await carol.set(`${key} too`, '1');
        await untilDelivered(way, carol, alice);
      }
      assert.deepEqual((await bob.content()).map, { a: '1', b: '1' });
      const keys = ['a', 'c', 'c too', 'd', 'd too'];
      for (const { content } of [alice, carol]) assert.deepEqual(Object.keys((await content()).map).toSorted(), keys);
      await bob.quit();
    },
  },
  {
    title: '[LOG6] who starts again goes on as the same device, and uses no number twice',
    run: async (way) => {
      const { alice, bob } = await meet(way);
      await bob.set('b1', '1');
      const before = await bob.ownSeq();
      await untilDelivered(way, bob, alice);
      await bob.type('Hardly typed. ');
      const again = await bob.restart();
      assert.equal(again.device, bob.device);
      assert.ok((await again.ownSeq()) >= before);
      await again.set('b2', '1');
      assert.ok((await again.ownSeq()) > before);
      await alice.set('a', '1');
      const last = await again.restart();
      await last.set('b3', '1');
      await untilEqual(way, [alice, last], { keys: ['a', 'b1', 'b2', 'b3'] });
      await untilSameLogs(way, [alice, last]);
      await untilDelivered(way, last, alice);
      await untilDelivered(way, alice, last);
      const devices = new Set((await alice.stored()).map(({ device }) => device));
      assert.deepEqual([...devices].toSorted(), [alice.device, bob.device].toSorted());
    },
  },
];

/** Runs a case on a new way; answers what went wrong beside it. */
export async function runWayCase({ run }: WayCase, create: () => Promise<Way>): Promise<readonly string[]> {
  const way = await create();
  try {
    await run(way);
    return await way.faults();
  } finally {
    await way.close();
  }
}

async function meet(way: Way): Promise<{ readonly alice: Side; readonly bob: Side }> {
  const alice = await way.begin('alice');
  return { alice, bob: await way.join('bob', await alice.invite()) };
}

/** Until all have these keys and no others, and a text of these pieces if any are named, each whole, in whatever order. */
async function untilEqual(
  way: Way,
  sides: readonly Side[],
  { keys, pieces }: { readonly keys: readonly string[]; readonly pieces?: readonly string[] },
): Promise<void> {
  await way.until(`all have ${keys.join(', ')} and the same text`, async () => {
    const [first, ...others] = await Promise.all(sides.map(({ content }) => content()));
    if (first === undefined) return false;
    const isMade = pieces === undefined || isMadeOf(first.text, pieces);
    return (
      isMade &&
      isDeepStrictEqual(Object.keys(first.map).toSorted(), keys) &&
      others.every((other) => isDeepStrictEqual(other, first))
    );
  });
}

function isMadeOf(text: string, pieces: readonly string[]): boolean {
  return text.length === pieces.join('').length && pieces.every((piece) => text.includes(piece));
}

async function untilDelivered(way: Way, from: Side, to: Side): Promise<void> {
  await way.until('one knows that the other has everything', async () => {
    const delivered = await from.deliveredTo(to.device);
    return delivered === (await from.ownSeq());
  });
}

/** Until all have stored the same; and in no place of a log stands more than one envelope. */
async function untilSameLogs(way: Way, sides: readonly Side[]): Promise<void> {
  await way.until('all have stored the same', async () => {
    const logs = await Promise.all(sides.map(({ stored }) => stored()));
    const lines = logs.map((log) => log.map(({ device, seq, id }) => `${device} ${seq} ${id}`).toSorted());
    for (const log of logs) assert.equal(new Set(log.map(({ device, seq }) => `${device} ${seq}`)).size, log.length);
    return lines.every((each) => isDeepStrictEqual(each, lines[0]));
  });
}
