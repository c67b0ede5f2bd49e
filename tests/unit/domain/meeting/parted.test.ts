import { expect, test } from 'vitest';
import { ALICE, BOB, CAROL, createReplica, sync, value } from '../fixture.ts';
import { after, begin, come, next, opened, START, stateIn } from './meeting-fixture.ts';

test('[TURN8] where screens have seen different turns, and all of them are over, the meeting is over', () => {
  const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
  const id = opened(alice);
  sync(alice, bob, carol);
  // Carol sees alice alone in the meeting, bob has come apart from her; each goes on as they see it.
  value(begin(carol, id, START));
  value(next(carol, id, START));
  value(come(bob, id, START));
  sync(carol, alice);
  sync(bob, alice);
  value(next(bob, id, START));
  value(next(bob, id, START));
  value(next(carol, id, START));
  sync(carol, alice);
  value(next(alice, id, START));
  sync(alice, bob, carol);
  for (const one of [alice, bob, carol]) {
    expect(stateIn(one, id, after(1))).toMatchObject({ phase: 'over', toCome: [], endedAt: START });
  }
});
