import { describe, expect, test } from 'vitest';
import { finishNextStep } from '#shared/domain/done-step/finish-next-step.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { ALICE, BOB, createReplica, sync, value } from '../fixture.ts';
import { addOn, at, daysOf, doOn, move, plan, remindersOf, say } from './reminder-fixture.ts';

describe('talking with a company', () => {
  const talking = () => {
    const alice = createReplica(ALICE);
    return { alice, ...addOn(alice, '2025-06-01', { stage: 'interviewing' }) };
  };

  test('[REM5] thanks come after the day of the step, not after coming so far, where there is such a day', () => {
    const { alice, runId } = talking();
    expect(daysOf(alice, 'thank-you')).toBe('02 to 04');
    plan(alice, runId, 'Interview', '2025-06-10');
    expect(daysOf(alice, 'thank-you')).toBe('11 to 13');
    plan(alice, runId, 'Interview', '2025-06-01');
    expect(remindersOf(alice, '2025-06-02').find(({ kind }) => kind === 'thank-you')?.id).toContain('2025-06-01');
    expect(daysOf(alice, 'thank-you')).toBe('02 to 04');
    plan(alice, runId, 'Before all that', '2025-05-20');
    expect(daysOf(alice, 'thank-you')).toBe('02 to 04');
  });

  test.each(['Thank-you note', 'Sich bedanken', 'Dire merci', 'GRACIAS a Contoso'])('[REM5] none for "%s"', (step) => {
    const { alice, runId } = talking();
    plan(alice, runId, step, '2025-06-10');
    expect(daysOf(alice, 'thank-you')).toBe('never');
    expect(daysOf(alice, 'own-date')).toBe('10 to 16');
  });

  test('[REM6] no word is counted from the last sign, whichever it is', () => {
    const { alice, leadId, runId } = talking();
    expect(daysOf(alice, 'no-word')).toBe('13 to 26');
    say(alice, leadId, '2025-06-03');
    expect(daysOf(alice, 'no-word')).toBe('15 to 28');
    plan(alice, runId, 'Interview', '2025-06-17');
    const [only] = remindersOf(alice, '2025-06-29').filter(({ kind }) => kind === 'no-word');
    expect(only).toMatchObject({ arisesOn: '2025-06-17', dueAt: at('2025-06-29T09:00') });
    expect(daysOf(alice, 'no-word')).toBe('29 to 30');
  });

  test('[REM5] an interview that is done is thanked for as before, also where the next one is set', () => {
    const { alice, runId } = talking();
    plan(alice, runId, 'Interview', '2025-06-10');
    const idOf = () => remindersOf(alice, '2025-06-11').find(({ kind }) => kind === 'thank-you')?.id;
    const before = idOf();
    doOn(alice, runId, 'Interview', '2025-06-10T18:00', '2025-06-10');
    expect(idOf()).toBe(before);
    expect(daysOf(alice, 'thank-you')).toBe('11 to 13');
    plan(alice, runId, 'Second interview', '2025-06-20');
    expect(daysOf(alice, 'thank-you')).toBe('11 12 13 21 22 23');
  });

  test("[REM5] [REM6] what the reader says is done for another's run is no sign of their own", () => {
    const { alice, leadId, runId } = talking();
    const bob = createReplica(BOB);
    sync(alice, bob);
    bob.setNow(at('2025-06-01'));
    const { pursuitId } = value(startPursuit(bob.doc, { leadId, toStage: 'interviewing' }, bob.ctx));
    plan(bob, pursuitId, 'Interview', '2025-06-10');
    sync(alice, bob);
    alice.setNow(at('2025-06-10'));
    value(finishNextStep(alice.doc, { cardId: pursuitId, nextStep: 'Interview' }, alice.ctx));
    sync(alice, bob);
    expect([daysOf(alice, 'thank-you'), daysOf(alice, 'no-word')]).toEqual(['02 to 04', '13 to 26']);
    doOn(alice, runId, 'Interview', '2025-06-12');
    expect([daysOf(alice, 'thank-you'), daysOf(alice, 'no-word')]).toEqual(['13 to 15', '24 to 30']);
  });

  test('[REM5] not once thanks were sent, nor for what was done before it came there', () => {
    const { alice, runId } = talking();
    doOn(alice, runId, 'Interview', '2025-06-10');
    doOn(alice, runId, 'Thank-you note', '2025-06-11', '2025-06-12');
    expect(daysOf(alice, 'thank-you')).toBe('never');
    const early = createReplica(ALICE);
    const added = addOn(early, '2025-05-20', { stage: 'applied' });
    doOn(early, added.runId, 'Thank-you note', '2025-05-25');
    move(early, added.runId, 'interviewing', '2025-06-01');
    expect(daysOf(early, 'thank-you')).toBe('02 to 04');
  });

  test('[REM6] what the reader did is a sign, what another says that is done is none', () => {
    const { alice, runId } = talking();
    const bob = createReplica(BOB);
    doOn(alice, runId, 'Sent my portfolio', '2025-06-05');
    expect(daysOf(alice, 'no-word')).toBe('17 to 30');
    sync(alice, bob);
    doOn(bob, runId, 'Called them', '2025-06-09');
    sync(alice, bob);
    expect(daysOf(alice, 'no-word')).toBe('17 to 30');
  });

  test('[REM6] a later sign is another reminder, whatever was answered to the one before', () => {
    const { alice, leadId } = talking();
    const idOf = () => remindersOf(alice, '2025-06-10').find(({ kind }) => kind === 'no-word')?.id;
    const before = idOf();
    expect(idOf()).toBe(before);
    say(alice, leadId, '2025-06-04');
    expect(idOf()).not.toBe(before);
  });
});
