import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { ALICE, BOB, CAROL, createReplica, type Replica, sync, value } from '../fixture.ts';
import {
  after,
  begin,
  come,
  end,
  extend,
  fieldsOf,
  forge,
  gathered,
  next,
  onIn,
  opened,
  pause,
  recordsIn,
  resume,
  running,
  skip,
  START,
  stateIn,
  take,
  toComeIn,
} from './meeting-fixture.ts';

/** The step by which the turn that is on was opened. */
const openingOf = (replica: Replica): string =>
  recordsIn(replica)
    .steps.filter(({ kind }) => kind === 'begun' || kind === 'turn-over' || kind === 'turn-skipped')
    .toSorted((a, b) => b.at - a.at)[0]?.id ?? '';

describe('a meeting on several screens', () => {
  test('[TURN8] two who press "Next" at the same moment end one turn', () => {
    const { alice, bob, carol, id, all } = running();
    value(next(alice, id, after(30)));
    value(next(bob, id, after(31)));
    sync(...all);
    for (const one of all) expect(onIn(one, id, after(32))).toBe(BOB);
    value(next(carol, id, after(40)));
    sync(...all);
    expect(onIn(alice, id, after(41))).toBe(CAROL);
    expect(stateIn(alice, id, after(41)).done.map(({ tookMs }) => tookMs)).toEqual([30_000, 10_000]);
  });

  test('[TURN8] going on from one of two presses goes on from both', () => {
    const { alice, bob, carol, id, all } = running();
    value(next(alice, id, after(30)));
    value(next(bob, id, after(31)));
    sync(bob, carol);
    value(pause(carol, id, after(35)));
    value(resume(carol, id, after(40)));
    value(next(carol, id, after(45)));
    value(next(alice, id, after(46)));
    sync(...all);
    for (const one of all) expect(onIn(one, id, after(50))).toBe(CAROL);
    expect(stateIn(alice, id, after(50)).done.map(({ tookMs }) => tookMs)).toEqual([30_000, 10_000]);
  });

  test('[TURN8] two who begin at the same moment begin once', () => {
    const { alice, bob, id, all } = gathered();
    value(begin(alice, id, after(3)));
    value(begin(bob, id, after(4)));
    sync(...all);
    expect(stateIn(bob, id, after(5))).toMatchObject({ begunAt: after(3), turn: { memberId: ALICE } });
    expect(toComeIn(bob, id, after(5))).toEqual([BOB, CAROL, 'commitments', 'closing']);
  });

  test('[TURN8] two who pause at the same moment pause once, and going on once is enough', () => {
    const { alice, bob, carol, id, all } = running();
    value(pause(alice, id, after(10)));
    value(pause(bob, id, after(11)));
    sync(...all);
    expect(stateIn(carol, id, after(15))).toMatchObject({ phase: 'paused', turn: { pauseCount: 1, leftMs: 110_000 } });
    value(resume(carol, id, after(20)));
    value(resume(bob, id, after(21)));
    sync(...all);
    expect(stateIn(alice, id, after(30))).toMatchObject({ phase: 'running', turn: { pauseCount: 1, leftMs: 100_000 } });
  });

  test('[TURN8] two who add a minute at the same moment add one', () => {
    const { alice, bob, id, all } = running();
    value(extend(alice, id, after(100)));
    value(extend(bob, id, after(101)));
    sync(...all);
    expect(stateIn(bob, id, after(102)).turn).toMatchObject({ extensionCount: 1, plannedMs: 180_000 });
    expect(value(extend(bob, id, after(103), 0)).undo.changes).toEqual([]);
    value(extend(bob, id, after(104)));
    expect(stateIn(bob, id, after(105)).turn?.extensionCount).toBe(2);
  });

  test('[TURN8] what was pressed without the network changes nothing that has gone on since', () => {
    const { alice, bob, carol, id, all } = running();
    value(next(bob, id, after(29)));
    value(pause(bob, id, after(31)));
    value(next(alice, id, after(30)));
    sync(alice, carol);
    value(next(carol, id, after(60)));
    sync(alice, carol);
    const before = stateIn(alice, id, after(70));
    sync(...all);
    const now = stateIn(alice, id, after(70));
    expect(now.turn).toEqual(before.turn);
    expect(now.toCome).toEqual(before.toCome);
    expect(now.phase).toBe('running');
    expect(stateIn(bob, id, after(70))).toEqual(now);
  });

  test('[TURN8] who begins alone without the network does not stop the others', () => {
    const { alice, bob, carol, id, all } = gathered();
    value(begin(alice, id, after(1)));
    value(next(alice, id, after(30)));
    value(next(alice, id, after(60)));
    sync(alice, carol);
    value(begin(bob, id, after(70)));
    sync(...all);
    expect(stateIn(bob, id, after(80)).turn).toMatchObject({ memberId: CAROL, startedAt: after(60) });
  });

  test('[TURN7] [TURN8] who ends the meeting in a turn from which the others have gone on ends nothing', () => {
    const { alice, bob, carol, id, all } = running();
    value(end(bob, id, after(29)));
    value(next(alice, id, after(30)));
    sync(alice, carol);
    sync(...all);
    for (const one of all) expect(onIn(one, id, after(40))).toBe(BOB);
  });

  test('[TURN6] [TURN8] who came without the network before a topic was on does not push it aside', () => {
    const [alice, carol] = [createReplica(ALICE), createReplica(CAROL)];
    const id = opened(alice);
    sync(alice, carol);
    value(begin(alice, id));
    value(come(carol, id, after(2)));
    value(next(alice, id, after(10)));
    expect(onIn(alice, id, after(20))).toBe('commitments');
    sync(alice, carol);
    expect(stateIn(alice, id, after(20)).turn).toMatchObject({ kind: 'commitments', startedAt: after(10) });
    expect(toComeIn(alice, id, after(20))).toEqual([CAROL, 'closing']);
  });

  test('[TURN8] two groups that had gone on apart go on where it was last gone on, and nobody loses a turn', () => {
    const { alice, bob, carol, id, all } = running();
    sync(alice, bob);
    value(next(alice, id, after(10)));
    sync(alice, bob);
    value(skip(carol, id, after(12)));
    value(next(carol, id, after(20)));
    value(next(carol, id, after(25)));
    expect(onIn(carol, id, after(26))).toBe('commitments');
    sync(...all);
    for (const one of all) expect(onIn(one, id, after(30))).toBe('commitments');
    expect(stateIn(alice, id, after(30)).done.map(({ memberId }) => memberId)).toEqual([ALICE, BOB, CAROL]);
  });

  test('[TURN8] where merging leaves no turn somebody lets the meeting go on', () => {
    const { alice, bob, carol, id, all } = running();
    value(next(alice, id, after(10)));
    sync(...all);
    // One app opens carol's turn after bob's, another bob's after carol's, and each ends the other's.
    const steps = recordsIn(alice).steps;
    const since = steps.find(({ kind }) => kind === 'turn-over')?.id;
    const [bobs, carols] = [`round:${BOB}:1`, `round:${CAROL}:1`];
    const base = { meetingId: id, kind: 'turn-over', at: after(20) };
    forge(bob, 'x1', { ...base, turn: bobs, since, opens: carols });
    forge(bob, 'x2', { ...base, turn: carols, since: 'x1', opens: bobs });
    sync(...all);
    expect(stateIn(alice, id, after(30))).toMatchObject({ phase: 'gathering', turn: undefined });
    expect(toComeIn(alice, id, after(30))).toEqual(['commitments', 'closing']);
    value(begin(carol, id, after(31)));
    expect(stateIn(carol, id, after(32)).turn).toMatchObject({ kind: 'commitments', startedAt: after(31) });
    value(begin(bob, id, after(33)));
    sync(...all);
    value(next(alice, id, after(40)));
    sync(...all);
    for (const one of all) expect(onIn(one, id, after(41))).toBe('closing');
    value(end(bob, id, after(50)));
    expect(stateIn(bob, id, after(51)).phase).toBe('over');
  });

  test('[TURN10] whoever takes a role has it; of two the one who took it last', () => {
    const { alice, bob, carol, id, all } = running();
    expect(stateIn(alice, id, START)).toMatchObject({ facilitator: ALICE, timekeeper: BOB });
    value(take(carol, id, 'facilitator', after(5)));
    value(take(bob, id, 'facilitator', after(4)));
    sync(...all);
    for (const one of all) expect(stateIn(one, id, after(9)).facilitator).toBe(CAROL);
    expect(value(take(carol, id, 'facilitator', after(9))).undo.changes).toEqual([]);
  });
});

describe('steps that no honest app writes', () => {
  test('[TURN8] what names a turn that is not on, or was written ahead of it, does nothing, then or later', () => {
    const { alice, bob, id, all } = running();
    const since = openingOf(bob);
    const bobs = { meetingId: id, turn: `round:${BOB}:1`, since, at: after(1) };
    forge(bob, 'a1', { ...bobs, kind: 'turn-over', opens: 'closing' });
    forge(bob, 'a2', { ...bobs, kind: 'paused' });
    forge(bob, 'a3', { ...bobs, kind: 'extended' });
    forge(bob, 'a4', { ...bobs, kind: 'ended' });
    forge(bob, 'a5', { ...bobs, kind: 'turn-over', since: 'nowhere', opens: 'closing' });
    forge(bob, 'a6', { ...bobs, kind: 'turn-over', since: 'a6', opens: 'closing' });
    forge(bob, 'a7', { ...bobs, kind: 'begun', opens: 'closing', at: after(25) });
    sync(...all);
    expect(stateIn(alice, id, after(20))).toMatchObject({
      phase: 'running',
      turn: { memberId: ALICE, leftMs: 100_000 },
    });
    expect(stateIn(alice, id, after(20)).turn?.extensionCount).toBe(0);
    value(next(alice, id, after(20)));
    expect(stateIn(alice, id, after(30)).turn).toMatchObject({
      memberId: BOB,
      leftMs: 110_000,
      pauseCount: 0,
      extensionCount: 0,
    });
  });

  test('[TURN8] a turn of somebody who never came, or of a topic that nobody brought, is none', () => {
    const { alice, bob, id, all } = running();
    const over = { meetingId: id, kind: 'turn-over', turn: `round:${ALICE}:1`, since: openingOf(bob), at: after(5) };
    forge(bob, 'a1', { ...over, opens: 'round:dave:1' });
    forge(bob, 'a2', { ...over, opens: 'seat:nothing' });
    forge(bob, 'a3', { ...over, opens: `round:${BOB}:2` });
    sync(...all);
    expect(stateIn(alice, id, after(6))).toMatchObject({ phase: 'gathering', turn: undefined });
    value(begin(alice, id, after(7)));
    expect(onIn(alice, id, after(8))).toBe(BOB);
  });

  test('[TURN8] a meeting of which one branch was over and the others hang is over, and not stuck', () => {
    const { alice, bob, id, all } = running();
    const over = { meetingId: id, kind: 'turn-over' };
    const [bobs, carols] = [`round:${BOB}:1`, `round:${CAROL}:1`];
    const first = { ...over, turn: `round:${ALICE}:1`, since: openingOf(bob), at: after(1) };
    forge(bob, 's1', { ...first, opens: bobs });
    forge(bob, 's2', { ...first, opens: carols });
    forge(bob, 's3', { ...over, turn: bobs, since: 's1', at: after(5), opens: carols });
    forge(bob, 's4', { ...over, turn: carols, since: 's2', at: after(3), opens: 'seat:nothing' });
    forge(bob, 's5', { ...over, turn: carols, since: 's3', at: after(9) });
    sync(...all);
    expect(stateIn(alice, id, after(20))).toMatchObject({ phase: 'over', turn: undefined, endedAt: after(5) });
  });

  test('[TURN8] a time before the turn counts as its beginning, one just ahead as now', () => {
    const { alice, bob, id, all } = running();
    value(next(alice, id, after(20)));
    sync(...all);
    const since = openingOf(bob);
    forge(bob, 'a1', {
      meetingId: id,
      kind: 'turn-over',
      turn: `round:${BOB}:1`,
      since,
      at: 3,
      opens: `round:${CAROL}:1`,
    });
    sync(...all);
    expect(stateIn(alice, id, after(40)).turn).toMatchObject({ memberId: CAROL, startedAt: after(20) });
    forge(bob, 'a2', { meetingId: id, kind: 'paused', turn: `round:${CAROL}:1`, since: 'a1', at: after(90) });
    sync(...all);
    expect(stateIn(alice, id, after(40))).toMatchObject({ phase: 'paused', turn: { leftMs: 100_000 } });
  });

  test('[TURN8] what lies far ahead has not happened yet, and stops no clock', () => {
    const { alice, bob, id, all } = running();
    const over = {
      meetingId: id,
      kind: 'turn-over',
      turn: `round:${ALICE}:1`,
      since: openingOf(bob),
      opens: 'closing',
    };
    forge(bob, 'a1', { ...over, at: START + 3650 * DAY_MS });
    forge(bob, 'a2', { ...over, kind: 'role-taken', role: 'facilitator', at: START + 3650 * DAY_MS });
    sync(...all);
    value(next(alice, id, after(20)));
    expect(stateIn(alice, id, after(50)).turn).toMatchObject({ memberId: BOB, leftMs: 90_000 });
    expect(stateIn(alice, id, after(50)).facilitator).toBe(ALICE);
  });

  test('[TURN2] what others write into a step is left out, and what is no step too', () => {
    const { alice, bob, id, all } = running();
    const came = recordsIn(bob).steps.find(({ kind, author }) => kind === 'came' && author === CAROL);
    fieldsOf(bob, 'meetingSteps', came?.id ?? '').set('coming', 7);
    openCircleDoc(bob.doc).meetingSteps.set('a1', 'words');
    forge(bob, 'a2', { meetingId: id, kind: 'came', at: START, coming: 1.5 });
    forge(bob, 'a3', { meetingId: id, kind: 'came', at: START, coming: 100 });
    forge(bob, 'a4', { meetingId: id, kind: 'danced', at: START });
    forge(bob, 'a5', { meetingId: id, kind: 'turn-over', at: START, turn: 'lunch', since: openingOf(bob) });
    sync(...all);
    expect(stateIn(alice, id, after(1)).came).toEqual([ALICE, BOB]);
    expect(recordsIn(alice).steps.some(({ id: step }) => step.startsWith('a') && step.length === 2)).toBe(false);
    expect(onIn(alice, id, after(1))).toBe(ALICE);
  });
});
