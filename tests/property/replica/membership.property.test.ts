import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';

import { concatBytes } from '#shared/kernel/bytes.ts';
import { decodeEntry, encodeEntry, encodeHeader } from '#shared/replica/graph/entry-codec.ts';
import { closureOf } from '#shared/replica/graph/graph-node.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { createPerson, valueOf, viewOf } from '#tests/unit/replica/graph/fixture.ts';
import { anyLife, live, type Outcome } from './circle-life.ts';

/** A reader who receives everything in some order, in pieces of some size, some of it again. */
async function readShuffled({ circle, honest, hostile }: Outcome, seed: number) {
  const reader = await createPerson(circle, 'reader', 1);
  const random = createSeededRandom(seed);
  const number = (): number => random.bytes(2).reduce((sum, byte) => sum * 256 + byte, 0);
  const all = [...honest, ...hostile];
  const again = all.filter(() => number() % 3 === 0);
  const shuffled = [...all, ...again]
    .map(({ bytes }) => ({ bytes, place: number() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ bytes }) => bytes);
  while (shuffled.length > 0) await reader.graph.add(shuffled.splice(0, 1 + (number() % 12)));
  return reader;
}

const anySeeds = fc.array(fc.nat(), { minLength: 2, maxLength: 3 });

describe('the membership graph', () => {
  test.prop([anyLife, anySeeds], { numRuns: 80 })(
    '[GRAPH9] [GRAPH7] [GRAPH6] says the same in whatever order it was told, and lies change nothing',
    async (happenings, seeds) => {
      const outcome = await live(happenings);
      const { circle, honest } = outcome;
      const believer = await createPerson(circle, 'reader', 1);
      await believer.graph.add(honest.map(({ bytes }) => bytes));
      const expected = viewOf(believer);
      expect(expected.entries.toSorted()).toEqual([circle.genesis.entryId, ...honest.map(({ id }) => id)].toSorted());
      for (const seed of seeds) expect(viewOf(await readShuffled(outcome, seed))).toEqual(expected);
    },
    15_000,
  );

  test.prop([anyLife, fc.nat()], { numRuns: 30 })(
    '[GRAPH6] [GRAPH12] any past, alone, is as valid as within the whole',
    async (happenings, pick) => {
      const { circle, honest, people } = await live(happenings);
      const nodes = new Map(
        honest.map(({ id, bytes }) => [id, { id, bytes, parents: valueOf(decodeEntry(bytes)).header.parents }]),
      );
      const chosen = honest[pick % Math.max(honest.length, 1)];
      const past = [...closureOf(chosen === undefined ? [] : [chosen.id], (id) => nodes.get(id)).values()];
      const reader = await createPerson(circle, 'reader', 1);
      const report = await reader.graph.add(past.map(({ bytes }) => bytes));
      expect(report).toMatchObject({ waiting: 0, refused: [] });
      expect(report.added).toHaveLength(past.length);
      for (const { graph, device } of people) {
        const proof = graph.proofFor(device);
        if (proof === undefined) continue;
        const stranger = await createPerson(circle, 'stranger', 1);
        await stranger.graph.add(proof.map(({ bytes }) => bytes));
        expect(stranger.graph.state().devices.has(device)).toBe(true);
        expect(stranger.graph.entriesUnknownTo([])).toEqual(proof);
      }
    },
    15_000,
  );
});

describe('entries', () => {
  test.prop([fc.uint8Array({ minLength: 100, maxLength: 400 }), fc.nat(20), fc.boolean()], { numRuns: 500 })(
    '[GRAPH2] whatever decodes encodes to the same bytes, and nothing throws',
    (random, parentCount, isLikely) => {
      const likely = Uint8Array.of(1, 2, 0, 1, parentCount);
      const bytes = isLikely ? concatBytes(likely, random) : random;
      const decoded = decodeEntry(bytes);
      if (!decoded.ok) return;
      expect(encodeEntry(decoded.value)).toEqual(bytes);
      expect(encodeHeader(decoded.value.header)).toEqual(decoded.value.headerBytes);
    },
  );
});
