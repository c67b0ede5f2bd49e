import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import type { Outcome } from '#shared/domain/pursuit/stage.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { PursuitId } from '#shared/kernel/ids.ts';
import { goes, lead } from '../company/company-fixture.ts';
import { ALICE, createReplica, eventsIn, NOON, value } from '../fixture.ts';
import { attemptsIn, countsOf, flowsOf, funnelOf, type Moves, whoWent } from './funnel-fixture.ts';

const HOUR = 1 / 24;

describe('how far it came', () => {
  test.each<readonly [string, Moves, Outcome | undefined, readonly number[], readonly string[]]>([
    ['begun', [['applying', 0]], undefined, [1, 0, 0, 0, 0, 0], ['applying > open: 1']],
    [
      'applied for, and waiting',
      [
        ['applying', 0],
        ['applied', 2],
      ],
      undefined,
      [1, 1, 0, 0, 0, 0],
      ['applying > applied: 1', 'applied > open: 1'],
    ],
    [
      'stages that were skipped were come to',
      [['interviewing', 1]],
      undefined,
      [1, 1, 1, 1, 0, 0],
      ['applying > applied: 1', 'applied > interviewing: 1', 'interviewing > open: 1'],
    ],
    [
      'a no is a word',
      [
        ['applied', 0],
        ['closed', 9],
      ],
      'rejected',
      [1, 1, 1, 0, 0, 0],
      ['applying > applied: 1', 'applied > rejected: 1'],
    ],
    [
      'no reply is none',
      [
        ['applied', 0],
        ['closed', 40],
      ],
      'no-reply',
      [1, 1, 0, 0, 0, 0],
      ['applying > applied: 1', 'applied > no-reply: 1'],
    ],
    [
      'an offer that was declined had been made',
      [
        ['interviewing', 0],
        ['closed', 9],
      ],
      'declined',
      [1, 1, 1, 1, 1, 0],
      ['applying > applied: 1', 'applied > interviewing: 1', 'interviewing > offer: 1', 'offer > declined: 1'],
    ],
    [
      'a job that was taken has come all the way',
      [['closed', 9]],
      'accepted',
      [1, 1, 1, 1, 1, 1],
      ['applying > applied: 1', 'applied > interviewing: 1', 'interviewing > offer: 1', 'offer > accepted: 1'],
    ],
    [
      'closed at once, as no word, was applied for',
      [['closed', 1]],
      'no-reply',
      [1, 1, 0, 0, 0, 0],
      ['applying > applied: 1', 'applied > no-reply: 1'],
    ],
    ['closed at once, and nothing said: nobody began', [['closed', 1]], undefined, [0, 0, 0, 0, 0, 0], []],
    [
      'withdrawn after an interview',
      [
        ['applied', 0],
        ['interviewing', 3],
        ['closed', 5],
      ],
      'withdrawn',
      [1, 1, 1, 1, 0, 0],
      ['applying > applied: 1', 'applied > interviewing: 1', 'interviewing > withdrawn: 1'],
    ],
  ])('[FUN2] %s', (_, moves, outcome, counts, flows) => {
    const funnel = funnelOf(whoWent([moves, outcome]));
    expect(countsOf(funnel)).toEqual(counts);
    expect(flowsOf(funnel)).toEqual(flows);
  });

  test.each<readonly [string, Moves, readonly number[]]>([
    [
      'within the hour it was not',
      [
        ['applied', 0],
        ['interviewing', 3],
        ['offer', 3 + HOUR / 3],
        ['applied', 3 + HOUR / 2],
      ],
      [1, 1, 0, 0, 0, 0],
    ],
    [
      'later it had been',
      [
        ['applied', 0],
        ['interviewing', 3],
        ['applied', 3 + 2 * HOUR],
      ],
      [1, 1, 1, 1, 0, 0],
    ],
    [
      'closed by mistake it goes on',
      [
        ['applied', 0],
        ['closed', 3],
        ['applied', 3 + HOUR / 60],
      ],
      [1, 1, 0, 0, 0, 0],
    ],
    [
      'out of Spotted and back it never began',
      [
        ['interviewing', 3],
        ['spotted', 3 + HOUR / 2],
      ],
      [0, 0, 0, 0, 0, 0],
    ],
  ])('[FUN2] moved back: %s', (_, moves, counts) => {
    expect(countsOf(funnelOf(whoWent([moves])))).toEqual(counts);
  });

  test('[FUN2] what was taken back did not happen, however late', () => {
    const alice = createReplica(ALICE);
    const cardId = goes(alice, lead(alice), [['applied', 0]]) as PursuitId;
    alice.setNow(NOON + DAY_MS);
    const { undo } = value(moveCard(alice.doc, { cardId, toStage: 'offer' }, alice.ctx));
    expect(countsOf(funnelOf(alice))).toEqual([1, 1, 1, 1, 1, 0]);
    alice.setNow(NOON + 3 * DAY_MS);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(countsOf(funnelOf(alice))).toEqual([1, 1, 0, 0, 0, 0]);
  });
});

describe('several attempts at one lead', () => {
  test.each<readonly [string, Moves, readonly number[], readonly string[]]>([
    [
      'applied for again a day after it was closed',
      [
        ['applied', 0],
        ['closed', 4],
        ['applied', 40],
        ['interviewing', 45],
      ],
      [2, 2, 1, 1, 0, 0],
      ['applying > applied: 2', 'applied > interviewing: 1', 'applied > unknown: 1', 'interviewing > open: 1'],
    ],
    [
      'out of Closed within a day it waits on',
      [
        ['applied', 0],
        ['closed', 4],
        ['applied', 4.5],
      ],
      [1, 1, 0, 0, 0, 0],
      ['applying > applied: 1', 'applied > open: 1'],
    ],
    [
      'a late word is the same attempt',
      [
        ['applied', 0],
        ['closed', 20],
        ['interviewing', 30],
      ],
      [1, 1, 1, 1, 0, 0],
      ['applying > applied: 1', 'applied > interviewing: 1', 'interviewing > open: 1'],
    ],
    [
      'put back before anything came of it, it was none',
      [
        ['applied', 0],
        ['spotted', 5],
      ],
      [0, 0, 0, 0, 0, 0],
      [],
    ],
    [
      'put back after an interview and begun again',
      [
        ['interviewing', 0],
        ['spotted', 5],
        ['applying', 9],
      ],
      [2, 1, 1, 1, 0, 0],
      ['applying > applied: 1', 'applying > open: 1', 'applied > interviewing: 1', 'interviewing > unknown: 1'],
    ],
  ])('[FUN3] %s', (_, moves, counts, flows) => {
    const funnel = funnelOf(whoWent([moves]));
    expect(countsOf(funnel)).toEqual(counts);
    expect(flowsOf(funnel)).toEqual(flows);
  });

  test('[FUN3] an outcome is that of the last attempt alone', () => {
    const alice = createReplica(ALICE);
    const first = lead(alice);
    goes(alice, first, [
      ['applied', 0],
      ['closed', 4],
    ]);
    const [run] = attemptsIn(alice).all;
    expect(run?.became).toBe('unknown');
    const cardId = [...eventsIn(alice)][0]?.pursuitId as PursuitId;
    goes(
      alice,
      cardId as never,
      [
        ['applied', 40],
        ['closed', 50],
      ],
      'rejected',
    );
    expect(flowsOf(funnelOf(alice))).toEqual([
      'applying > applied: 2',
      'applied > rejected: 1',
      'applied > unknown: 1',
    ]);
    expect(countsOf(funnelOf(alice))[2]).toBe(1);
  });
});
