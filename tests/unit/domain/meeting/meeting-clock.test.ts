import { describe, expect, test } from 'vitest';
import { codeOf, value } from '../fixture.ts';
import { after, extend, next, pause, resume, running, stateIn } from './meeting-fixture.ts';

const leftIn = (circle: ReturnType<typeof running>, seconds: number): number | undefined => {
  const { turn } = stateIn(circle.alice, circle.id, after(seconds));
  return turn && turn.leftMs / 1000;
};

describe('the clock of a turn', () => {
  test('[TURN9] it warns in the last minute, then says how far over it is, and nothing else happens', () => {
    const circle = running({ turnSeconds: 120 });
    const seen = [0, 59, 60, 119, 120, 500].map((second) => {
      const { phase, turn } = stateIn(circle.bob, circle.id, after(second));
      return [second, phase, turn?.leftMs, turn?.isWarning];
    });
    expect(seen).toEqual([
      [0, 'running', 120_000, false],
      [59, 'running', 61_000, false],
      [60, 'running', 60_000, true],
      [119, 'running', 1000, true],
      [120, 'running', 0, false],
      [500, 'running', -380_000, false],
    ]);
  });

  test('[TURN9] anybody pauses and lets it go on, as often as they like', () => {
    const circle = running({ turnSeconds: 120 });
    const { alice, id } = circle;
    value(pause(alice, id, after(10)));
    expect(leftIn(circle, 15)).toBe(110);
    expect(value(pause(alice, id, after(15))).undo.changes).toEqual([]);
    value(resume(alice, id, after(20)));
    expect(value(resume(alice, id, after(21))).undo.changes).toEqual([]);
    expect(leftIn(circle, 25)).toBe(105);
    value(pause(alice, id, after(30)));
    expect(leftIn(circle, 600)).toBe(100);
    value(resume(alice, id, after(600)));
    expect(stateIn(alice, id, after(610)).turn).toMatchObject({ leftMs: 90_000, pauseCount: 2 });
    value(next(alice, id, after(620)));
    expect(stateIn(alice, id, after(620)).done.map(({ tookMs }) => tookMs)).toEqual([40_000]);
  });

  test('[TURN9] a turn that ends while it is paused leaves the next one running', () => {
    const { bob, id } = running();
    value(pause(bob, id, after(10)));
    value(next(bob, id, after(50)));
    expect(stateIn(bob, id, after(60))).toMatchObject({ phase: 'running', turn: { leftMs: 110_000, pauseCount: 0 } });
    expect(stateIn(bob, id, after(60)).done.map(({ tookMs }) => tookMs)).toEqual([10_000]);
  });

  test('[TURN9] a minute more can be added again, also while it is paused or over', () => {
    const circle = running({ turnSeconds: 120 });
    const { alice, id } = circle;
    value(pause(alice, id, after(130)));
    value(extend(alice, id, after(131)));
    value(extend(alice, id, after(132)));
    expect(stateIn(alice, id, after(140)).turn).toMatchObject({
      extensionCount: 2,
      leftMs: 110_000,
      plannedMs: 240_000,
    });
  });

  test('[TURN7] nothing is done to a turn that is not on', () => {
    const { bob, id } = running();
    const turn = stateIn(bob, id, after(1)).turn?.key;
    value(next(bob, id, after(1)));
    for (const act of [next, pause, resume]) expect(codeOf(act(bob, id, after(2), turn))).toBe('gone-on');
  });
});
