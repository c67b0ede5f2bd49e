import { describe, expect, test } from 'vitest';
import { openForIdeas, withdrawCheckIn } from '#shared/domain/check-in/change-check-in.ts';
import { DAY_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import { answer, blurt, checkIn, refTo } from '../check-in/check-in-fixture.ts';
import { ALICE, BOB, CAROL, NOON, type Replica, sync, value } from '../fixture.ts';
import { mute, send, threeMembers } from '../nudge/nudge-fixture.ts';
import { begin } from '../rest/rest-fixture.ts';
import { cheers, told, uncheers } from '../win/win-fixture.ts';
import { daysAgo, taskWordsIn } from './fair-share-fixture.ts';

const ASK = { texts: { ask: 'Who knows Acme?' } };
const STUCK = { texts: { stuck: 'a form' } };
const tells = (by: Replica, days: number, input: Parameters<typeof checkIn>[1]) =>
  daysAgo(by, days, () => checkIn(by, input));
const wins = (by: Replica, days: number) => daysAgo(by, days, () => told(by));

describe('the next fair task', () => {
  test('[FAIR5] an ask that nobody answered waits four days, then is offered, until it is two weeks old', () => {
    const [alice, bob] = threeMembers();
    const id = tells(bob, 0, ASK);
    sync(alice, bob);
    const at = (days: number) => taskWordsIn(alice, { now: NOON + days * DAY_MS });
    expect(taskWordsIn(alice, { now: NOON + 4 * DAY_MS - 1 })).toBe('nothing');
    expect([at(0), at(4), at(13), at(14)]).toEqual([
      'nothing',
      `answer-ask: bob ${id}`,
      `answer-ask: bob ${id}`,
      'nothing',
    ]);
  });

  test('[FAIR5] the oldest ask comes first, before what is stuck for longer and before wins', () => {
    const [alice, bob, carol] = threeMembers();
    wins(carol, 13);
    tells(bob, 12, STUCK);
    tells(bob, 5, ASK);
    const oldest = tells(carol, 6, ASK);
    tells(bob, 3, ASK);
    sync(alice, bob, carol);
    expect(taskWordsIn(alice)).toBe(`answer-ask: carol ${oldest}`);
  });

  test('[FAIR5] what anybody has answered is offered to nobody; what its author adds is no answer', () => {
    const [alice, bob, carol] = threeMembers();
    const id = tells(bob, 5, ASK);
    value(answer(bob, id, 'Still looking.'));
    sync(alice, bob, carol);
    expect(taskWordsIn(alice)).toBe(`answer-ask: bob ${id}`);
    value(answer(carol, id, 'heard', 'support'));
    sync(alice, bob, carol);
    expect([taskWordsIn(alice), taskWordsIn(carol)]).toEqual(['nothing', 'nothing']);
  });

  test('[FAIR5] then comes what is stuck for three days and nobody said anything to', () => {
    const [alice, bob, carol] = threeMembers();
    wins(carol, 1);
    tells(carol, 2, STUCK);
    tells(carol, 14, STUCK);
    const newer = tells(carol, 3, STUCK);
    const older = tells(bob, 4, STUCK);
    sync(alice, bob, carol);
    expect(taskWordsIn(alice)).toBe(`answer-stuck: bob ${older}`);
    value(answer(carol, older, '', 'me-too'));
    sync(alice, bob, carol);
    expect(taskWordsIn(alice)).toBe(`answer-stuck: carol ${newer}`);
  });

  test('[FAIR5] about a "just listen" the task is to say something kind, until it is opened', () => {
    const [alice, bob, carol] = threeMembers();
    const stuck = tells(bob, 3, { ...STUCK, isListenOnly: true });
    blurt(carol, stuck, 'Try harder.');
    sync(alice, bob, carol);
    expect(taskWordsIn(alice)).toBe(`say-something-kind: bob ${stuck}`);
    const ask = tells(bob, 4, { ...ASK, isListenOnly: true });
    sync(alice, bob, carol);
    expect(taskWordsIn(alice)).toBe(`say-something-kind: bob ${ask}`);
    value(openForIdeas(bob.doc, refTo(bob, ask), bob.ctx));
    sync(alice, bob, carol);
    expect(taskWordsIn(alice)).toBe(`answer-ask: bob ${ask}`);
    value(answer(alice, ask, 'I do.'));
    value(openForIdeas(bob.doc, refTo(bob, stuck), bob.ctx));
    sync(alice, bob, carol);
    expect(taskWordsIn(alice)).toBe('nothing');
  });

  test('[FAIR5] then the oldest win of two weeks that nobody cheered', () => {
    const [alice, bob, carol] = threeMembers();
    wins(bob, 14);
    wins(carol, -1);
    sync(alice, bob, carol);
    expect(taskWordsIn(alice)).toBe('nothing');
    const older = wins(bob, 13);
    const newer = wins(carol, 1);
    sync(alice, bob, carol);
    expect(taskWordsIn(alice)).toBe(`cheer: bob ${older}`);
    value(cheers(carol, older));
    sync(alice, bob, carol);
    expect(taskWordsIn(alice)).toBe(`cheer: carol ${newer}`);
    value(uncheers(carol, older));
    sync(alice, carol);
    expect(taskWordsIn(alice)).toBe(`cheer: bob ${older}`);
  });

  test('[FAIR5] nothing waits: nothing is offered; what is withdrawn does not wait', () => {
    const [alice, bob] = threeMembers();
    tells(bob, 5, { texts: { done: 'x', next: 'y' } });
    const id = tells(bob, 5, ASK);
    value(withdrawCheckIn(bob.doc, refTo(bob, id), bob.ctx));
    sync(alice, bob);
    expect(taskWordsIn(alice)).toBe('nothing');
  });

  test('[FAIR5] of the same time the lower id comes first, in whatever order the records come', () => {
    const [alice, bob, carol] = threeMembers();
    const ids = [tells(bob, 5, ASK), tells(carol, 5, ASK)].sort();
    sync(alice, bob, carol);
    expect(taskWordsIn(alice)).toContain(` ${ids[0]}`);
    const [first, ...others] = [BOB, CAROL].map((member) =>
      taskWordsIn(alice, { members: [member, ALICE, BOB, CAROL].toReversed() }),
    );
    expect(others).toEqual([first]);
  });
});

describe('to whom', () => {
  test('[FAIR6] nothing of oneself, in a circle of one or with others', () => {
    const [alice, bob] = threeMembers();
    tells(alice, 5, ASK);
    tells(alice, 5, STUCK);
    wins(alice, 1);
    sync(alice, bob);
    expect(taskWordsIn(alice)).toBe('nothing');
    expect(taskWordsIn(alice, { members: [ALICE] })).toBe('nothing');
    expect(taskWordsIn(bob, { members: [ALICE, BOB] })).toContain('answer-ask: alice');
  });

  test.each([
    ['ask', (by: Replica) => tells(by, 6, ASK)],
    ['stuck', (by: Replica) => tells(by, 6, STUCK)],
    ['win', (by: Replica) => wins(by, 6)],
  ] as const)('[FAIR6] not the %s of whoever rests, mutes the reader or left', (_, tell) => {
    const [alice, bob, carol] = threeMembers();
    tell(bob);
    const next = daysAgo(carol, -1, () => tell(carol));
    sync(alice, bob, carol);
    expect(taskWordsIn(alice)).toContain(': bob ');
    expect(taskWordsIn(alice, { members: [ALICE, CAROL] })).toContain(`: carol ${next}`);
    value(mute(bob, CAROL));
    sync(alice, bob);
    expect(taskWordsIn(alice)).toContain(': bob ');
    value(mute(bob, ALICE));
    sync(alice, bob);
    expect(taskWordsIn(alice)).toContain(`: carol ${next}`);
    value(begin(carol));
    sync(alice, carol);
    expect(taskWordsIn(alice)).toBe('nothing');
    expect(taskWordsIn(alice, { now: NOON + 7 * DAY_MS })).toContain(`: carol ${next}`);
  });

  test('[FAIR6] who mutes all is left alone', () => {
    const [alice, bob] = threeMembers();
    tells(bob, 5, ASK);
    value(mute(bob));
    sync(alice, bob);
    expect(taskWordsIn(alice)).toBe('nothing');
    value(send(alice, CAROL));
  });

  test('[FAIR6] while the reader rests nothing is offered', () => {
    const [alice, bob] = threeMembers();
    tells(bob, 5, ASK);
    wins(bob, 1);
    sync(alice, bob);
    value(begin(alice, { kind: 'until', day: '2025-06-15' }));
    expect(taskWordsIn(alice)).toBe('nothing');
    expect(taskWordsIn(alice, { now: NOON + 12 * 60 * MINUTE_MS })).toContain('answer-ask');
  });
});
