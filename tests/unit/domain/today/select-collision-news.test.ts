import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { selectCollisions } from '#shared/domain/duplicate/select-collisions.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { selectCollisionNews } from '#shared/domain/today/select-collision-news.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, createReplica, leadIn, NOON, type Replica, spaceOf, sync, value } from '../fixture.ts';

const add = ({ doc, ctx }: Replica, lead: NewLead) => value(addLead(doc, lead, ctx)).leadId;
const goFor = ({ doc, ctx }: Replica, leadId: LeadId) => value(startPursuit(doc, { leadId }, ctx)).pursuitId;

function told(alice: Replica, since = NOON - 1) {
  const space = spaceOf(alice);
  return selectCollisionNews({ space, collisions: selectCollisions(space, ALICE), since }).map(
    ({ leadId, by, at }) => `${leadIn(alice, leadId).company} by ${by} at ${at - NOON}`,
  );
}

describe('others who go for what I go for', () => {
  test('[TODAY17] I am told who began after me, the newest first', () => {
    const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
    const leadId = add(alice, { company: 'Northwind' });
    goFor(alice, leadId);
    expect(told(alice)).toEqual([]);
    sync(alice, bob, carol);
    bob.setNow(NOON + 1);
    goFor(bob, leadId);
    carol.setNow(NOON + 2);
    goFor(carol, leadId);
    sync(alice, bob, carol);
    expect(told(alice)).toEqual(['Northwind by carol at 2', 'Northwind by bob at 1']);
  });

  test('[TODAY17] once: not of what began before the last visit', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const leadId = add(alice, { company: 'Northwind' });
    goFor(alice, leadId);
    sync(alice, bob);
    bob.setNow(NOON + 5);
    goFor(bob, leadId);
    sync(alice, bob);
    expect(told(alice, NOON + 4)).toEqual(['Northwind by bob at 5']);
    expect(told(alice, NOON + 5)).toEqual([]);
  });

  test('[TODAY17] not of whoever was there before me, nor of what I closed or they did', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const theirs = add(bob, { company: 'theirs', stage: 'applying' });
    const mine = add(alice, { company: 'mine' });
    const card = goFor(alice, mine);
    sync(alice, bob);
    alice.setNow(NOON + 3);
    goFor(alice, theirs);
    bob.setNow(NOON + 4);
    const his = goFor(bob, mine);
    sync(alice, bob);
    expect(told(alice)).toEqual(['mine by bob at 4']);
    value(moveCard(bob.doc, { cardId: his, toStage: 'closed' }, bob.ctx));
    sync(alice, bob);
    expect(told(alice)).toEqual([]);
    value(moveCard(bob.doc, { cardId: his, toStage: 'applying' }, bob.ctx));
    sync(alice, bob);
    expect(told(alice)).toHaveLength(1);
    value(moveCard(alice.doc, { cardId: card, toStage: 'closed' }, alice.ctx));
    expect(told(alice)).toEqual([]);
  });

  test('[TODAY17] with another card of the same posting I am led to mine, and told of each member once', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const link = 'https://jobs.example.org/1';
    goFor(alice, add(alice, { company: 'mine', link }));
    for (const [index, company] of ['first', 'second'].entries()) {
      bob.setNow(NOON + 1 + index);
      add(bob, { company, link, stage: 'applied' });
    }
    sync(alice, bob);
    expect(told(alice)).toEqual(['mine by bob at 1']);
    expect(told(alice, NOON + 1)).toEqual([]);
  });
});
