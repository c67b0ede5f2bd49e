import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';
import { findOffLimits } from '#shared/domain/charter/off-limits.ts';
import { SHARES } from '#shared/domain/charter/charter.ts';
import { digestToSign } from '#shared/domain/charter/sign-charter.ts';
import {
  allSign,
  ALONE,
  carry,
  charterOf,
  deviceOfMember,
  DEVICES,
  PAIR,
  propose,
  recordOf,
  sign,
  summaryOf,
  THREE,
  UNKNOWN_HEAD,
  wordingIn,
  wordingsIn,
} from '#tests/unit/domain/charter/charter-fixture.ts';
import { ALICE, BOB, CAROL, createReplica, NOON, type Replica } from '#tests/unit/domain/fixture.ts';

/** Somebody does something to the charter, honest or not, or one or all of the updates sent so far reach somebody. */
interface Step {
  readonly does: 'propose' | 'change' | 'sign' | 'forge' | 'rewrite' | 'withdraw' | 'hear' | 'deliver';
  readonly who: number;
  readonly a: number;
  readonly b: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  // Signing and hearing of others come more often, so that something comes to hold and there is something to disagree about.
  does: fc.oneof(
    { weight: 12, arbitrary: fc.constant('sign' as const) },
    { weight: 6, arbitrary: fc.constantFrom('hear' as const, 'deliver' as const) },
    { weight: 4, arbitrary: fc.constantFrom('propose' as const, 'change' as const, 'change' as const) },
    { weight: 1, arbitrary: fc.constantFrom('forge' as const, 'rewrite' as const, 'withdraw' as const) },
  ),
  who: fc.nat(2),
  a: fc.nat(1_000),
  b: fc.nat(1_000),
});
const anyRun = [
  fc.array(anyStep, { minLength: 30, maxLength: 90, size: 'max' }),
  fc.array(fc.nat(96), { minLength: 1 }),
] as const;

/** Who proposes, and whose signatures (a bit each) come under it. */
const anyRace = fc.array(fc.record({ who: fc.nat(2), signers: fc.nat(7) }), { minLength: 2, maxLength: 5 });

const anyValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, Number.NaN, Infinity, -1, 1, 5, 'half', 'weekly', '', 'a', 'b', ALONE, NOON),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.constant({ a: [1] }),
  fc.uint8Array({ maxLength: 3 }),
);
const FIELDS = [
  ...([
    'purpose',
    'callLink',
    'offLimits',
    'cadence',
    'weekday',
    'lengthMinutes',
    'share',
    'changes',
    'heads',
  ] as const),
  ...(['at', 'deletedAt', 'charterId', 'hash', 'device', 'signature', 'pets', '__proto__'] as const),
];
/** What a program that keeps to no rule may put beside what is in order. */
const anyRubbish = fc.record({
  root: fc.constantFrom('charters', 'charterSignatures'),
  id: fc.constantFrom('a', 'b', '__proto__', ''),
  fields: fc.option(fc.dictionary(fc.constantFrom(...FIELDS), anyValue), { nil: undefined }),
  plain: anyValue,
});

const HEADS = [THREE, THREE, THREE, PAIR, PAIR, ALONE, UNKNOWN_HEAD] as const;

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(items.length, 1)];

function perform(replica: Replica, { does, a, b }: Step): void {
  const share = pick(['half', 'half', ...SHARES] as const, a) ?? 'half';
  const heads = [pick(HEADS, b) ?? THREE];
  const purpose = `x${b % 3}`;
  const wordings = [...wordingsIn(replica)].sort((x, y) => (x.id < y.id ? -1 : 1));
  const wording = pick(wordings, a);
  // With many first ones none would ever be signed by enough.
  if (does === 'propose' && (wordings.length === 0 || a % 3 === 0)) propose(replica, { purpose, share, heads });
  if (wording === undefined) return;
  const { id: charterId, hash } = wording;
  const device = pick([...DEVICES.keys()], b);
  const own = pick(
    [...DEVICES].flatMap(([each, member]) => (member === replica.me ? [each] : [])),
    b,
  );
  if (device === undefined || own === undefined) return;
  const signature = sign(own, digestToSign(wording));
  switch (does) {
    case 'change':
      return void propose(replica, { purpose: `${purpose} ${charterId}`, share, heads, changes: wording });
    case 'sign':
      return carry(replica, `${replica.me} ${a} ${b}`, { charterId, hash, device: own, signature });
    case 'forge':
      return carry(replica, `${replica.me} ${a} ${b}`, { charterId, hash, device, signature });
    case 'rewrite':
      return void recordOf(replica, charterId).set(pick(['purpose', 'share', 'changes', 'pets'], a) ?? '', `x${b}`);
    case 'withdraw':
      return void recordOf(replica, charterId).set('deletedAt', NOON);
    case 'propose':
    case 'hear':
    case 'deliver':
      return undefined;
  }
}

function run(steps: readonly Step[], ending: readonly number[]): readonly Replica[] {
  const replicas = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
  const sent: Uint8Array[] = [];
  for (const { doc } of replicas) {
    doc.on('updateV2', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'delivery') sent.push(update);
    });
  }
  const deliver = (to: Replica | undefined, update: Uint8Array | undefined): void => {
    if (to !== undefined && update !== undefined) Y.applyUpdateV2(to.doc, update, 'delivery');
  };
  for (const step of steps) {
    const replica = replicas[step.who];
    if (step.does === 'deliver') deliver(replica, pick(sent, step.a));
    else if (step.does === 'hear') for (const update of [...sent]) deliver(replica, update);
    else if (replica !== undefined) perform(replica, step);
  }
  replicas.forEach((replica, index) => {
    for (const update of inOrder(sent, ending, index)) deliver(replica, update);
  });
  return replicas;
}

/** The updates in an order that is another for each laptop. */
function inOrder(updates: readonly Uint8Array[], ending: readonly number[], laptop: number): readonly Uint8Array[] {
  const keyed = updates.map((update, place) => ({
    update,
    key: ((ending[place % ending.length] ?? 0) + place * laptop) % 97,
  }));
  return keyed.sort((x, y) => x.key - y.key).map(({ update }) => update);
}

describe('the charter', () => {
  test.prop([...anyRun], { numRuns: 80 })(
    '[CHART4] [DOC8] the same wording holds on every laptop, in whatever order edits arrive',
    async (steps, ending) => {
      const [first, ...others] = await Promise.all(
        run(steps, ending).map(async (who) => summaryOf(await charterOf(who))),
      );
      for (const other of others) expect(other).toEqual(first);
    },
  );

  test.prop([anyRace, fc.array(fc.nat(96), { minLength: 1 })], { numRuns: 100 })(
    '[CHART4] of changes made apart the one with the most signatures, then the lowest hash, holds everywhere',
    async (race, ending) => {
      const replicas = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
      const first = propose(replicas[0], {});
      await allSign(first, ...replicas);
      const proposed = race.map(({ who, signers }, index) => {
        const replica = replicas[who % 3] ?? replicas[0];
        const id = propose(replica, { purpose: `x${index}`, changes: wordingIn(replica, first) });
        return {
          id,
          hash: wordingIn(replica, id).hash,
          signedBy: replicas.filter((_each, bit) => (signers >> bit) & 1),
        };
      });
      for (const { id: charterId, hash, signedBy } of proposed) {
        for (const replica of signedBy) {
          const device = deviceOfMember(replica.me);
          const signature = sign(device, digestToSign({ hash }));
          carry(replica, `${replica.me} ${charterId}`, { charterId, hash, device, signature });
        }
      }
      const updates = replicas.map(({ doc }) => Y.encodeStateAsUpdateV2(doc));
      replicas.forEach(({ doc }, index) => {
        for (const update of inOrder(updates, ending, index)) Y.applyUpdateV2(doc, update);
      });
      const agreed = proposed.filter(({ signedBy }) => signedBy.length >= 2);
      agreed.sort((a, b) => b.signedBy.length - a.signedBy.length || (a.hash < b.hash ? -1 : 1));
      const expected = {
        holding: agreed[0]?.id ?? first,
        passedOver: agreed
          .slice(1)
          .map(({ id }) => id)
          .sort(),
      };
      for (const replica of replicas) {
        const { holding, passedOver } = summaryOf(await charterOf(replica));
        expect({ holding, passedOver: [...passedOver].sort() }).toEqual(expected);
      }
    },
  );

  test.prop([...anyRun], { numRuns: 60 })(
    '[CHART3] what holds was signed by its share, as was all that it changes, down to a first one',
    async (steps, ending) => {
      const [alice] = run(steps, ending);
      const { holding, earlier } = await charterOf(alice ?? createReplica(ALICE));
      const chain = holding === undefined ? [] : [holding, ...earlier];
      for (const { missing, count, needed, signedBy } of chain) {
        expect([missing, count]).toEqual([0, Math.max(count, needed ?? Infinity)]);
        expect(signedBy.length).toBeGreaterThanOrEqual(count);
      }
      expect(chain.map(({ wording }) => wording.changes)).toEqual([
        ...chain.slice(1).map(({ wording }) => wording.id),
        ...chain.slice(0, 1).map(() => undefined),
      ]);
      for (const { wording } of chain) expect(wordingIn(alice ?? createReplica(ALICE), wording.id)).toEqual(wording);
    },
  );

  test.prop([fc.array(anyRubbish, { maxLength: 12 })], { numRuns: 200 })(
    '[DOC4] [CHART1] nothing that may stand there keeps the charter from being read',
    async (rubbish) => {
      const alice = createReplica(ALICE);
      const held = propose(alice, { heads: [ALONE] });
      await allSign(held, alice);
      for (const { root, id, fields, plain } of rubbish)
        alice.doc.getMap(root).set(id, fields === undefined ? plain : new Y.Map(Object.entries(fields)));
      const { holding } = await charterOf(alice);
      expect(holding?.missing).toBe(0);
    },
  );

  test.prop([fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 })])(
    '[CHART7] what is found is a line of the clause, and a text touches all of its own lines that have words',
    (text, offLimits) => {
      const lines = offLimits.split('\n').map((line) => line.trim());
      for (const topic of findOffLimits(text, { clauses: { offLimits } })) expect(lines).toContain(topic);
      const worded = lines.filter((line) => /^[a-z ]*[a-z][a-z ]*$/i.test(line));
      expect(findOffLimits(offLimits, { clauses: { offLimits } })).toEqual(expect.arrayContaining(worded));
    },
  );
});
