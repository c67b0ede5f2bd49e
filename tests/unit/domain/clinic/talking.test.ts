import { describe, expect, test } from 'vitest';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import type { ClinicStepId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import { answer, ask, circleWithClinic, close, confirm, fieldsOf, forge, say, stateIn } from './clinic-fixture.ts';

const none = 'none' as ClinicStepId;

/** Where the problem is to be said back. */
function sayingBack() {
  const circle = circleWithClinic({ manner: 'written' });
  value(close(circle.alice, circle.id, 'questions'));
  sync(circle.alice, circle.bob, circle.carol);
  return circle;
}

describe('questions', () => {
  test('[CLIN4] others ask and the bringer answers, more than once, in the order of time', () => {
    const { alice, bob, carol, id } = circleWithClinic({ manner: 'written' });
    bob.setNow(NOON + 2);
    const later = value(ask(bob, id, ' Why now?\n')).stepId;
    const first = value(ask(carol, id, 'Since when?')).stepId;
    sync(alice, bob, carol);
    value(answer(alice, id, later, 'They called.'));
    alice.setNow(NOON + 5);
    value(answer(alice, id, later, 'On Monday.'));
    sync(alice, bob, carol);
    expect(stateIn(carol, id).questions).toMatchObject([
      { id: first, author: 'carol', text: 'Since when?', answers: [] },
      { id: later, author: 'bob', text: 'Why now?', answers: [{ text: 'They called.' }, { text: 'On Monday.' }] },
    ]);
  });

  test('[CLIN4] [DOC5] nobody asks themselves or answers for another, and what says nothing is refused', () => {
    const { alice, bob, carol, id } = circleWithClinic({ manner: 'written' });
    const { stepId } = value(ask(bob, id));
    sync(alice, bob, carol);
    const watched = [alice, bob, carol].map(({ doc }) => watch(doc));
    expect(codeOf(ask(alice, id))).toBe('own');
    expect(codeOf(answer(carol, id, stepId))).toBe('not-yours');
    expect(codeOf(answer(alice, id, none))).toBe('not-found');
    for (const text of [' ', 'x'.repeat(LIMITS.message + 1)]) {
      const error = { code: text === ' ' ? 'empty' : 'too-long', field: 'text' };
      expect(ask(bob, id, text)).toEqual({ ok: false, error });
      expect(answer(alice, id, stepId, text)).toEqual({ ok: false, error });
    }
    expect(watched.map(({ origins }) => origins.length)).toEqual([0, 0, 0]);
  });

  test('[CLIN4] [UNDO2] undo takes a question and an answer back', () => {
    const { alice, bob, id } = circleWithClinic({ manner: 'written' });
    const { stepId, undo } = value(ask(bob, id));
    sync(alice, bob);
    const answered = value(answer(alice, id, stepId)).undo;
    value(applyUndo(alice.doc, answered, alice.ctx));
    sync(alice, bob);
    expect(stateIn(bob, id).questions).toMatchObject([{ answers: [] }]);
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(stateIn(bob, id).questions).toEqual([]);
  });

  test('[CLIN4] [DOC3] what another wrote as an answer is none, nor is a question of the bringer’s one', () => {
    const { alice, bob, carol, id } = circleWithClinic({ manner: 'written' });
    const { stepId } = value(ask(bob, id));
    forge(carol, 'clinicSteps', 'lie', { kind: 'answer', clinicId: id, questionId: stepId, text: 'Lies.', at: NOON });
    forge(alice, 'clinicSteps', 'own', { kind: 'question', clinicId: id, text: 'Well?', at: NOON });
    sync(alice, bob, carol);
    expect(stateIn(bob, id).questions).toMatchObject([{ id: stepId, answers: [] }]);
    fieldsOf(carol, 'clinicSteps', stepId).set('text', 'Are you lazy?');
    sync(alice, bob, carol);
    expect(JSON.stringify(stateIn(alice, id))).not.toContain('lazy');
  });
});

describe('saying back', () => {
  test('[CLIN4] another says it back, until the bringer says that it is right', () => {
    const { alice, bob, carol, id } = sayingBack();
    const first = value(say(bob, id, 'You hate money.')).stepId;
    sync(alice, bob, carol);
    value(confirm(alice, id, first, false));
    sync(alice, bob, carol);
    expect(stateIn(bob, id)).toMatchObject({ phase: 'saying-back', saidBack: [{ id: first, verdict: 'not-quite' }] });
    bob.setNow(NOON + 1);
    const second = value(say(bob, id)).stepId;
    sync(alice, bob, carol);
    expect(stateIn(alice, id).saidBack[1]).toMatchObject({ id: second, author: BOB, verdict: undefined });
    value(confirm(alice, id, second));
    sync(alice, bob, carol);
    expect(stateIn(carol, id)).toMatchObject({ phase: 'ideas', saidBack: [{}, { verdict: 'right' }] });
  });

  test('[CLIN4] [DOC5] nobody says their own back or confirms for another; the same again writes nothing', () => {
    const { alice, bob, carol, id } = sayingBack();
    expect(codeOf(say(alice, id))).toBe('own');
    expect(say(bob, id, ' ')).toEqual({ ok: false, error: { code: 'empty', field: 'text' } });
    expect(codeOf(say(bob, id, 'x'.repeat(LIMITS.message + 1)))).toBe('too-long');
    const { stepId } = value(say(bob, id));
    sync(alice, bob, carol);
    expect([confirm(bob, id, stepId), confirm(carol, id, stepId)].map((one) => codeOf(one))).toEqual([
      'not-yours',
      'not-yours',
    ]);
    expect(codeOf(confirm(alice, id, none))).toBe('not-found');
    value(confirm(alice, id, stepId, false));
    const { origins } = watch(alice.doc);
    expect(value(confirm(alice, id, stepId, false)).undo.changes).toEqual([]);
    expect(origins).toEqual([]);
    value(confirm(alice, id, stepId, true));
    expect(value(confirm(alice, id, stepId, false)).undo.changes).toEqual([]);
    expect(stateIn(alice, id).phase).toBe('ideas');
  });

  test('[CLIN4] what was right on one device stays so, whatever the other said', () => {
    const { alice, bob, id } = sayingBack();
    const phone = createReplica(ALICE, 1);
    const { stepId } = value(say(bob, id));
    sync(alice, bob, phone);
    value(confirm(alice, id, stepId, true));
    phone.setNow(NOON + 5);
    value(confirm(phone, id, stepId, false));
    sync(alice, bob, phone);
    expect(stateIn(bob, id)).toMatchObject({ phase: 'ideas', saidBack: [{ verdict: 'right' }] });
  });

  test('[CLIN4] [CLIN2] a verdict is not for now when the ideas have begun', () => {
    const { alice, bob, id } = sayingBack();
    const { stepId } = value(say(bob, id));
    sync(alice, bob);
    value(close(alice, id, 'saying-back'));
    expect(codeOf(confirm(alice, id, stepId))).toBe('not-now');
  });

  test('[CLIN4] [DOC3] a confirmation that another wrote moves nothing', () => {
    const { alice, bob, carol, id } = sayingBack();
    const { stepId } = value(say(bob, id));
    const lie = { kind: 'confirmed', clinicId: id, saidBackId: stepId, verdict: 'right', at: NOON };
    forge(carol, 'clinicSteps', 'lie', lie);
    forge(alice, 'clinicSteps', 'own', { kind: 'said-back', clinicId: id, text: 'I am lazy.', at: NOON });
    sync(alice, bob, carol);
    expect(stateIn(bob, id)).toMatchObject({ phase: 'saying-back', saidBack: [{ id: stepId, verdict: undefined }] });
    expect(stateIn(bob, id).saidBack).toHaveLength(1);
  });

  test('[CLIN4] in a circle of two the other does all of it', () => {
    const { alice, bob, id } = circleWithClinic({ asked: [BOB] });
    value(close(bob, id, 'statement'));
    const question = value(ask(bob, id)).stepId;
    sync(alice, bob);
    value(answer(alice, id, question));
    value(close(alice, id, 'questions'));
    sync(alice, bob);
    const { stepId } = value(say(bob, id));
    sync(alice, bob);
    value(confirm(alice, id, stepId));
    sync(alice, bob);
    expect(stateIn(bob, id, [ALICE, BOB])).toMatchObject({ phase: 'ideas', isAlone: false });
  });
});
