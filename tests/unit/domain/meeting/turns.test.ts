import { describe, expect, test } from 'vitest';
import { planTurnSeconds } from '#shared/domain/meeting/plan-turns.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, sync, value } from '../fixture.ts';
import {
  after,
  begin,
  come,
  end,
  gathered,
  leave,
  next,
  onIn,
  opened,
  queue,
  running,
  skip,
  START,
  stateIn,
  takeBack,
  toComeIn,
} from './meeting-fixture.ts';

/** Ends turns, ten seconds apart, and tells which were on. */
function runThrough(circle: ReturnType<typeof running>): readonly string[] {
  const seen: string[] = [];
  for (let second = 10; second < 200 && stateIn(circle.alice, circle.id, after(second)).turn; second += 10) {
    seen.push(onIn(circle.alice, circle.id, after(second)));
    value(next(circle.alice, circle.id, after(second)));
  }
  return seen;
}

describe('the turns of a meeting', () => {
  test('[TURN4] the round comes first, then the topics, the commitments and the closing', () => {
    const circle = running();
    value(queue(circle.bob, circle.id, 'An offer'));
    sync(...circle.all);
    expect(runThrough(circle)).toEqual([ALICE, BOB, CAROL, 'An offer', 'commitments', 'closing']);
    expect(stateIn(circle.alice, circle.id, after(300))).toMatchObject({ phase: 'over', toCome: [], begunAt: START });
  });

  test("[TURN4] everybody's first topic comes before anybody's second", () => {
    const { alice, bob, id, all } = running();
    for (const text of ['one', 'two', 'three']) value(queue(alice, id, text, after(1)));
    value(queue(bob, id, 'four', after(5)));
    sync(...all);
    expect(toComeIn(bob, id, after(6)).slice(2, 6)).toEqual(['one', 'four', 'two', 'three']);
    expect(stateIn(bob, id, after(6)).seats.map(({ text }) => text)).toEqual(['one', 'four', 'two', 'three']);
  });

  test.each([
    ['one', [ALICE]],
    ['two', [ALICE, BOB]],
  ] as const)('[TURN4] a circle of %s meets alike', (_, members) => {
    const replicas = members.map((member) => createReplica(member));
    const [alice] = replicas;
    if (alice === undefined) throw new Error('somebody opens it');
    const id = opened(alice, { members });
    sync(...replicas);
    for (const other of replicas.slice(1)) value(come(other, id));
    sync(...replicas);
    value(begin(alice, id));
    expect([onIn(alice, id, START), ...toComeIn(alice, id, START)]).toEqual([...members, 'commitments', 'closing']);
    for (let count = members.length + 2; count > 0; count -= 1) value(next(alice, id, after(count)));
    expect(stateIn(alice, id, after(9)).phase).toBe('over');
    expect(stateIn(alice, id, after(9)).facilitator === undefined).toBe(members.length === 1);
  });

  test('[TURN5] all have the same time, a topic twice as long, and what is of all grows with who came', () => {
    const circle = running({ turnSeconds: 90 });
    value(queue(circle.bob, circle.id, 'An offer'));
    sync(...circle.all);
    const planned: number[] = [];
    for (let second = 10; stateIn(circle.bob, circle.id, after(second)).turn; second += 10) {
      planned.push((stateIn(circle.bob, circle.id, after(second)).turn?.plannedMs ?? 0) / 1000);
      value(next(circle.bob, circle.id, after(second)));
    }
    expect(planned).toEqual([90, 90, 90, 180, 360, 180]);
  });

  test.each([
    [60, 2, 810],
    [60, 4, 360],
    [60, 12, 60],
    [90, 6, 360],
    [20, 12, 60],
    [undefined, 4, 360],
    [480, 2, 900],
    [0, 4, 360],
    [-5, 0, 900],
    [60, Number.NaN, 900],
  ])('[TURN5] of %s minutes %s members get %s seconds each', (minutes, members, seconds) => {
    expect(planTurnSeconds(minutes, members)).toBe(seconds);
  });

  test('[TURN6] who comes late stands at the end of the round, also when topics are on already', () => {
    const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
    const id = opened(alice);
    sync(alice, bob, carol);
    value(begin(alice, id));
    value(queue(alice, id, 'An offer', after(1)));
    value(queue(alice, id, 'A letter', after(1)));
    sync(alice, bob, carol);
    value(come(carol, id, after(5)));
    value(come(bob, id, after(9)));
    sync(alice, bob, carol);
    expect(toComeIn(alice, id, after(10)).slice(0, 3)).toEqual([CAROL, BOB, 'An offer']);
    expect(stateIn(alice, id, after(10)).here).toEqual([ALICE, CAROL, BOB]);
  });

  test('[TURN6] a late comer speaks after the topic that is on', () => {
    const [alice, carol] = [createReplica(ALICE), createReplica(CAROL)];
    const id = opened(alice);
    value(begin(alice, id));
    value(queue(alice, id, 'An offer', after(1)));
    value(queue(alice, id, 'A letter', after(1)));
    value(next(alice, id, after(2)));
    sync(alice, carol);
    value(come(carol, id, after(5)));
    expect([onIn(carol, id, after(6)), ...toComeIn(carol, id, after(6))]).toEqual([
      'An offer',
      CAROL,
      'A letter',
      'commitments',
      'closing',
    ]);
  });

  test('[TURN6] coming again adds nothing, leaving and coming back gives no second turn', () => {
    const { alice, bob, id, all } = running();
    expect(value(come(bob, id, after(1))).undo.changes).toEqual([]);
    expect(stateIn(bob, id, after(1)).came).toEqual([ALICE, BOB, CAROL]);
    value(next(alice, id, after(2)));
    value(next(alice, id, after(3)));
    sync(...all);
    value(leave(bob, id, after(4)));
    expect(stateIn(bob, id, after(4)).here).toEqual([ALICE, CAROL]);
    expect(value(leave(bob, id, after(4))).undo.changes).toEqual([]);
    value(come(bob, id, after(5)));
    expect(stateIn(bob, id, after(5)).here).toEqual([ALICE, BOB, CAROL]);
    expect(toComeIn(bob, id, after(5))).toEqual(['commitments', 'closing']);
  });

  test('[TURN6] who left before their turn has none until they come back', () => {
    const { bob, id } = running();
    value(leave(bob, id, after(1)));
    expect(toComeIn(bob, id, after(1))).toEqual([CAROL, 'commitments', 'closing']);
    value(come(bob, id, after(2)));
    expect(toComeIn(bob, id, after(2))).toEqual([CAROL, BOB, 'commitments', 'closing']);
  });

  test('[TURN6] two devices of one member came once, and leave once', () => {
    const [alice, first, second] = [createReplica(ALICE), createReplica(BOB), createReplica(BOB, 1)];
    const id = opened(alice);
    sync(alice, first, second);
    value(come(first, id, after(1)));
    value(come(second, id, after(2)));
    sync(alice, first, second);
    expect(toComeIn(alice, id, after(3)).filter((who) => who === BOB)).toEqual([BOB]);
    value(leave(second, id, after(3)));
    expect(stateIn(second, id, after(4)).here).toEqual([ALICE]);
  });

  test('[TURN6] who was passed over gets another turn by coming again', () => {
    const { alice, bob, id, all } = running();
    value(next(alice, id, after(1)));
    value(skip(alice, id, after(20)));
    sync(...all);
    expect(onIn(bob, id, after(21))).toBe(CAROL);
    expect(toComeIn(bob, id, after(21))).toEqual(['commitments', 'closing']);
    value(come(bob, id, after(22)));
    value(come(bob, id, after(23)));
    expect(toComeIn(bob, id, after(23))).toEqual([BOB, 'commitments', 'closing']);
    expect(stateIn(bob, id, after(23)).done.map(({ isSkipped }) => isSkipped)).toEqual([false, true]);
  });

  test('[TURN7] a turn ends once, and only the turn that is on; a meeting that has begun is not begun again', () => {
    const { bob, id } = running();
    const turn = stateIn(bob, id, START).turn?.key;
    value(next(bob, id, after(5), turn));
    expect(codeOf(next(bob, id, after(6), turn))).toBe('gone-on');
    expect(codeOf(begin(bob, id, after(6)))).toBe('begun');
    expect(stateIn(bob, id, after(6)).done.map(({ memberId, tookMs }) => [memberId, tookMs])).toEqual([[ALICE, 5000]]);
  });

  test('[TURN7] anybody ends the meeting in the turn that is on, which was as long as it was', () => {
    const { alice, bob, id, all } = running();
    value(end(bob, id, after(30)));
    sync(...all);
    expect(stateIn(alice, id, after(40))).toMatchObject({ phase: 'over', endedAt: after(30), turn: undefined });
    expect(stateIn(alice, id, after(40)).done.map(({ memberId, tookMs }) => [memberId, tookMs])).toEqual([
      [ALICE, 30_000],
    ]);
    expect(codeOf(next(alice, id, after(41)))).toBe('over');
    expect(codeOf(come(alice, id, after(41)))).toBe('over');
    expect(codeOf(end(alice, id, after(41)))).toBe('over');
  });

  test('[TURN7] a meeting is ended before it begins', () => {
    const { bob, id } = gathered();
    value(end(bob, id, after(3)));
    expect(stateIn(bob, id, after(4))).toMatchObject({ phase: 'over', begunAt: undefined, endedAt: after(3) });
  });

  test('[TURN7] a meeting that nobody ended is over twelve hours after the last step', () => {
    const { alice, id } = running();
    value(next(alice, id, after(60)));
    const last = after(60) + 12 * HOUR_MS;
    expect(stateIn(alice, id, last).phase).toBe('running');
    expect(stateIn(alice, id, last + 1)).toMatchObject({ phase: 'over', endedAt: after(60), turn: undefined });
  });

  test('[TURN2] undo takes no step back', () => {
    const { alice, id } = running();
    const { undo } = value(next(alice, id, after(1)));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(onIn(alice, id, after(2))).toBe(BOB);
  });

  test('[TURN11] a topic is brought and taken back by its author; of who is not here it waits', () => {
    const { alice, bob, id, all } = running();
    expect(codeOf(queue(bob, id, ' '))).toBe('empty');
    expect(codeOf(queue(bob, id, 'x'.repeat(501)))).toBe('too-long');
    const { topicId, undo } = value(queue(bob, id, ' An offer '));
    sync(...all);
    expect(stateIn(alice, id, after(1)).seats).toMatchObject([{ id: topicId, memberId: BOB, text: 'An offer' }]);
    expect(codeOf(takeBack(alice, topicId))).toBe('not-yours');
    value(leave(bob, id, after(2)));
    expect(stateIn(bob, id, after(2)).seats).toEqual([]);
    value(come(bob, id, after(3)));
    expect(stateIn(bob, id, after(3)).seats).toHaveLength(1);
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(stateIn(bob, id, after(3)).seats).toEqual([]);
    expect(codeOf(takeBack(bob, topicId))).toBe('not-found');
  });

  test('[TURN11] a topic that was on stays in what was', () => {
    const { bob, id } = running();
    const { topicId } = value(queue(bob, id, 'An offer'));
    for (const second of [1, 2, 3, 4]) value(next(bob, id, after(second)));
    value(takeBack(bob, topicId));
    expect(stateIn(bob, id, after(9)).done.at(-1)?.topic?.text).toBe('An offer');
    expect(onIn(bob, id, after(9))).toBe('commitments');
  });
});
