import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { finishNextStep } from '#shared/domain/done-step/finish-next-step.ts';
import { readDoneStep } from '#shared/domain/done-step/done-step-reader.ts';
import { mergeLeads } from '#shared/domain/duplicate/merge-leads.ts';
import { selectMerges } from '#shared/domain/duplicate/merges.ts';
import { selectShownDone, selectShownRuns } from '#shared/domain/duplicate/shown-records.ts';
import { selectDoneSteps, whoseDone } from '#shared/domain/done-step/select-done-steps.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { restoreLead, trashLead } from '#shared/domain/lead/trash-lead.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { copyLead } from '#shared/domain/sharing/copy-lead.ts';
import { moveLead } from '#shared/domain/sharing/move-lead.ts';
import type { CircleId, DoneStepId, LeadId } from '#shared/kernel/ids.ts';
import {
  ALICE,
  BOB,
  CAROL,
  codeOf,
  createReplica,
  doneIn,
  leadIn,
  leadsIn,
  NOON,
  pursuitsIn,
  type Replica,
  sync,
  value,
  watch,
} from '../fixture.ts';

const STEP = { nextStep: 'Thank-you note', nextStepOn: '2025-06-12' };

/** Alice goes for a lead and has a next step; everybody given has it. */
function goFor(alice: Replica, others: readonly Replica[] = [], step: Partial<typeof STEP> = STEP) {
  const { leadId, pursuitId } = value(
    addLead(alice.doc, { company: 'Northwind', stage: 'applied', ...step }, alice.ctx),
  );
  if (pursuitId === undefined) throw new Error('alice goes for it');
  sync(alice, ...others);
  return { leadId, cardId: pursuitId };
}

const finish = ({ doc, ctx }: Replica, cardId: CardId, nextStep: string = STEP.nextStep) =>
  value(finishNextStep(doc, { cardId, nextStep }, ctx));

/** What was done, with whose step it was and who said so. */
function told(replica: Replica): readonly string[] {
  const runs = pursuitsIn(replica);
  return selectDoneSteps(doneIn(replica).values(), runs).map(
    (done) => `${done.text} of ${whoseDone(done, runs) ?? done.copiedMember}, by ${done.copiedBy ?? done.by}`,
  );
}

const stepOf = (replica: Replica, runId: string) => {
  const { nextStep, nextStepOn } = [...pursuitsIn(replica).values()].find(({ id }) => id === runId) ?? {};
  return { nextStep, nextStepOn };
};

describe('finishing', () => {
  test('[DONE1] clears the step and its day and keeps what was done, in one transaction', () => {
    const alice = createReplica(ALICE);
    const { leadId, cardId } = goFor(alice);
    alice.setNow(NOON + 5);
    const watched = watch(alice.doc);
    const { doneStepId, memberId } = finish(alice, cardId);
    expect(watched.origins).toHaveLength(1);
    expect(stepOf(alice, cardId)).toEqual({ nextStep: undefined, nextStepOn: undefined });
    expect(doneIn(alice).get(doneStepId)).toMatchObject({
      ...{ leadId, pursuitId: cardId, text: 'Thank-you note', plannedOn: '2025-06-12', at: NOON + 5, by: ALICE },
    });
    expect(memberId).toBe(ALICE);
  });

  test('[DONE1] of a lead that nobody goes for it is whose said so', () => {
    const alice = createReplica(ALICE);
    const { leadId } = value(addLead(alice.doc, { company: 'Globex', nextStep: 'Call' }, alice.ctx));
    finish(alice, leadId, 'Call');
    expect(leadIn(alice, leadId).nextStep).toBeUndefined();
    expect(told(alice)).toEqual(['Call of alice, by alice']);
  });

  test('[DONE1] without words, or where another step stands there by now, nothing is done', () => {
    const alice = createReplica(ALICE);
    const { cardId } = goFor(alice);
    const { doc, ctx } = alice;
    expect(codeOf(finishNextStep(doc, { cardId, nextStep: 'Interview' }, ctx))).toBe('changed-since');
    value(setNextStep(doc, { cardId, nextStepOn: '2025-06-20' }, ctx));
    const watched = watch(doc);
    expect(codeOf(finishNextStep(doc, { cardId, nextStep: '' }, ctx))).toBe('no-step');
    expect(codeOf(finishNextStep(doc, { cardId: 'gone' as LeadId, nextStep: 'x' }, ctx))).toBe('not-found');
    expect(watched.origins).toEqual([]);
    openCircleDoc(doc).meta.set('minReader', 99);
    expect(codeOf(finishNextStep(doc, { cardId, nextStep: '' }, ctx))).toBe('read-only');
  });

  test('[DONE1] only what whoever said so wrote counts, and nothing that stands there makes reading fail', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { cardId } = goFor(alice, [bob]);
    const { doneStepId } = finish(alice, cardId);
    sync(alice, bob);
    const roots = openCircleDoc(bob.doc);
    const record = roots.doneSteps.get(doneStepId) as Y.Map<unknown>;
    for (const [key, put] of [
      ['plannedOn', '2025-01-01'],
      ['copiedBy', 'bob'],
      ['deletedAt', NOON],
    ] as const) {
      record.set(key, put);
    }
    const good = { leadId: 'x', text: 'y', at: NOON };
    roots.doneSteps.set('no map', 7);
    roots.doneSteps.set('no time', new Y.Map(Object.entries({ ...good, at: Infinity })));
    roots.doneSteps.set('no words', new Y.Map(Object.entries({ ...good, text: '  ' })));
    roots.doneSteps.set(
      'long',
      new Y.Map(Object.entries({ ...good, text: 'l'.repeat(10_000), leadId: 'x'.repeat(301) })),
    );
    roots.doneSteps.set(
      'other',
      new Y.Map(Object.entries({ ...good, text: 'l'.repeat(10_000), plannedOn: 9, step: {} })),
    );
    sync(alice, bob);
    const kept = doneIn(alice);
    expect([...kept.keys()].sort()).toEqual([doneStepId, 'other'].sort());
    expect(kept.get(doneStepId)).toMatchObject({ plannedOn: undefined, copiedBy: undefined, by: ALICE });
    expect(kept.get('other' as DoneStepId)).toMatchObject({
      text: 'l'.repeat(300),
      plannedOn: undefined,
      step: undefined,
    });
    expect(readDoneStep(doneStepId, record, () => undefined)).toMatchObject({ kind: 'malformed' });
  });

  test('[DONE1] a record that names a run at another lead is whose wrote it, not whose run that is', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { cardId } = goFor(alice, [bob]);
    const { leadId } = value(addLead(bob.doc, { company: 'Contoso' }, bob.ctx));
    const forged = { leadId, pursuitId: cardId, text: 'Gave up', at: NOON };
    openCircleDoc(bob.doc).doneSteps.set('forged', new Y.Map(Object.entries(forged)));
    sync(alice, bob);
    expect(told(alice)).toEqual(['Gave up of bob, by bob']);
  });
});

describe('taking back', () => {
  test('[DONE2] the step is there again as it was, and nothing says that it was done', () => {
    const alice = createReplica(ALICE);
    const { cardId } = goFor(alice);
    const { undo } = finish(alice, cardId);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(stepOf(alice, cardId)).toEqual(STEP);
    expect(told(alice)).toEqual([]);
    finish(alice, cardId);
    expect(told(alice)).toEqual(['Thank-you note of alice, by alice']);
  });

  test('[DONE2] a step that was set meanwhile is kept, and what was done stays', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { cardId } = goFor(alice, [bob]);
    const { undo } = finish(alice, cardId);
    sync(alice, bob);
    value(setNextStep(bob.doc, { cardId, nextStep: 'Interview' }, bob.ctx));
    sync(alice, bob);
    expect(codeOf(applyUndo(alice.doc, undo, alice.ctx))).toBe('changed-since');
    expect(stepOf(alice, cardId)).toEqual({ nextStep: 'Interview', nextStepOn: undefined });
    expect(told(alice)).toEqual(['Thank-you note of alice, by alice']);
  });
});

describe('merging', () => {
  test.each([
    ['two devices of one member', ALICE, 1],
    ['two members', BOB, 0],
  ] as const)('[DONE3] %s that finish a step apart leave one line, as whoever goes for it said', (_, other, device) => {
    const [alice, second] = [createReplica(ALICE), createReplica(other, device)];
    const { cardId } = goFor(alice, [second]);
    second.setNow(NOON - 60_000);
    finish(alice, cardId);
    finish(second, cardId);
    sync(alice, second);
    const expected = ['Thank-you note of alice, by alice'];
    expect(told(alice)).toEqual(expected);
    expect(told(second)).toEqual(expected);
    expect(doneIn(alice).size).toBe(2);
  });

  test('[DONE3] the same words done twice are two lines', () => {
    const alice = createReplica(ALICE);
    const { cardId } = goFor(alice, [], { nextStep: 'Call' });
    finish(alice, cardId, 'Call');
    value(setNextStep(alice.doc, { cardId, nextStep: 'Call' }, alice.ctx));
    finish(alice, cardId, 'Call');
    expect(told(alice)).toHaveLength(2);
  });

  test('[DONE3] nobody hides what a member did by naming the same step', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { cardId } = goFor(alice, [bob]);
    const { doneStepId } = finish(alice, cardId);
    sync(alice, bob);
    const { leadId, step } = doneIn(bob).get(doneStepId) ?? {};
    const forged = { leadId, pursuitId: cardId, text: 'Thank-you note', at: 1, step };
    openCircleDoc(bob.doc).doneSteps.set('0', new Y.Map(Object.entries(forged)));
    sync(alice, bob);
    expect(told(alice)).toEqual(['Thank-you note of alice, by alice']);
  });

  test('[DONE3] what is set by one while another finishes what stood there is kept', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { cardId } = goFor(alice, [bob]);
    finish(alice, cardId);
    value(setNextStep(bob.doc, { cardId, nextStep: 'Interview', nextStepOn: '2025-06-20' }, bob.ctx));
    sync(alice, bob);
    expect(stepOf(alice, cardId)).toEqual({ nextStep: 'Interview', nextStepOn: '2025-06-20' });
    expect(stepOf(bob, cardId)).toEqual(stepOf(alice, cardId));
    expect(told(bob)).toEqual(['Thank-you note of alice, by alice']);
  });

  test('[DONE4] leads that are merged keep what was done for each, and a step of either is finished in all', () => {
    const alice = createReplica(ALICE);
    const first = goFor(alice);
    finish(alice, first.cardId);
    const second = goFor(alice, [], { nextStep: 'Call' });
    value(mergeLeads(alice.doc, { keep: first.leadId, other: second.leadId }, alice.ctx));
    finish(alice, first.cardId, 'Call');
    const merges = selectMerges(leadsIn(alice));
    const shown = selectShownDone(doneIn(alice), merges);
    const runs = selectShownRuns(pursuitsIn(alice), merges);
    const done = selectDoneSteps(shown.values(), runs);
    expect(done.map(({ leadId, text }) => `${text} ${leadId === first.leadId}`)).toEqual([
      'Thank-you note true',
      'Call true',
    ]);
    expect(done.map((each) => whoseDone(each, runs))).toEqual([ALICE, ALICE]);
    expect([stepOf(alice, first.cardId).nextStep, stepOf(alice, second.cardId).nextStep]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('elsewhere', () => {
  const sourceOf = ({ doc, authorOf, me }: Replica) => ({
    doc,
    authorOf,
    me,
    nameOf: (member: string) => `${member} b.`,
  });

  test('[DONE4] the trash keeps what was done, and it is there again when the lead is', () => {
    const alice = createReplica(ALICE);
    const { leadId, cardId } = goFor(alice);
    finish(alice, cardId);
    value(trashLead(alice.doc, { leadId }, alice.ctx));
    expect(codeOf(finishNextStep(alice.doc, { cardId, nextStep: 'x' }, alice.ctx))).toBe('not-found');
    value(restoreLead(alice.doc, { leadId }, alice.ctx));
    expect(told(alice)).toEqual(['Thank-you note of alice, by alice']);
  });

  test('[DONE4] what is shared from private, and what is moved on, takes along what its person did', () => {
    const [own, target] = [createReplica(ALICE, 5), createReplica(CAROL)];
    const { leadId, cardId } = goFor(own);
    own.setNow(NOON - 9);
    finish(own, cardId);
    const moved = value(
      moveLead(target.doc, { from: sourceOf(own), leadId, toCircle: 'there' as CircleId }, target.ctx),
    );
    expect(told(target)).toEqual(['Thank-you note of carol, by carol']);
    const [done] = [...doneIn(target).values()];
    expect(done).toMatchObject({ leadId: moved.leadId, plannedOn: '2025-06-12', at: NOON - 9, step: undefined });
  });

  test('[DONE4] a copy tells in words who else said so, and leaves what others did', () => {
    const [alice, bob, target] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
    const { leadId, cardId } = goFor(alice, [bob]);
    finish(bob, cardId);
    const theirs = value(moveCard(bob.doc, { cardId: leadId, toStage: 'applied' }, bob.ctx)).pursuitId;
    if (theirs === undefined) throw new Error('bob goes for it too');
    value(setNextStep(bob.doc, { cardId: theirs, nextStep: 'Ask my cousin there' }, bob.ctx));
    finish(bob, theirs, 'Ask my cousin there');
    sync(alice, bob);
    value(copyLead(target.doc, { from: sourceOf(alice), leadId }, target.ctx));
    expect(told(target)).toEqual(['Thank-you note of carol, by bob b.']);
    const twice = createReplica(BOB, 3);
    const [copied] = [...leadsIn(target).keys()];
    value(copyLead(twice.doc, { from: sourceOf(target), leadId: copied ?? leadId }, twice.ctx));
    expect(told(twice)).toEqual(['Thank-you note of bob, by bob b.']);
  });
});
