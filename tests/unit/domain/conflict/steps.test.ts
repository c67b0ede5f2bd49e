import { describe, expect, test } from 'vitest';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { ConflictStepId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, sync, value } from '../fixture.ts';
import {
  aside,
  circle,
  fieldsOf,
  forge,
  leave,
  lift,
  pause,
  respond,
  speak,
  stateIn,
  stepOf,
  stepsIn,
  unsay,
} from './conflict-fixture.ts';

const NO_STEP = 'none' as ConflictStepId;

describe('conflict steps', () => {
  test('[CONF3] a pause is for all, at most 48 hours; it ends by itself', () => {
    const { alice, bob, id, meet } = circle();
    expect([codeOf(pause(alice, id, 49)), codeOf(pause(alice, id, 0))]).toEqual(['too-long', 'bad-date']);
    value(pause(alice, id, 48));
    meet();
    expect(stateIn(bob)).toMatchObject({ phase: 'pause', pausedUntil: NOON + 48 * HOUR_MS });
    expect([codeOf(speak(bob, id, 'goal')), codeOf(speak(alice, id, 'proposal'))]).toEqual(['paused', 'paused']);
    expect(codeOf(respond(bob, id, NO_STEP))).toBe('paused');
    bob.setNow(NOON + 48 * HOUR_MS);
    expect(stateIn(bob).pausedUntil).toBeUndefined();
    value(speak(bob, id, 'goal'));
  });

  test("[CONF3] one's own is made shorter or lifted, nobody else's, and it is had once", () => {
    const { alice, bob, id, meet } = circle();
    value(pause(alice, id, 24));
    value(pause(bob, id, 12));
    meet();
    expect(stateIn(alice).pausedUntil).toBe(NOON + 24 * HOUR_MS);
    expect(value(pause(alice, id, 6)).undo.changes).toEqual([]);
    expect(codeOf(pause(alice, id, 8))).toBe('not-shorter');
    meet();
    expect(stateIn(bob).pausedUntil).toBe(NOON + 12 * HOUR_MS);
    value(lift(bob, id));
    meet();
    expect(stateIn(bob)).toMatchObject({
      pausedUntil: NOON + 6 * HOUR_MS,
      pauses: new Map([[ALICE, NOON + 6 * HOUR_MS]]),
    });
    const before = stepsIn(bob).length;
    value(lift(bob, id));
    expect(stepsIn(bob)).toHaveLength(before);
    value(lift(alice, id));
    expect(stateIn(alice).pausedUntil).toBeUndefined();
    expect(codeOf(pause(alice, id, 1))).toBe('not-shorter');
  });

  test('[CONF3] made shorter on two devices the shortest counts, whatever the order', () => {
    const { alice, bob, id } = circle();
    const phone = createReplica(ALICE, 1);
    value(pause(alice, id, 40));
    sync(alice, phone, bob);
    value(pause(phone, id, 5));
    value(pause(alice, id, 20));
    sync(alice, phone, bob);
    for (const replica of [alice, phone, bob]) expect(stateIn(replica).pausedUntil).toBe(NOON + 5 * HOUR_MS);
  });

  test('[CONF3] nobody pauses it for ever: what is written, withdrawn or ahead of the clock ends all the same', () => {
    const { alice, bob, id, meet } = circle();
    const forged = { conflictId: id, kind: 'paused' };
    forge(bob, 'conflictSteps', 'long', { ...forged, at: NOON, until: NOON + 900 * HOUR_MS, deletedAt: NOON });
    forge(bob, 'conflictSteps', 'ahead', { ...forged, at: NOON + 25 * HOUR_MS, until: NOON + 900 * HOUR_MS });
    meet();
    expect(stateIn(alice).pausedUntil).toBe(NOON + 48 * HOUR_MS);
    alice.setNow(NOON + 48 * HOUR_MS);
    expect(stateIn(alice).pausedUntil).toBeUndefined();
    expect(codeOf(unsay(bob, id, 'long' as ConflictStepId))).toBe('not-a-choice');
  });

  test('[CONF3] [CONF6] a clock that is ahead has begun nothing, and who leaves pauses no more', () => {
    const { alice, bob, carol, id, meet } = circle([ALICE, BOB, CAROL]);
    const [at, until] = [NOON + 25 * HOUR_MS, NOON + 30 * HOUR_MS];
    forge(bob, 'conflictSteps', 'ahead', { conflictId: id, kind: 'paused', at, until });
    meet();
    expect(stateIn(alice).pausedUntil).toBeUndefined();
    value(pause(carol, id, 10));
    meet();
    expect(stateIn(alice).pausedUntil).toBe(NOON + 10 * HOUR_MS);
    value(leave(carol, id));
    meet();
    expect(stateIn(alice)).toMatchObject({ pausedUntil: undefined, parties: [ALICE, BOB], left: [CAROL] });
  });

  test('[CONF4] a view is shown to nobody else until all have written theirs, also in a pause', () => {
    const { alice, bob, id, meet } = circle();
    value(pause(alice, id));
    value(speak(alice, id, 'view', 'I wait.'));
    meet();
    expect(stateIn(bob)).toMatchObject({ written: [ALICE], areViewsShown: false, views: [], phase: 'pause' });
    expect(stateIn(alice).views).toMatchObject([{ text: 'I wait.' }]);
    bob.setNow(NOON + 2);
    value(speak(bob, id, 'view', 'I had no time.'));
    meet();
    for (const replica of [alice, bob])
      expect(stateIn(replica).views.map(({ text }) => text)).toEqual(['I wait.', 'I had no time.']);
  });

  test('[CONF4] without a pause they are shown when all have written; after one they are shown', () => {
    const { alice, bob, id, meet } = circle();
    value(speak(alice, id, 'view'));
    meet();
    bob.setNow(NOON + 100 * HOUR_MS);
    expect(stateIn(bob)).toMatchObject({ areViewsShown: false, views: [] });
    value(pause(bob, id, 2));
    expect(stateIn(bob).views).toEqual([]);
    bob.setNow(NOON + 102 * HOUR_MS);
    expect(stateIn(bob)).toMatchObject({ areViewsShown: true, views: [{ author: ALICE }], phase: 'views' });
  });

  test('[CONF4] a withdrawn view is not shown, and hides no other again; who has left is not waited for', () => {
    const { alice, bob, carol, id, meet } = circle([ALICE, BOB, CAROL]);
    value(speak(alice, id, 'view'));
    value(speak(bob, id, 'view'));
    meet();
    expect(stateIn(alice).areViewsShown).toBe(false);
    value(leave(carol, id));
    meet();
    expect(stateIn(alice).views).toHaveLength(2);
    expect(stateIn(carol).views).toHaveLength(2);
    value(unsay(alice, id, stepOf(alice, 'view')));
    meet();
    expect(stateIn(alice)).toMatchObject({ written: [ALICE, BOB], areViewsShown: true, views: [{ author: BOB }] });
  });

  test('[CONF5] a goal is shared when all say yes; of each the last word counts, also against their clock', () => {
    const { alice, bob, carol, id, meet } = circle([ALICE, BOB, CAROL]);
    for (const by of [alice, bob, carol]) value(speak(by, id, 'view'));
    value(speak(alice, id, 'goal', 'Calm calls'));
    meet();
    const goal = stepOf(alice, 'goal');
    value(respond(bob, id, goal));
    carol.setNow(NOON + 10);
    value(respond(carol, id, goal, false));
    meet();
    expect(stateIn(alice)).toMatchObject({
      phase: 'goals',
      goals: [{ yes: [ALICE, BOB], no: [CAROL], isAgreed: false }],
    });
    carol.setNow(NOON - 10);
    const { undo } = value(respond(carol, id, goal));
    expect(value(respond(carol, id, goal)).undo.changes).toEqual([]);
    meet();
    expect(stateIn(alice)).toMatchObject({
      phase: 'proposals',
      goals: [{ no: [], isAgreed: true }],
      ending: undefined,
    });
    value(applyUndo(carol.doc, undo, carol.ctx));
    expect(stateIn(carol).goals).toMatchObject([{ no: [CAROL], isAgreed: false }]);
    value(respond(alice, id, goal, false));
    expect(stateIn(alice).goals).toMatchObject([{ no: [ALICE], isAgreed: false }]);
    expect(codeOf(respond(bob, id, stepOf(bob, 'view')))).toBe('not-found');
  });

  test("[CONF5] [DOC3] nobody says yes for another, and whoever rewrites what they proposed has nobody's yes", () => {
    const { alice, bob, id, meet } = circle();
    value(speak(alice, id, 'proposal', 'We take turns.'));
    meet();
    const stepId = stepOf(alice, 'proposal');
    const forged = {
      conflictId: id,
      kind: 'answered',
      aboutId: stepId,
      said: 'We take turns.',
      answer: 'yes',
      at: NOON,
    };
    forge(alice, 'conflictSteps', 'named', { ...forged, author: BOB });
    meet();
    expect(stateIn(bob)).toMatchObject({ ending: undefined, proposals: [{ yes: [ALICE] }] });
    value(respond(bob, id, stepId));
    meet();
    expect(stateIn(alice)).toMatchObject({ ending: 'agreed', phase: 'ended', accepted: { text: 'We take turns.' } });
    fieldsOf(alice, 'conflictSteps', stepId).set('text', 'bob does all of it.');
    meet();
    expect(stateIn(bob)).toMatchObject({ ending: undefined, proposals: [{ yes: [ALICE], isAgreed: false }] });
  });

  test('[CONF6] agreed on: nothing more is done in it, but views are withdrawn', () => {
    const { alice, bob, id, meet } = circle();
    value(speak(bob, id, 'view'));
    value(speak(alice, id, 'proposal'));
    meet();
    const stepId = stepOf(alice, 'proposal');
    value(respond(bob, id, stepId));
    meet();
    const refused = [
      codeOf<string>(pause(bob, id)),
      codeOf<string>(lift(bob, id)),
      codeOf<string>(speak(bob, id, 'view')),
      codeOf<string>(respond(bob, id, stepId, false)),
      codeOf<string>(aside(bob, id)),
      codeOf<string>(leave(bob, id)),
      codeOf<string>(unsay(bob, id, stepOf(bob, 'answered'))),
    ];
    expect(new Set(refused)).toEqual(new Set(['ended']));
    value(unsay(bob, id, stepOf(bob, 'view')));
    expect(stateIn(bob)).toMatchObject({ ending: 'agreed', views: [] });
    for (const members of [[ALICE, CAROL], [CAROL]]) expect(stateIn(bob, members).ending).toBe('agreed');
  });

  test('[CONF6] accepted by one alone it is not: who left had no part in it', () => {
    const { alice, bob, id, meet } = circle();
    value(speak(alice, id, 'proposal'));
    value(aside(alice, id));
    value(leave(bob, id));
    meet();
    expect(stateIn(alice)).toMatchObject({ ending: 'left', proposals: [{ isAgreed: false }], parties: [ALICE] });
    value(unsay(bob, id, stepOf(bob, 'left')));
    expect(stateIn(bob)).toMatchObject({ ending: undefined, parties: [ALICE, BOB] });
  });

  test('[CONF6] set aside when all say so, and where merging has both, agreed is agreed', () => {
    const { alice, bob, carol, id, meet } = circle([ALICE, BOB, CAROL]);
    value(speak(alice, id, 'proposal'));
    meet();
    value(aside(alice, id));
    expect(value(aside(alice, id)).undo.changes).toEqual([]);
    const { undo } = value(aside(bob, id));
    meet();
    expect(stateIn(alice)).toMatchObject({ ending: undefined, settingAside: [ALICE, BOB] });
    value(aside(carol, id));
    expect(stateIn(carol).ending).toBe('set-aside');
    value(respond(bob, id, stepOf(alice, 'proposal')));
    meet();
    expect(stateIn(alice).ending).toBe('set-aside');
    value(applyUndo(bob.doc, undo, bob.ctx));
    meet();
    expect(stateIn(alice).ending).toBeUndefined();
    value(respond(carol, id, stepOf(alice, 'proposal')));
    value(aside(bob, id));
    meet();
    for (const replica of [alice, bob, carol]) expect(stateIn(replica).ending).toBe('agreed');
  });
});
