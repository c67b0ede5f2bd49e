import { describe, expect, test } from 'vitest';
import { selectShownLeads } from '#shared/domain/duplicate/joined-lead.ts';
import { mergeLeads } from '#shared/domain/duplicate/merge-leads.ts';
import { selectMerges } from '#shared/domain/duplicate/merges.ts';
import { selectShownRuns } from '#shared/domain/duplicate/shown-records.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { setLeadFor } from '#shared/domain/lead/set-lead-for.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { ReminderInput } from '#shared/domain/reminder/select-reminders.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import {
  ALICE,
  BOB,
  CAROL,
  CIRCLE,
  createReplica,
  leadsIn,
  pursuitsIn,
  type Replica,
  spaceOf,
  sync,
  value,
} from '../fixture.ts';
import { addOn, at, daysOf, doOn, dueOf, move, plan, remindersOf, say } from './reminder-fixture.ts';

const dueTimes = (me: Replica, now: string, rest: Partial<ReminderInput> = {}) =>
  remindersOf(me, now, rest).map(({ dueAt }) => new Date(dueAt).toISOString().slice(0, 16));

describe('when', () => {
  test('[REM2] at nine in the morning or at another minute, where the person is, also on the days on which clocks change', () => {
    const alice = createReplica(ALICE);
    addOn(alice, '2025-01-01', { nextStep: 'Call', nextStepOn: '2025-03-29' });
    addOn(alice, '2025-01-01', { nextStep: 'Call', nextStepOn: '2025-03-30' });
    addOn(alice, '2025-01-01', { nextStep: 'Call', nextStepOn: '2025-10-26' });
    const zone = 'Europe/Berlin';
    expect(dueTimes(alice, '2025-01-02', { zone })).toEqual([
      '2025-03-29T08:00',
      '2025-03-30T07:00',
      '2025-10-26T08:00',
    ]);
    expect(dueTimes(alice, '2025-01-02', { zone, minuteOfDay: 150 })).toEqual([
      '2025-03-29T01:30',
      '2025-03-30T01:30',
      '2025-10-26T00:30',
    ]);
    expect(dueTimes(alice, '2025-01-02', { zone: 'Pacific/Auckland' })[0]).toBe('2025-03-28T20:00');
    expect(dueTimes(alice, '2025-01-02', { zone: 'Nowhere/None' })[0]).toBe('2025-03-29T09:00');
  });

  test('[REM2] each holds for its time and no longer', () => {
    const alice = createReplica(ALICE);
    addOn(alice, '2025-06-01', { nextStep: 'Call', nextStepOn: '2025-06-10', deadlineOn: '2025-06-12' });
    addOn(alice, '2025-06-01', { stage: 'applied' });
    addOn(alice, '2025-06-01', { stage: 'interviewing' });
    expect(daysOf(alice, 'own-date')).toBe('10 to 16');
    expect(daysOf(alice, 'deadline')).toBe('11 to 12');
    expect(daysOf(alice, 'follow-up')).toBe('08 to 21');
    expect(daysOf(alice, 'thank-you')).toBe('02 to 04');
    expect(daysOf(alice, 'no-word')).toBe('13 to 26');
    expect(dueOf(alice, '2025-06-10T08:59')).not.toContain('own-date Contoso');
    expect(dueOf(alice, '2025-06-10T09:00')).toContain('own-date Contoso');
    expect(dueOf(alice, '2025-06-16T23:59')).toContain('own-date Contoso');
    expect(dueOf(alice, '2025-06-17T00:00')).not.toContain('own-date Contoso');
  });

  test('[REM1] in every time zone, at every hour and after a start it is the same reminder', () => {
    const alice = createReplica(ALICE);
    const { leadId } = addOn(alice, '2025-06-15T23:30', { nextStep: 'Call', nextStepOn: '2025-06-20' });
    const going = addOn(alice, '2025-06-01T23:30', { stage: 'interviewing' });
    addOn(alice, '2025-06-01T23:30', { stage: 'applied' });
    say(alice, going.leadId, '2025-06-05T23:30');
    plan(alice, going.runId, 'Interview', '2025-06-05');
    const idsIn = (zone: string, minuteOfDay?: number) =>
      remindersOf(alice, '2025-06-01', { zone, minuteOfDay })
        .map(({ callId }) => callId)
        .sort();
    const here = idsIn('UTC');
    expect(here).toHaveLength(5);
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin'])
      expect(idsIn(zone, 61)).toEqual(here);
    move(alice, leadId, 'applying', '2025-06-16');
    expect(idsIn('UTC')).toEqual(here);
  });

  test('[REM1] at a lead that was merged into another it stays the same', () => {
    const alice = createReplica(ALICE);
    const { leadId } = addOn(alice, '2025-06-01', { stage: 'applied' });
    const { leadId: keep } = addOn(alice, '2025-06-01');
    const [before] = remindersOf(alice, '2025-06-08');
    value(mergeLeads(alice.doc, { keep, other: leadId }, alice.ctx));
    const merges = selectMerges(leadsIn(alice));
    const leads = selectShownLeads(leadsIn(alice), merges);
    const spaces = [{ ...spaceOf(alice), leads, pursuits: selectShownRuns(pursuitsIn(alice), merges) }];
    const [after, ...others] = remindersOf(alice, '2025-06-08', { spaces });
    expect(others).toEqual([]);
    expect([before?.leadId, after?.leadId]).toEqual([leadId, keep]);
    expect(after?.callId).toBe(before?.callId);
  });

  test('[REM2] days that no calendar can count on from remind of nothing', () => {
    const alice = createReplica(ALICE);
    addOn(alice, '2025-06-01', { nextStep: 'Call', nextStepOn: '9999-12-31', deadlineOn: '0000-01-01' });
    addOn(alice, '2025-06-01', { nextStep: 'Call', nextStepOn: '9998-12-31', deadlineOn: '0001-01-01' });
    expect(remindersOf(alice, '2025-06-01').map(({ arisesOn }) => arisesOn)).toEqual(['9998-12-31']);
  });
});

describe('of what', () => {
  test('[REM3] one is reminded of what is on a day of their own, with the words they wrote', () => {
    const alice = createReplica(ALICE);
    addOn(alice, '2025-06-01', { role: 'Welder', nextStep: 'Call', nextStepOn: '2025-06-10' });
    addOn(alice, '2025-06-01', { nextStep: 'Some time' });
    const [only, ...others] = remindersOf(alice, '2025-06-10');
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      ...{ kind: 'own-date', company: 'Contoso', role: 'Welder', nextStep: 'Call' },
      ...{ arisesOn: '2025-06-10', isPrivate: false },
    });
  });

  test('[REM3] of a deadline before they have applied, twice, one after the other', () => {
    const alice = createReplica(ALICE);
    const { leadId } = addOn(alice, '2025-06-01', { deadlineOn: '2025-06-12' });
    const [eve, day] = remindersOf(alice, '2025-06-01');
    expect([eve?.dueAt, eve?.goneAt, day?.dueAt, day?.goneAt]).toEqual(
      ['2025-06-11T09:00', '2025-06-12T09:00', '2025-06-12T09:00', '2025-06-13T00:00'].map(at),
    );
    expect(eve?.id).toBe(day?.id);
    expect(eve?.callId).not.toBe(day?.callId);
    expect(remindersOf(alice, '2025-06-12')).toEqual([day]);
    move(alice, leadId, 'applied', '2025-06-02');
    expect(daysOf(alice, 'deadline')).toBe('never');
  });

  test('[REM3] never of what is of others: their runs, and what was added for them', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    addOn(bob, '2025-06-01', { stage: 'applied', nextStep: 'Call', nextStepOn: '2025-06-10' });
    addOn(bob, '2025-06-01', { stage: 'interviewing', forMembers: [BOB, ALICE], deadlineOn: '2025-06-10' });
    addOn(bob, '2025-06-01', { deadlineOn: '2025-06-10', nextStep: 'Call', nextStepOn: '2025-06-10' });
    const { leadId } = addOn(alice, '2025-06-01', { forMembers: [CAROL], deadlineOn: '2025-06-10' });
    sync(alice, bob);
    expect(remindersOf(alice, '2025-06-01')).toEqual([]);
    value(setLeadFor(alice.doc, { leadId, memberId: ALICE, isFor: true }, alice.ctx));
    expect(daysOf(alice, 'deadline')).toBe('09 to 10');
  });

  test.each<Stage>(['closed', 'spotted'])('[REM3] nor once it is %s, nor in the trash', (stage) => {
    const alice = createReplica(ALICE);
    const step = { nextStep: 'Call', nextStepOn: '2025-06-20', deadlineOn: '2025-06-20' };
    const [over, trashed] = [
      addOn(alice, '2025-06-01', { stage: 'interviewing', ...step }),
      addOn(alice, '2025-06-01', { stage: 'applied', ...step }),
    ];
    expect(remindersOf(alice, '2025-06-01').length).toBeGreaterThan(3);
    move(alice, over.runId, stage, '2025-06-02');
    value(trashLead(alice.doc, { leadId: trashed.leadId }, alice.ctx));
    expect(remindersOf(alice, '2025-06-01').filter(({ kind }) => kind !== 'deadline')).toEqual([]);
  });

  test('[REM3] what only the person sees reminds them on the board of the circle it is for', () => {
    const own = createReplica('alice in private' as MemberId);
    own.setNow(at('2025-06-01'));
    value(addLead(own.doc, { company: 'Globex', stage: 'applied', circle: CIRCLE }, own.ctx));
    value(addLead(own.doc, { company: 'Elsewhere', stage: 'applied', circle: 'other' as typeof CIRCLE }, own.ctx));
    const alice = createReplica(ALICE);
    const spaces = [spaceOf(alice), spaceOf(own, 'private')];
    const [only, ...others] = remindersOf(own, '2025-06-08', { spaces });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind: 'follow-up', company: 'Globex', isPrivate: true });
  });

  test('[REM8] only of the kinds that they want to hear of', () => {
    const alice = createReplica(ALICE);
    addOn(alice, '2025-06-01', { stage: 'applied', nextStep: 'Call', nextStepOn: '2025-06-01' });
    expect(dueOf(alice, '2025-06-08', { kinds: new Set(['deadline', 'no-word']) })).toEqual([]);
    expect(dueOf(alice, '2025-06-08', { kinds: new Set(['follow-up']) })).toEqual(['follow-up Contoso']);
  });
});

describe('following up', () => {
  const applied = () => {
    const alice = createReplica(ALICE);
    return { alice, ...addOn(alice, '2025-06-01', { stage: 'applied' }) };
  };

  test('[REM4] not where they have said something since, or set themselves a later day', () => {
    const spoken = applied();
    say(spoken.alice, spoken.leadId, '2025-06-04');
    expect(daysOf(spoken.alice, 'follow-up')).toBe('never');
    const planned = applied();
    plan(planned.alice, planned.runId, 'Call', '2025-06-05');
    expect(daysOf(planned.alice, 'follow-up')).toBe('never');
  });

  test('[REM4] not where they have done something on a later day; on the day itself that is the application', () => {
    const sent = applied();
    doOn(sent.alice, sent.runId, 'Send it', '2025-06-01T18:00');
    expect(daysOf(sent.alice, 'follow-up')).toBe('08 to 21');
    doOn(sent.alice, sent.runId, 'Call them', '2025-06-04');
    expect(daysOf(sent.alice, 'follow-up')).toBe('never');
  });

  test('[REM4] what was before, what others say and a step without a day change nothing', () => {
    const { alice, leadId, runId } = applied();
    const bob = createReplica(BOB);
    say(alice, leadId, '2025-05-31');
    plan(alice, runId, 'Send it', '2025-05-31');
    sync(alice, bob);
    say(bob, leadId, '2025-06-04');
    sync(alice, bob);
    expect(daysOf(alice, 'follow-up')).toBe('08 to 21');
    plan(alice, runId, 'Some time');
    expect(daysOf(alice, 'follow-up')).toBe('08 to 21');
  });

  test('[REM4] a change of stage ends it, and taking that back brings it again', () => {
    const { alice, runId } = applied();
    const undo = move(alice, runId, 'interviewing', '2025-06-03');
    expect(daysOf(alice, 'follow-up')).toBe('never');
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(daysOf(alice, 'follow-up')).toBe('08 to 21');
    move(alice, runId, 'applying', '2025-06-04');
    move(alice, runId, 'applied', '2025-06-10');
    expect(daysOf(alice, 'follow-up')).toBe('17 to 30');
  });

  test('[REM4] of two devices that put it there apart, the later counts', () => {
    const [one, two] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const { leadId } = addOn(one, '2025-06-01');
    sync(one, two);
    move(two, leadId, 'applied', '2025-06-01');
    move(one, leadId, 'applied', '2025-06-03');
    sync(one, two);
    expect(daysOf(one, 'follow-up')).toBe('10 to 23');
  });

  test("[REM4] a run that somebody else moved is still one's own", () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const { runId } = addOn(alice, '2025-05-20', { stage: 'applying' });
    sync(alice, bob);
    move(bob, runId, 'applied', '2025-06-01');
    sync(alice, bob);
    expect(daysOf(alice, 'follow-up')).toBe('08 to 21');
    expect(daysOf(bob, 'follow-up')).toBe('never');
  });
});
