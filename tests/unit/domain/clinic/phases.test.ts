import { describe, expect, test } from 'vitest';
import { isAlone } from '#shared/domain/clinic/clinic.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { ClinicId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import {
  answer,
  aside,
  ask,
  brought,
  choose,
  circleWithClinic,
  circleWithIdeas,
  clinicIn,
  close,
  comes,
  draft,
  fieldsOf,
  goToIdeas,
  MEMBERS,
  reveal,
  say,
  seal,
  stateIn,
} from './clinic-fixture.ts';

describe('where a clinic stands', () => {
  test('[CLIN2] each phase is over at its time, to the millisecond', () => {
    const { alice, id } = circleWithClinic();
    const at = [5, 20, 30, 40, 60].map((minutes) => NOON + minutes * MINUTE_MS);
    const phasesAt = (shift: number) => at.map((until) => stateIn(alice, id, MEMBERS, until + shift).phase);
    expect(phasesAt(-1)).toEqual(['statement', 'questions', 'saying-back', 'ideas', 'choosing']);
    expect(phasesAt(0)).toEqual(['questions', 'saying-back', 'ideas', 'choosing', 'done']);
    expect(stateIn(alice, id, MEMBERS, at[3]).closesAt).toBe(at[4]);
    expect(stateIn(alice, id, MEMBERS, at[4]).closesAt).toBeUndefined();
  });

  test('[CLIN2] of somebody alone it asks nothing back: state, own ideas, choose', () => {
    const alice = createReplica(ALICE);
    const id = brought(alice, { asked: [] });
    expect(stateIn(alice, id, [ALICE])).toMatchObject({ phase: 'statement', isAlone: true });
    value(close(alice, id, 'statement'));
    expect(stateIn(alice, id, [ALICE]).phase).toBe('ideas');
  });

  test('[CLIN2] who comes to somebody alone does not turn it back', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = brought(alice, { asked: [] });
    value(close(alice, id, 'statement'));
    sync(alice, bob);
    value(comes(bob, id));
    sync(alice, bob);
    expect(stateIn(alice, id)).toMatchObject({ phase: 'ideas', isAlone: true });
    expect(stateIn(alice, id).participants.map(({ memberId }) => memberId)).toEqual([ALICE, BOB]);
    expect(isAlone(clinicIn(alice, id)!)).toBe(true);
  });

  test('[CLIN2] what belongs to another phase is not for now', () => {
    const { alice, bob, id } = circleWithClinic();
    const ideas = value(draft(bob, id, ['one']));
    const tried = () =>
      [ask(bob, id), say(bob, id), seal(bob, id, ideas), reveal(bob, id), choose(alice, id)].map((one) =>
        codeOf<string>(one),
      );
    expect(tried()).toEqual(['not-now', 'not-now', 'not-now', 'not-now', 'not-now']);
    for (const replica of [alice, bob]) replica.setNow(NOON + 2 * HOUR_MS);
    expect([ask(bob, id), say(bob, id), seal(bob, id, ideas)].map((one) => codeOf<string>(one))).toEqual([
      'not-now',
      'not-now',
      'not-now',
    ]);
  });

  test('[CLIN2] [CLIN4] a question asked apart while the questions were closed is there, and can be answered', () => {
    const { alice, bob, carol, id } = circleWithClinic({ manner: 'written' });
    value(close(carol, id, 'questions'));
    const { stepId } = value(ask(bob, id));
    sync(alice, bob, carol);
    expect(stateIn(carol, id)).toMatchObject({ phase: 'saying-back', questions: [{ id: stepId }] });
    value(answer(alice, id, stepId));
    expect(stateIn(alice, id)).toMatchObject({
      phase: 'saying-back',
      questions: [{ answers: [{ text: 'Not enough.' }] }],
    });
  });
});

describe('closing a phase', () => {
  test('[CLIN3] anybody does, and it is told who', () => {
    const { alice, bob, carol, id } = circleWithClinic();
    value(close(bob, id, 'statement'));
    sync(alice, bob, carol);
    value(close(carol, id, 'questions'));
    sync(alice, bob, carol);
    expect(stateIn(alice, id)).toMatchObject({
      phase: 'saying-back',
      closings: [
        { phase: 'statement', by: BOB },
        { phase: 'questions', by: CAROL },
      ],
    });
  });

  test('[CLIN3] two who close the same at the same time close one phase', () => {
    const { alice, bob, carol, id } = circleWithClinic();
    bob.setNow(NOON + 1);
    value(close(bob, id, 'statement'));
    value(close(alice, id, 'statement'));
    sync(alice, bob, carol);
    for (const replica of [alice, bob, carol]) {
      expect(stateIn(replica, id).phase).toBe('questions');
      expect(stateIn(replica, id).closings).toEqual([{ phase: 'statement', by: ALICE }]);
    }
  });

  test('[CLIN3] a closing that comes late changes nothing that has gone on since', () => {
    const { alice, bob, carol, id } = circleWithClinic();
    value(close(carol, id, 'statement'));
    goToIdeas(alice, id);
    sync(alice, bob);
    const before = stateIn(bob, id).phase;
    sync(alice, bob, carol);
    expect([before, stateIn(bob, id).phase]).toEqual(['ideas', 'ideas']);
  });

  test('[CLIN3] [DOC5] what is over stays over and writes nothing; what has not begun, and choosing, cannot be closed', () => {
    const { alice, bob, id } = circleWithIdeas();
    const { origins } = watch(bob.doc);
    expect(value(close(bob, id, 'questions')).undo.changes).toEqual([]);
    expect(codeOf(close(bob, id, 'choosing' as 'ideas'))).toBe('not-a-choice');
    expect(origins).toEqual([]);
    const second = brought(alice);
    expect(codeOf(close(alice, second, 'ideas'))).toBe('not-now');
  });

  test('[CLIN3] nobody takes it back', () => {
    const { alice, bob, id } = circleWithClinic();
    const { undo } = value(close(bob, id, 'statement'));
    value(applyUndo(bob.doc, undo, bob.ctx));
    for (const [stepId] of openCircleDoc(bob.doc).clinicSteps.entries())
      fieldsOf(bob, 'clinicSteps', stepId).set('deletedAt', NOON);
    sync(alice, bob);
    expect(stateIn(alice, id).phase).toBe('questions');
  });
});

describe('taking part', () => {
  const inWords = (replica: Parameters<typeof stateIn>[0], id: ClinicId, members = [...MEMBERS]) =>
    stateIn(replica, id, members).participants.map(
      ({ memberId, isBringer, isStandingAside }) =>
        `${memberId}${isBringer ? ' brings' : ''}${isStandingAside ? ' aside' : ''}`,
    );

  test('[CLIN3] the bringer, who was asked, and whoever comes or does anything, as long as they are members', () => {
    const { alice, bob, carol, id } = circleWithClinic({ asked: [CAROL], manner: 'written' });
    expect(inWords(alice, id)).toEqual(['alice brings', 'carol']);
    value(ask(bob, id));
    sync(alice, bob, carol);
    expect(inWords(alice, id)).toEqual(['alice brings', 'bob', 'carol']);
    expect(inWords(alice, id, [ALICE, CAROL])).toEqual(['alice brings', 'carol']);
  });

  test('[CLIN3] [DOC5] who stands aside is not waited for, until they come again', () => {
    const { alice, bob, id } = circleWithClinic();
    value(aside(bob, id));
    bob.setNow(NOON - DAY_MS);
    expect(value(aside(bob, id)).undo.changes).toEqual([]);
    expect(inWords(bob, id)).toEqual(['alice brings', 'bob aside', 'carol']);
    const { undo } = value(comes(bob, id));
    expect(value(comes(bob, id)).undo.changes).toEqual([]);
    sync(alice, bob);
    expect(inWords(alice, id)).toEqual(['alice brings', 'bob', 'carol']);
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(inWords(bob, id)).toEqual(['alice brings', 'bob aside', 'carol']);
  });

  test('[CLIN3] [DOC3] nobody puts another aside', () => {
    const { alice, bob, id } = circleWithClinic();
    value(aside(bob, id));
    value(comes(bob, id));
    sync(alice, bob);
    for (const [stepId] of openCircleDoc(alice.doc).clinicSteps.entries()) {
      const record = fieldsOf(alice, 'clinicSteps', stepId);
      record.set('at', NOON + DAY_MS);
      record.set('kind', 'stood-aside');
    }
    expect(inWords(alice, id)).toEqual(['alice brings', 'bob', 'carol']);
  });
});
