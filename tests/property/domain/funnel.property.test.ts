import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { hasReached, REACHES } from '#shared/domain/funnel/attempt.ts';
import { countAt, medianOf } from '#shared/domain/funnel/select-funnel.ts';
import { PERIODS } from '#shared/domain/funnel/funnel.ts';
import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';
import { ALICE, BOB, CAROL, createReplica, NOON, type Replica, sync } from '#tests/unit/domain/fixture.ts';
import { forge } from '#tests/unit/domain/company/company-fixture.ts';
import { attemptsIn, funnelOf, shownTo } from '#tests/unit/domain/funnel/funnel-fixture.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const STAGES = ['spotted', 'applying', 'applied', 'interviewing', 'offer', 'closed'] as const;
const OUTCOMES = ['accepted', 'declined', 'rejected', 'withdrawn', 'no-reply', 'unknown'] as const;

const anyJunk = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.uint8Array({ maxLength: 3 }));
const orJunk = <T>(likely: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: likely }, { weight: 1, arbitrary: anyJunk });
const anyTime = orJunk(
  fc.oneof(
    fc.nat(90).map((day) => NOON + day * DAY_MS),
    fc.nat(12).map((hours) => NOON + hours * HOUR_MS),
    fc.double({ min: 0, max: 3e14 }),
  ),
);
/** Records that look like what they claim to be, and others. */
const anyRecord = fc.record(
  {
    company: orJunk(fc.constant('Northwind')),
    leadId: orJunk(fc.constantFrom(...IDS)),
    pursuitId: orJunk(fc.constantFrom(...IDS)),
    memberId: orJunk(fc.constantFrom('alice', 'bob')),
    mergedInto: orJunk(fc.constantFrom(...IDS)),
    copiedBy: orJunk(fc.constant('Ada')),
    stage: orJunk(fc.constantFrom(...STAGES)),
    from: orJunk(fc.constantFrom(...STAGES)),
    to: orJunk(fc.constantFrom(...STAGES)),
    outcome: orJunk(fc.constantFrom(...OUTCOMES)),
    sharesNumbers: orJunk(fc.constant(true)),
    isUndated: orJunk(fc.constant(true)),
    at: anyTime,
    addedAt: anyTime,
    deletedAt: anyTime,
    undoes: orJunk(fc.constantFrom(...IDS)),
  },
  { requiredKeys: ['company', 'leadId', 'pursuitId', 'from', 'to', 'at', 'stage', 'memberId'] },
);
const anyWriting = fc.record({
  who: fc.nat(1),
  root: fc.constantFrom('stageEvents', 'stageEvents', 'stageEvents', 'pursuits', 'leads'),
  id: fc.constantFrom(...IDS, 'g', 'h', 'i', 'j', 'k', 'l'),
  record: anyRecord,
});
const anyZone = fc.constantFrom('UTC', 'Europe/Paris', 'Pacific/Apia', 'Australia/Lord_Howe', 'Mars/Olympus');

/** Runs and leads that events can belong to, so that not all of them lead nowhere. */
function begin(replica: Replica): void {
  for (const id of IDS.slice(0, 3)) {
    forge(replica, 'leads', id, { company: 'Northwind', addedAt: NOON });
    forge(replica, 'pursuits', id, { leadId: id, memberId: replica.me, stage: 'closed', outcome: 'rejected' });
  }
}

describe('how far it came', () => {
  test.prop([fc.array(anyWriting, { maxLength: 40, size: 'max' }), anyZone, fc.constantFrom(...PERIODS), fc.boolean()])(
    '[FUN6] [DOC4] whatever stands in the document, nothing is thrown, no step has more than the one before, and sums add up',
    (writings, zone, period, isLate) => {
      const replicas = [createReplica(ALICE), createReplica(BOB)] as const;
      const [alice, bob] = replicas;
      begin(alice);
      sync(alice, bob);
      for (const { who, root, id, record } of writings) forge(replicas[who] ?? alice, root, id, record);
      sync(alice, bob);
      const now = isLate ? 4e14 : NOON + 20 * DAY_MS;
      const funnel = funnelOf(alice, { zone, period, now });
      const counts = funnel.steps.map(({ count }) => count);
      expect(counts).toHaveLength(6);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      for (const { count, share, medianDays = 0, timedCount } of funnel.steps) {
        expect(Number.isInteger(medianDays * 2) && medianDays >= 0 && medianDays <= 1_001).toBe(true);
        expect(timedCount).toBeLessThanOrEqual(count);
        expect(share ?? 0).toBeLessThanOrEqual(1);
      }
      for (const reach of REACHES.slice(0, -1)) {
        const gone = funnel.flows.filter(({ from }) => from === reach);
        expect(gone.reduce((sum, { count }) => sum + count, 0)).toBe(countAt(funnel, reach));
        expect(gone.every(({ count }) => count > 0)).toBe(true);
      }
      const all = attemptsIn(alice);
      expect(all.all.every((attempt) => !attempt.hasReply || hasReached(attempt.reached, 'applied'))).toBe(true);
      expect(attemptsIn(bob)).toEqual(all);
      expect(shownTo(bob, { whose: ALICE, zone, period, now })).toBeUndefined();
    },
  );

  test.prop([
    fc.array(anyWriting, { minLength: 4, maxLength: 30, size: 'max' }),
    fc.array(fc.nat(2), { maxLength: 8 }),
  ])(
    '[FUN1] [DOC8] in whatever order edits arrive, all are told the same, and nobody moves another’s numbers',
    (writings, order) => {
      const replicas = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
      const [alice, bob, carol] = replicas;
      begin(alice);
      const before = attemptsIn(alice).all.length;
      sync(alice, bob);
      for (const { root, id, record } of writings) {
        // Bob writes what he likes, but takes nothing of hers away.
        if (!openCircleDoc(alice.doc)[root as 'leads'].has(id)) forge(bob, root as 'leads', id, record);
      }
      for (const index of order) sync(carol, replicas[index] ?? alice);
      sync(...[...replicas].reverse());
      expect(attemptsIn(bob)).toEqual(attemptsIn(alice));
      expect(attemptsIn(carol)).toEqual(attemptsIn(alice));
      expect(attemptsIn(alice).all.filter(({ memberId }) => memberId === ALICE)).toHaveLength(before);
    },
  );

  test.prop([fc.array(fc.nat(1_000), { minLength: 1, maxLength: 30 })])(
    '[FUN5] as many stand below the middle as above it',
    (days) => {
      const median = medianOf(days) ?? Number.NaN;
      expect(days.filter((day) => day < median).length).toBeLessThanOrEqual(days.length / 2);
      expect(days.filter((day) => day > median).length).toBeLessThanOrEqual(days.length / 2);
    },
  );
});
