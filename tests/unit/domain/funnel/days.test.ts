import { describe, expect, test } from 'vitest';
import { medianOf } from '#shared/domain/funnel/select-funnel.ts';
import { importLeads } from '#shared/domain/import/import-leads.ts';
import type { Outcome } from '#shared/domain/pursuit/stage.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { PursuitId } from '#shared/kernel/ids.ts';
import { goes, lead } from '../company/company-fixture.ts';
import { ALICE, createReplica, NOON, pursuitsIn, value } from '../fixture.ts';
import { planLines } from '../import/import-fixture.ts';
import { countsOf, daysOf, funnelOf, type Moves, whoWent } from './funnel-fixture.ts';

const HOUR = 1 / 24;

describe('days', () => {
  test('[FUN5] the one in the middle, of an even number the mean of two', () => {
    expect([[], [7], [1, 9], [9, 1, 4], [2, 8, 3, 40]].map(medianOf)).toEqual([undefined, 7, 5, 4, 5.5]);
  });

  test('[FUN4] [FUN5] each step is told from the one before, a first word from applying', () => {
    const alice = whoWent(
      [
        [
          ['applying', 0],
          ['applied', 2],
          ['interviewing', 10],
          ['offer', 20],
          ['closed', 25],
        ],
        'accepted',
      ],
      [
        [
          ['applied', 0],
          ['closed', 4],
        ],
        'rejected',
      ],
      [[['applied', 0]]],
      [[['interviewing', 3]]],
    );
    const funnel = funnelOf(alice);
    expect(countsOf(funnel)).toEqual([4, 4, 3, 2, 1, 1]);
    expect(daysOf(funnel)).toEqual({
      applied: '2 of 1',
      replied: '6 of 2',
      interviewing: '8 of 1',
      offer: '10 of 1',
      accepted: '5 of 1',
    });
  });

  test.each<readonly [string, Moves, Outcome | undefined]>([
    [
      'at once',
      [
        ['applied', 0],
        ['interviewing', HOUR / 120],
      ],
      undefined,
    ],
    [
      'after years',
      [
        ['applied', 0],
        ['interviewing', 1_500],
      ],
      undefined,
    ],
    [
      'from a stage that the history begins with',
      [
        ['interviewing', 0],
        ['offer', 9],
      ],
      undefined,
    ],
  ])('[FUN5] is not known: %s', (_, moves, outcome) => {
    const funnel = funnelOf(whoWent([moves, outcome]));
    expect(daysOf(funnel)).toEqual({});
    expect(funnel.steps[3]?.count).toBe(1);
  });

  test('[FUN5] is not known: a moment further ahead than a clock can be', () => {
    const alice = whoWent([
      [
        ['applied', 0],
        ['interviewing', 9],
      ],
    ]);
    const at = (day: number) => daysOf(funnelOf(alice, { now: NOON + day * DAY_MS })).interviewing;
    expect([7.9, 8.1].map(at)).toEqual([undefined, '9 of 1']);
    expect(countsOf(funnelOf(alice, { now: NOON }))).toEqual([1, 1, 1, 1, 0, 0]);
  });

  test('[FUN5] days are those of the calendar where the person is, also over a change of clocks', () => {
    const at = (iso: string): number => (Date.parse(iso) - NOON) / DAY_MS;
    const alice = whoWent([
      [
        // In Paris it is half past midnight of the day after already.
        ['applied', at('2025-10-24T22:30:00Z')],
        ['interviewing', at('2025-10-26T22:30:00Z')],
      ],
    ]);
    expect(daysOf(funnelOf(alice, { zone: 'UTC' })).interviewing).toBe('2 of 1');
    // Clocks went back in the night before: it is 23:30 of the second day.
    expect(daysOf(funnelOf(alice, { zone: 'Europe/Paris' })).interviewing).toBe('1 of 1');
    expect(daysOf(funnelOf(alice, { zone: 'Mars/Olympus' })).interviewing).toBe('2 of 1');
  });

  test('[FUN5] [IMP10] what a list brings in without days came so far, and nobody knows when', () => {
    const alice = createReplica(ALICE);
    const { fresh } = planLines([
      'Company|Status|Date applied|Status date',
      'Northwind|Applied||',
      'Contoso|Applied|2025-05-01|',
      'Globex|Interviewing||',
      'Initech|Rejected||',
      'Umbrella|Interviewing|2025-05-01|2025-05-11',
      'Hooli|Offer|2025-05-01|',
    ]);
    expect([...value(importLeads(alice.doc, { drafts: fresh }, alice.ctx))]).toHaveLength(1);
    for (const { id, stage } of pursuitsIn(alice).values()) {
      if (stage === 'applied') goes(alice, id as never, [['interviewing', 9]]);
    }
    const funnel = funnelOf(alice);
    expect(countsOf(funnel)).toEqual([6, 6, 6, 5, 1, 0]);
    // Ten days, and 54: what is told of Northwind and Hooli would be the time of the import.
    expect(daysOf(funnel)).toEqual({ replied: '32 of 2', interviewing: '32 of 2' });
  });

  test('[FUN5] clocks that run backwards change no count, and no time is below nothing', () => {
    const alice = createReplica(ALICE);
    const cardId = goes(alice, lead(alice), [['applied', 9]]) as PursuitId;
    goes(alice, cardId as never, [
      ['interviewing', 4],
      ['offer', 12],
    ]);
    expect(countsOf(funnelOf(alice))).toEqual([1, 1, 1, 1, 1, 0]);
    expect(daysOf(funnelOf(alice)).interviewing).toBeUndefined();
  });
});
