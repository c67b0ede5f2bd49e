import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { finishNextStep } from '#shared/domain/done-step/finish-next-step.ts';
import { selectDoneSteps, whoseDone } from '#shared/domain/done-step/select-done-steps.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import type { DoneStepId, LeadId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, createReplica, doneIn, NOON, pursuitsIn, type Replica, sync, value } from '../fixture.ts';

/** What was done, with whose step it was and who said so. */
function told(replica: Replica): readonly string[] {
  const runs = pursuitsIn(replica);
  return selectDoneSteps(doneIn(replica).values(), runs).map(
    (done) => `${done.text} of ${whoseDone(done, runs) ?? done.copiedMember}, by ${done.copiedBy ?? done.by}`,
  );
}

/** Bob says of alice's step that it is done. */
function finishForAlice() {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  const { leadId, pursuitId } = value(
    addLead(alice.doc, { company: 'Northwind', stage: 'applied', nextStep: 'Call' }, alice.ctx),
  );
  if (pursuitId === undefined) throw new Error('alice goes for it');
  sync(alice, bob);
  const { doneStepId } = value(finishNextStep(bob.doc, { cardId: pursuitId, nextStep: 'Call' }, bob.ctx));
  sync(alice, bob);
  return { alice, bob, leadId, doneStepId };
}

function put(by: Replica, id: string, fields: Readonly<Record<string, unknown>>): void {
  openCircleDoc(by.doc).doneSteps.set(id, new Y.Map(Object.entries(fields)));
}

const recordIn = ({ doc }: Replica, id: DoneStepId): Y.Map<unknown> =>
  openCircleDoc(doc).doneSteps.get(id) as Y.Map<unknown>;

describe('whose a step was', () => {
  test.each([
    ['takes it out', (record: Y.Map<unknown>) => record.delete('pursuitId')],
    ['writes over it', (record: Y.Map<unknown>) => void record.set('pursuitId', 'another')],
    [
      'writes over it and takes that out',
      (record: Y.Map<unknown>) => {
        record.set('pursuitId', 'another');
        record.delete('pursuitId');
      },
    ],
  ])("[DONE1] who %s does not make another's step of it", (_what, change) => {
    const { alice, bob, doneStepId } = finishForAlice();
    expect(told(alice)).toEqual(['Call of alice, by bob']);
    const carol = createReplica(CAROL);
    sync(alice, carol);
    change(recordIn(carol, doneStepId));
    sync(alice, bob, carol);
    expect([told(alice), told(bob), told(carol)]).toEqual([[], [], []]);
  });

  test.each(['copiedMember', 'copiedBy'])(
    '[DONE1] what came along in words is nobody else’s when somebody takes out its %s',
    (key) => {
      const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
      const { leadId } = value(addLead(alice.doc, { company: 'Northwind' }, alice.ctx));
      put(alice, 'came along', { leadId, text: 'Call', at: NOON, copiedMember: 'Carol', copiedBy: 'Carol' });
      sync(alice, bob);
      expect(told(bob)).toEqual(['Call of Carol, by Carol']);
      recordIn(bob, 'came along' as DoneStepId).delete(key);
      sync(alice, bob);
      expect(told(alice)).toEqual([]);
    },
  );

  test('[DONE1] what others add to it hides nothing and says nothing', () => {
    const { alice, bob, doneStepId } = finishForAlice();
    const record = recordIn(alice, doneStepId);
    record.set('copiedMember', 'Carol');
    record.set('copiedBy', 'Carol');
    record.delete('copiedBy');
    sync(alice, bob);
    expect([told(alice), told(bob)]).toEqual([['Call of alice, by bob'], ['Call of alice, by bob']]);
  });
});

describe('a step that is finished twice', () => {
  test('[DONE3] nobody takes the place of what a member did by naming the same step with a run of their own', () => {
    const { alice, bob, leadId, doneStepId } = finishForAlice();
    const carol = createReplica(CAROL);
    sync(alice, carol);
    const { pursuitId } = value(startPursuit(carol.doc, { leadId }, carol.ctx));
    put(carol, '0', { leadId, pursuitId, text: 'Call', at: 1, step: doneIn(carol).get(doneStepId)?.step });
    sync(alice, bob, carol);
    expect(told(alice)).toEqual(['Call of carol, by carol', 'Call of alice, by bob']);
  });

  test('[DONE3] nor by naming it in other words, where nobody goes for the lead', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { leadId } = value(addLead(alice.doc, { company: 'Globex', nextStep: 'Call' }, alice.ctx));
    const { doneStepId } = value(finishNextStep(alice.doc, { cardId: leadId, nextStep: 'Call' }, alice.ctx));
    sync(alice, bob);
    put(bob, '0', { leadId, text: 'Gave up', at: 1, step: doneIn(bob).get(doneStepId)?.step });
    sync(alice, bob);
    expect(told(alice)).toEqual(['Gave up of bob, by bob', 'Call of alice, by alice']);
  });

  test('[DONE3] signs in what others name make no two steps one', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    put(alice, '1', { leadId: 'a', text: 'Call', at: NOON, step: 'b\nc' });
    put(bob, '0', { leadId: 'a\nb' as LeadId, text: 'Call', at: 1, step: 'c' });
    sync(alice, bob);
    expect(told(alice)).toHaveLength(2);
  });
});
