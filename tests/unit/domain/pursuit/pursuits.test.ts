import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { setOutcome } from '#shared/domain/pursuit/set-outcome.ts';
import { selectAllShownPursuits, selectShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import {
  ALICE,
  BOB,
  cardIn,
  codeOf,
  createReplica,
  historyIn,
  leadIn,
  NOON,
  pursuitsIn,
  type Replica,
  sync,
  value,
  wordsOf,
} from '../fixture.ts';

function spotted(company = 'Globex') {
  const alice = createReplica(ALICE);
  const bob = createReplica(BOB);
  const { leadId } = value(addLead(alice.doc, { company, nextStep: 'call', nextStepOn: '2025-06-20' }, alice.ctx));
  sync(alice, bob);
  return { alice, bob, leadId };
}

function move(replica: Replica, name: string, toStage: Stage) {
  return value(moveCard(replica.doc, { cardId: cardIn(replica, name).cardId, toStage }, replica.ctx));
}

function runOf(replica: Replica, leadId: LeadId, member = replica.me) {
  const run = selectShownPursuits(pursuitsIn(replica).values())
    .get(leadId)
    ?.find((known) => known.memberId === member);
  if (run === undefined) throw new Error('No such run');
  return run;
}

describe('pursuits', () => {
  test('[PUR1] going for it too begins an own run beside the other', () => {
    const { alice, bob, leadId } = spotted();
    value(startPursuit(alice.doc, { leadId }, alice.ctx));
    sync(alice, bob);
    value(startPursuit(bob.doc, { leadId }, bob.ctx));
    move(bob, 'Globex – bob', 'interviewing');
    value(startPursuit(bob.doc, { leadId }, bob.ctx));
    expect(wordsOf(bob)).toEqual({ applying: ['Globex – alice'], interviewing: ['Globex – bob'] });
  });

  test('[PUR2] back to Spotted ends the run and keeps its history', () => {
    const { alice, leadId } = spotted();
    move(alice, 'Globex', 'applied');
    expect(runOf(alice, leadId).endedAt).toBeUndefined();
    alice.setNow(NOON + 10);
    move(alice, 'Globex', 'spotted');
    expect(runOf(alice, leadId)).toMatchObject({ stage: 'spotted', endedAt: NOON + 10 });
    expect(wordsOf(alice)).toEqual({ spotted: ['Globex'] });
    expect(historyIn(alice, leadId)).toEqual(['alice: spotted > applied', 'alice: applied > spotted']);
  });

  test('[PUR2] Closed ends a run and reopening takes the end away', () => {
    const { alice, leadId } = spotted();
    move(alice, 'Globex', 'closed');
    expect(runOf(alice, leadId).endedAt).toBe(NOON);
    move(alice, 'Globex', 'offer');
    expect(runOf(alice, leadId).endedAt).toBeUndefined();
  });

  test('[PUR3] starting again takes up the earlier run', () => {
    const { alice, leadId } = spotted();
    const first = move(alice, 'Globex', 'applied').pursuitId;
    move(alice, 'Globex', 'spotted');
    expect(move(alice, 'Globex', 'interviewing').pursuitId).toBe(first);
    move(alice, 'Globex', 'spotted');
    expect(value(startPursuit(alice.doc, { leadId }, alice.ctx)).pursuitId).toBe(first);
    expect(pursuitsIn(alice).size).toBe(1);
    expect(runOf(alice, leadId)).toMatchObject({ stage: 'applying', endedAt: undefined, nextStep: 'call' });
  });

  test('[PUR4] two runs of one member, begun apart, are one card that moves as one', () => {
    const { alice, leadId } = spotted();
    const laptop = createReplica(ALICE, 1);
    sync(alice, laptop);
    value(startPursuit(alice.doc, { leadId }, alice.ctx));
    value(startPursuit(laptop.doc, { leadId, toStage: 'offer' }, laptop.ctx));
    sync(alice, laptop);
    const [lowest] = [...pursuitsIn(alice).keys()].sort();
    expect(pursuitsIn(alice).size).toBe(2);
    expect(wordsOf(alice)).toEqual(wordsOf(laptop));
    expect(cardIn(alice, 'Globex').cardId).toBe(lowest);
    expect(historyIn(alice, leadId)).toHaveLength(2);
    move(alice, 'Globex', 'spotted');
    expect(wordsOf(alice)).toEqual({ spotted: ['Globex'] });
  });

  test('[PUR4] what a state of the runs amounts to is made once', () => {
    const { alice, leadId } = spotted();
    value(startPursuit(alice.doc, { leadId }, alice.ctx));
    const runs = pursuitsIn(alice);
    const shown = selectAllShownPursuits(runs);
    expect(shown).toEqual(selectShownPursuits(runs.values()));
    expect(selectAllShownPursuits(runs)).toBe(shown);
    move(alice, 'Globex', 'offer');
    expect(selectAllShownPursuits(pursuitsIn(alice)).get(leadId)).toMatchObject([{ stage: 'offer' }]);
  });

  test('[PUR4] the id of the other run means the same card, and a cleared next step stays cleared', () => {
    const { alice, leadId } = spotted();
    const laptop = createReplica(ALICE, 1);
    sync(alice, laptop);
    value(startPursuit(alice.doc, { leadId }, alice.ctx));
    value(startPursuit(laptop.doc, { leadId }, laptop.ctx));
    sync(alice, laptop);
    const highest = [...pursuitsIn(alice).keys()].sort().at(-1) ?? leadId;
    value(setNextStep(alice.doc, { cardId: highest }, alice.ctx));
    expect(runOf(alice, leadId).nextStep).toBeUndefined();
    value(moveCard(alice.doc, { cardId: highest, toStage: 'closed' }, alice.ctx));
    value(setOutcome(alice.doc, { pursuitId: runOf(alice, leadId).id, outcome: 'withdrawn' }, alice.ctx));
    expect([...pursuitsIn(alice).values()].map((run) => run.outcome)).toEqual(['withdrawn', 'withdrawn']);
  });

  test('[PUR4] a run that still goes speaks for one that was ended elsewhere', () => {
    const { alice, leadId } = spotted();
    const laptop = createReplica(ALICE, 1);
    sync(alice, laptop);
    value(startPursuit(alice.doc, { leadId }, alice.ctx));
    move(alice, 'Globex', 'spotted');
    value(startPursuit(laptop.doc, { leadId, toStage: 'applied' }, laptop.ctx));
    sync(alice, laptop);
    expect(wordsOf(alice)).toEqual({ applied: ['Globex'] });
  });

  test('[PUR5] the next step goes along with the one who starts', () => {
    const { alice, bob, leadId } = spotted();
    move(bob, 'Globex', 'applying');
    expect(runOf(bob, leadId)).toMatchObject({ nextStep: 'call', nextStepOn: '2025-06-20' });
    expect(leadIn(bob, leadId)).toMatchObject({ nextStep: undefined, nextStepOn: undefined });
    value(setNextStep(bob.doc, { cardId: cardIn(bob, 'Globex').cardId, nextStep: 'write' }, bob.ctx));
    expect(runOf(bob, leadId)).toMatchObject({ nextStep: 'write', nextStepOn: undefined });
    sync(alice, bob);
    expect(runOf(alice, leadId, BOB).nextStep).toBe('write');
  });

  test('[PUR6] nobody can take back what another did', () => {
    const { alice, bob, leadId } = spotted();
    const { undo } = move(alice, 'Globex', 'applied');
    sync(alice, bob);
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(historyIn(bob, leadId)).toEqual(['alice: spotted > applied']);
  });

  test('[PUR7] an outcome belongs to a closed run and is kept when it goes on', () => {
    const { alice, leadId } = spotted();
    const pursuitId = move(alice, 'Globex', 'offer').pursuitId ?? runOf(alice, leadId).id;
    expect(codeOf(setOutcome(alice.doc, { pursuitId, outcome: 'accepted' }, alice.ctx))).toBe('not-closed');
    move(alice, 'Globex', 'closed');
    expect(runOf(alice, leadId).outcome).toBeUndefined();
    value(setOutcome(alice.doc, { pursuitId, outcome: 'accepted' }, alice.ctx));
    expect(codeOf(setOutcome(alice.doc, { pursuitId, outcome: 'eaten' as 'accepted' }, alice.ctx))).toBe(
      'not-a-choice',
    );
    move(alice, 'Globex', 'offer');
    expect(runOf(alice, leadId).outcome).toBe('accepted');
  });
});
