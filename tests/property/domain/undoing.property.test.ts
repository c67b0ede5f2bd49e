import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { ALICE, BOB, createReplica, sync, viewOf } from '#tests/unit/domain/fixture.ts';
import { anyAct, perform } from './acts.ts';

describe('undo', () => {
  test.prop([fc.array(anyAct, { maxLength: 25 }), anyAct], { numRuns: 150 })(
    '[UNDO2] right after an act brings back exactly what was shown',
    (before, act) => {
      const alice = createReplica(ALICE);
      before.forEach((earlier) => perform(alice, earlier));
      const shown = viewOf(alice);
      const answer = perform(alice, act);
      if (answer?.ok !== true) return;
      expect(applyUndo(alice.doc, answer.value.undo, alice.ctx).ok).toBe(true);
      expect(viewOf(alice)).toEqual(shown);
    },
  );

  test.prop([fc.array(anyAct, { maxLength: 12 }), anyAct, fc.array(anyAct, { minLength: 1, maxLength: 4 })], {
    numRuns: 150,
  })('[UNDO2] later takes the act back or changes nothing at all', (before, act, since) => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    before.forEach((earlier) => perform(alice, earlier));
    const answer = perform(alice, act);
    if (answer?.ok !== true) return;
    sync(alice, bob);
    since.forEach((later) => perform(bob, later));
    sync(alice, bob);
    const shown = viewOf(alice);
    const undone = applyUndo(alice.doc, answer.value.undo, alice.ctx);
    if (!undone.ok) expect(viewOf(alice)).toEqual(shown);
    sync(alice, bob);
    expect(viewOf(bob)).toEqual(viewOf(alice));
  });
});
