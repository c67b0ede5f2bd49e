import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import type { Clause } from '#shared/domain/charter/charter.ts';
import { readCharterSignature, readWording } from '#shared/domain/charter/charter-reader.ts';
import { wordingBytes } from '#shared/domain/charter/wording-bytes.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import type { Fields } from '#shared/domain/record/undo-step.ts';
import { toHex } from '#shared/kernel/bytes.ts';
import type { CharterId, CharterSignatureId, CircleId } from '#shared/kernel/ids.ts';
import { plainDigest } from '#shared/replica/digest.ts';
import { ALICE, BOB, createReplica, NOON, sync } from '../fixture.ts';
import {
  charterOf,
  propose,
  readingOf,
  recordOf,
  signs,
  summaryOf,
  THREE,
  WHOLE,
  wordingIn,
  wordingsIn,
} from './charter-fixture.ts';

interface Vector {
  readonly circleId: string;
  readonly charterId: string;
  readonly fields: Fields;
  readonly bytes: string;
  readonly hash: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../vectors/charter-v1.json', import.meta.url), 'utf8'),
) as readonly Vector[];

/** The hash of a record as it would be read. */
const hashOf = (fields: Readonly<Record<string, unknown>>, circleId = 'circle', id = 'id'): string | undefined => {
  const doc = new Y.Doc();
  const record = new Y.Map(Object.entries(fields));
  doc.getMap('charters').set(id, record);
  const reading = { ...readingOf(createReplica(ALICE)), circleId: circleId as CircleId };
  const read = readWording(id as CharterId, record, reading);
  return 'hash' in read ? read.hash : undefined;
};
const STORED = { ...WHOLE, heads: THREE, at: NOON } as const;

describe('the hash of a wording', () => {
  test.each(vectors.map((vector, index) => [index, vector] as const))(
    '[CHART1] vector %i is written as it always was',
    (_index, { circleId, charterId, fields, bytes, hash }) => {
      const written = wordingBytes(circleId as CircleId, charterId as CharterId, fields);
      expect(toHex(written)).toBe(bytes);
      expect(toHex(plainDigest(written))).toBe(hash);
      expect(hashOf(fields, circleId, charterId)).toBe(hash);
    },
  );

  test('[CHART1] it is the same whatever the order in which the fields were written', () => {
    const reversed = Object.fromEntries(Object.entries(STORED).reverse());
    expect(hashOf(STORED)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(reversed)).toBe(hashOf(STORED));
    expect(hashOf({ ...STORED, deletedAt: 5 })).toBe(hashOf(STORED));
  });

  test('[CHART1] any change of a field, of what is absent or unknown, of circle or id makes another', () => {
    const { other: _other, lengthMinutes: _length, ...fewer } = STORED;
    const all = [
      hashOf(STORED),
      hashOf(STORED, 'another'),
      hashOf(STORED, 'circle', 'another'),
      hashOf(fewer),
      hashOf({ ...fewer, other: '' }),
      hashOf({ ...fewer, lengthMinutes: 60 }),
      hashOf({ ...fewer, changes: 'x' }),
      hashOf({ ...fewer, pets: 'x' }),
      hashOf({ ...fewer, pets: '' }),
      hashOf({ ...fewer, pets: 1 }),
      hashOf({ ...fewer, pets: true }),
      hashOf({ ...fewer, petsx: '' }),
      hashOf({ ...STORED, purpose: STORED.meetings, meetings: STORED.purpose }),
      ...Object.keys(WHOLE).map((key) => hashOf({ ...STORED, ...changedField(key as keyof typeof WHOLE) })),
      hashOf({ ...STORED, at: NOON + 1 }),
      hashOf({ ...STORED, heads: `${THREE} ${THREE}` }),
    ];
    expect(all).not.toContain(undefined);
    expect(new Set(all).size).toBe(all.length);
  });

  test('[CHART1] what somebody writes into a wording later makes another one of it, and shows', async () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = propose(alice, {});
    await signs(alice, id);
    sync(alice, bob);
    await signs(bob, id);
    expect(summaryOf(await charterOf(bob)).holding).toBe(id);
    recordOf(bob, id).set('purpose', 'We buy from bob.');
    sync(alice, bob);
    expect(wordingIn(alice, id)).toMatchObject({ author: ALICE, isRewritten: true });
    const charter = await charterOf(alice);
    expect(summaryOf(charter)).toMatchObject({ holding: undefined, open: [id] });
    expect(charter.open[0]).toMatchObject({ signedBy: [], missing: 2 });
    recordOf(alice, id).set('purpose', 'We find work together.');
    expect(summaryOf(await charterOf(alice)).holding).toBe(id);
    recordOf(bob, id).set('pets', 'Dogs.');
    expect(wordingIn(bob, id)).toMatchObject({ isRewritten: true, hasMore: true });
    expect(summaryOf(await charterOf(bob)).holding).toBeUndefined();
  });

  test('[CHART1] its own author rewrites it no more than others', async () => {
    const alice = createReplica(ALICE);
    const id = propose(alice, { share: 'half', heads: [THREE] });
    await signs(alice, id);
    recordOf(alice, id).set('share', 'all');
    expect((await charterOf(alice)).open[0]).toMatchObject({ signedBy: [], needed: 3 });
  });
});

describe('reading', () => {
  test.each<[string, unknown]>([
    ['purpose', 'x'.repeat(LIMITS.clause + 1)],
    ['purpose', ' '],
    ['purpose', 5],
    ['callLink', 'javascript:alert(1)'],
    ['cadence', 'daily'],
    ['cadence', ''],
    ['weekday', 0],
    ['weekday', '4'],
    ['lengthMinutes', 1e9],
    ['share', 'none'],
    ['heads', ''],
    ['heads', 'x'],
    ['heads', `${THREE},${THREE}`],
    ['heads', Array.from({ length: 257 }, () => THREE).join(' ')],
    ['at', 'noon'],
    ['at', Number.NaN],
    ['changes', 5],
    ['changes', 'x'.repeat(LIMITS.line + 1)],
    ['pets', null],
    ['pets', { a: 1 }],
    ['pets', Number.NaN],
  ])('[CHART1] [DOC4] with %s: %s a wording is malformed as a whole', (key, bad) => {
    expect(hashOf({ ...STORED, [key]: bad })).toBeUndefined();
  });

  test('[CHART1] [DOC4] so is one without any words, with too much in it, and what is no record', () => {
    const alice = createReplica(ALICE);
    const { heads, at, cadence, weekday, share } = STORED;
    expect(hashOf({ heads, at, cadence, weekday, share })).toBeUndefined();
    expect(hashOf({ heads, at, cadence, weekday, share, purpose: 'x' })).toBeDefined();
    const many = Object.fromEntries(Array.from({ length: 60 }, (_each, index) => [`x${index}`, 1]));
    expect(hashOf({ ...STORED, ...many })).toBeUndefined();
    for (const value of [undefined, null, 'x', new Y.Text('x')])
      expect(readWording('x' as CharterId, value, readingOf(alice))).toMatchObject({ reason: 'not-a-record' });
    expect(wordingsIn(alice)).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['charterId', ''],
    ['hash', 'AA'.repeat(32)],
    ['hash', 'aa'],
    ['device', 'bob'],
    ['device', 7],
    ['signature', 'x'.repeat(85)],
    ['signature', `${'x'.repeat(85)}=`],
    ['at', -1],
  ])('[CHART2] [DOC4] a signature with %s: %s is malformed', (key, bad) => {
    const good = {
      ...{ charterId: 'x', hash: 'aa'.repeat(32), device: 'bb'.repeat(16), signature: 'x'.repeat(86), at: 1 },
    };
    const read = (fields: object) => {
      const record = new Y.Map(Object.entries(fields));
      new Y.Doc().getMap('charterSignatures').set('id', record);
      return readCharterSignature('id' as CharterSignatureId, record);
    };
    expect(read(good)).toMatchObject(good);
    expect(read({ ...good, [key]: bad })).toMatchObject({ reason: 'incomplete' });
    expect(readCharterSignature('id' as CharterSignatureId, 'x')).toMatchObject({ reason: 'not-a-record' });
  });
});

/** Another good value for a field. */
function changedField(key: keyof typeof WHOLE): Partial<Record<Clause | keyof typeof WHOLE, unknown>> {
  const others = { cadence: 'weekly', weekday: 5, lengthMinutes: 61, ventMinutes: 11, share: 'half' } as const;
  const clauses = { ...WHOLE, ...others };
  return { [key]: key in others ? clauses[key] : `${WHOLE[key]}x` };
}
