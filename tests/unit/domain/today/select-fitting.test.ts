import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { selectFitting } from '#shared/domain/today/select-fitting.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import {
  ALICE,
  BOB,
  CAROL,
  createReplica,
  leadIn,
  leadsIn,
  NOON,
  type Replica,
  spaceOf,
  sync,
  value,
} from '../fixture.ts';

const add = ({ doc, ctx }: Replica, lead: NewLead) => value(addLead(doc, lead, ctx)).leadId;

/** The companies of which alice is told, when all or some leads fit her. */
function told(
  alice: Replica,
  { fitting, since = NOON, now = NOON + 1 }: { fitting?: readonly LeadId[]; since?: number; now?: number } = {},
) {
  const ids = new Set(fitting ?? leadsIn(alice).keys());
  return selectFitting({ space: spaceOf(alice), fitting: ids, since, now }).map(
    ({ leadId, by }) => `${leadIn(alice, leadId).company} of ${by}`,
  );
}

describe('what fits me', () => {
  test('[TODAY16] of the leads that others added I am told those that fit, the newest first', () => {
    const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
    const first = add(bob, { company: 'first' });
    carol.setNow(NOON + 2);
    const last = add(carol, { company: 'last', stage: 'applied' });
    bob.setNow(NOON + 1);
    const between = add(bob, { company: 'between', forMembers: [CAROL] });
    add(bob, { company: 'other' });
    const hers = add(alice, { company: 'hers' });
    sync(alice, bob, carol);
    const fitting = [first, between, hers, last, 'unknown' as LeadId];
    expect(told(alice, { fitting })).toEqual(['last of carol', 'between of bob', 'first of bob']);
    expect(told(alice, { fitting: [] })).toEqual([]);
  });

  test('[TODAY16] three at most', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    for (const [index, company] of ['a', 'b', 'c', 'd'].entries()) {
      bob.setNow(NOON + index);
      add(bob, { company });
    }
    sync(alice, bob);
    expect(told(alice)).toEqual(['d of bob', 'c of bob', 'b of bob']);
  });

  test('[TODAY16] since the last visit or within a week, whichever is longer', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    add(bob, { company: 'old' });
    bob.setNow(NOON + 3 * DAY_MS);
    add(bob, { company: 'new' });
    sync(alice, bob);
    const both = ['new of bob', 'old of bob'];
    const now = NOON + 7 * DAY_MS;
    expect(told(alice, { since: NOON + 5 * DAY_MS, now: now - 1 })).toEqual(both);
    expect(told(alice, { since: NOON + 5 * DAY_MS, now })).toEqual(['new of bob']);
    expect(told(alice, { since: NOON + 5 * DAY_MS, now: now + 3 * DAY_MS })).toEqual([]);
    expect(told(alice, { since: NOON, now: now + 3 * DAY_MS })).toEqual(['new of bob']);
    expect(told(alice, { since: NOON - 1, now: now + 3 * DAY_MS })).toEqual(both);
  });

  test('[TODAY16] not of what was added for me, what I ever went for, or what is in the trash', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    add(bob, { company: 'for her', forMembers: [ALICE] });
    add(bob, { company: 'left to her' });
    const [going, back, trashed] = [
      add(bob, { company: 'going', stage: 'applied' }),
      add(bob, { company: 'back' }),
      add(bob, { company: 'trashed' }),
    ];
    sync(alice, bob);
    expect(told(alice)).toHaveLength(3);
    value(startPursuit(alice.doc, { leadId: going }, alice.ctx));
    const { pursuitId } = value(startPursuit(alice.doc, { leadId: back }, alice.ctx));
    value(moveCard(alice.doc, { cardId: pursuitId, toStage: 'spotted' }, alice.ctx));
    value(trashLead(alice.doc, { leadId: trashed }, alice.ctx));
    expect(told(alice)).toEqual(['left to her of bob']);
  });

  test('[TODAY16] not of what is over for all who went for it', () => {
    const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
    const both = add(bob, { company: 'over for bob', stage: 'closed' });
    add(bob, { company: 'over', stage: 'closed' });
    sync(alice, bob, carol);
    value(startPursuit(carol.doc, { leadId: both, toStage: 'interviewing' }, carol.ctx));
    sync(alice, carol);
    expect(told(alice)).toEqual(['over for bob of bob']);
  });
});
