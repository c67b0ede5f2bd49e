import { describe, expect, test } from 'vitest';
import { readClinic } from '#shared/domain/clinic/clinic-reader.ts';
import { planClinicTimes } from '#shared/domain/clinic/clinic-times.ts';
import { selectClinicStates, selectOpenClinics } from '#shared/domain/clinic/select-clinics.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { ClinicId, ClinicStepId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import {
  answer,
  aside,
  ask,
  bring,
  brought,
  choose,
  circleWithClinic,
  circleWithIdeas,
  clinicIn,
  close,
  comes,
  confirm,
  draft,
  fieldsOf,
  forge,
  group,
  MEMBERS,
  reveal,
  say,
  seal,
  stateIn,
  stepsIn,
  withdraw,
} from './clinic-fixture.ts';

describe('bringing a problem', () => {
  test('[CLIN1] [DOC5] is one act, with who is asked and when each phase closes', () => {
    const alice = createReplica(ALICE);
    const { origins } = watch(alice.doc);
    const id = brought(alice, { statement: ' I freeze.\n', asked: [CAROL, ALICE, BOB] });
    expect(origins).toEqual([COMMAND_ORIGIN]);
    expect(clinicIn(alice, id)).toEqual({
      ...{ id, bringer: ALICE, statement: 'I freeze.', manner: 'live', at: NOON, asked: [BOB, CAROL] },
      ...{ statementUntil: NOON + 5 * MINUTE_MS, questionsUntil: NOON + 20 * MINUTE_MS },
      ...{ sayingBackUntil: NOON + 30 * MINUTE_MS, ideasUntil: NOON + 40 * MINUTE_MS },
      choosingUntil: NOON + HOUR_MS,
    });
  });

  test('[CLIN1] in writing it takes two days, and the problem is there at once', () => {
    const { bob, id } = circleWithClinic({ manner: 'written' });
    expect(stateIn(bob, id)).toMatchObject({ phase: 'questions', manner: 'written', closesAt: NOON + 18 * HOUR_MS });
    expect(clinicIn(bob, id)?.choosingUntil).toBe(NOON + 2 * DAY_MS);
  });

  test('[CLIN1] what cannot be stored is refused, with the field, and nothing is written', () => {
    const alice = createReplica(ALICE);
    const { origins } = watch(alice.doc);
    const times = planClinicTimes('live', NOON);
    const answers = [
      bring(alice, { statement: ' ' }),
      bring(alice, { statement: 'x'.repeat(LIMITS.clause + 1) }),
      bring(alice, { manner: 'loud' as 'live' }),
      bring(alice, { times: { ...times, ideasUntil: times.questionsUntil - 1 } }),
      bring(alice, { times: { ...times, statementUntil: Number.NaN } }),
      bring(alice, { asked: Array.from({ length: 101 }, (_, index) => `m${index}` as typeof BOB) }),
    ];
    expect(answers).toEqual(
      [
        { code: 'empty', field: 'statement' },
        { code: 'too-long', field: 'statement' },
        { code: 'not-a-choice', field: 'manner' },
        { code: 'bad-date', field: 'ideasUntil' },
        { code: 'bad-date', field: 'statementUntil' },
        { code: 'too-many', field: 'asked' },
      ].map((error) => ({ ok: false, error })),
    );
    expect(origins).toEqual([]);
    const later = { ...times, choosingUntil: NOON + 3 * DAY_MS };
    expect(clinicIn(alice, brought(alice, { times: later }))).toMatchObject(later);
  });

  test('[CLIN1] only its bringer withdraws it, and undo brings it back with all that was said', () => {
    const { alice, bob, id } = circleWithIdeas();
    expect(codeOf(withdraw(bob, id))).toBe('not-yours');
    expect(codeOf(withdraw(alice, 'none' as ClinicId))).toBe('not-found');
    const before = stateIn(alice, id);
    const { undo } = value(withdraw(alice, id));
    sync(alice, bob);
    expect(clinicIn(bob, id)).toBeUndefined();
    expect([comes(bob, id), close(bob, id, 'ideas'), withdraw(alice, id)].map((one) => codeOf<string>(one))).toEqual([
      'not-found',
      'not-found',
      'not-found',
    ]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(stateIn(alice, id)).toEqual(before);
  });

  test('[CLIN1] undo of bringing it withdraws it', () => {
    const alice = createReplica(ALICE);
    const { clinicId, undo } = value(bring(alice));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(clinicIn(alice, clinicId)).toBeUndefined();
  });

  test('[CLIN1] [DOC3] what another writes into it is left out, the very same too', () => {
    const { alice, bob, id } = circleWithClinic();
    const record = fieldsOf(bob, 'clinics', id);
    record.set('with:mallory', true);
    record.set('deletedAt', 5);
    sync(alice, bob);
    expect(clinicIn(alice, id)).toMatchObject({ asked: [BOB, CAROL] });
    record.set('statement', record.get('statement'));
    sync(alice, bob);
    expect(clinicIn(alice, id)).toBeUndefined();
  });

  test('[CLIN1] withdrawing writes over what another had put there, and undo does not bring that back', () => {
    const { alice, bob, id } = circleWithClinic();
    fieldsOf(bob, 'clinics', id).set('deletedAt', NOON);
    sync(alice, bob);
    const { undo } = value(withdraw(alice, id));
    expect(clinicIn(alice, id)).toBeUndefined();
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(clinicIn(alice, id)).toBeDefined();
    expect(fieldsOf(alice, 'clinics', id).get('deletedAt')).toBe(false);
  });

  test('[CLIN1] [DOC4] one without a statement, a time or a record is malformed', () => {
    const alice = createReplica(ALICE);
    const { clinics } = openCircleDoc(alice.doc);
    expect(readClinic('x' as ClinicId, 'words', alice.authorOf)).toEqual(malformed('x', 'not-a-record'));
    const whole = { statement: 'x', at: NOON, ...planClinicTimes('live', NOON) };
    forge(alice, 'clinics', 'x', whole);
    expect(clinicIn(alice, 'x' as ClinicId)).toMatchObject({ manner: 'written', asked: [] });
    for (const key of Object.keys(whole)) {
      forge(alice, 'clinics', 'x', { ...whole, [key]: null });
      expect(readClinic('x' as ClinicId, clinics.get('x'), alice.authorOf)).toEqual(malformed('x', 'incomplete'));
    }
    forge(alice, 'clinics', 'x', whole);
    expect(readClinic('x' as ClinicId, clinics.get('x'), () => undefined)).toEqual(malformed('x', 'incomplete'));
  });

  test('[CLIN10] clinics stand last opened first, and those that are not done are open', () => {
    const alice = createReplica(ALICE);
    const [first, second] = [brought(alice, { asked: [] }), brought(alice)];
    alice.setNow(NOON + 1);
    const third = brought(alice);
    close(alice, first, 'statement');
    close(alice, first, 'ideas');
    value(choose(alice, first));
    const clinics = [second, third, first].map((id) => clinicIn(alice, id)!);
    const states = selectClinicStates({ clinics, steps: stepsIn(alice), members: MEMBERS, now: NOON });
    expect(states.map(({ id }) => id)).toEqual([third, first, second]);
    expect(states[1]).toEqual(stateIn(alice, first, MEMBERS, NOON));
    expect(selectOpenClinics(states).map(({ id }) => id)).toEqual([third, second]);
  });

  test('[DOC2] a newer document is read and never written', () => {
    const { alice, bob, id } = circleWithIdeas();
    const ideas = value(draft(bob, id, ['one']));
    for (const { doc } of [alice, bob]) doc.getMap('meta').set('minReader', 2);
    const { origins } = watch(bob.doc);
    const stepId = 'x' as ClinicStepId;
    const answers = [
      ...[bring(bob), withdraw(bob, id), comes(bob, id), aside(bob, id), ask(bob, id), answer(bob, id, stepId)],
      ...[say(bob, id), confirm(bob, id, stepId), close(bob, id, 'ideas'), seal(bob, id, ideas), reveal(bob, id)],
      ...[group(bob, id, stepId, 'a'), choose(bob, id)],
    ];
    expect(answers.map((one) => codeOf<string>(one))).toEqual(answers.map(() => 'read-only'));
    expect(origins).toEqual([]);
    expect(stateIn(bob, id).phase).toBe('ideas');
  });
});
