import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import type { CalendarEvent } from '#shared/domain/calendar/calendar-event.ts';
import { type KnownInvitation, readKnownInvitation } from '#shared/domain/calendar/known-invitation.ts';
import { planCalendarImport } from '#shared/domain/calendar/plan-calendar-import.ts';
import { selectInvitationsOf } from '#shared/domain/calendar/select-invitations.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { LeadInput } from '#shared/domain/lead/lead.ts';
import type { InvitationId, LeadId } from '#shared/kernel/ids.ts';
import { ALICE, createReplica, leadsIn, value } from '../fixture.ts';
import { calendarOf, entryOf, HERE, read, readOne, SOON_MS } from './calendar-fixture.ts';

const NOW = Date.UTC(2026, 2, 10);

/** Leads, and what is planned for an entry beside them, with leads by company and role. */
function beside(...inputs: readonly LeadInput[]) {
  const alice = createReplica(ALICE);
  const ids = inputs.map((input) => value(addLead(alice.doc, input, alice.ctx)).leadId);
  const leads = [...leadsIn(alice).values()];
  const plan = (event: CalendarEvent, known: readonly KnownInvitation[] = [], here = HERE) => {
    const [planned] = planCalendarImport([event], leads, known, { here, now: NOW });
    if (planned === undefined) throw new Error('Nothing was planned');
    return planned;
  };
  const indexOf = (id: LeadId | undefined) => (id === undefined ? undefined : ids.indexOf(id));
  return {
    ids,
    plan,
    /** The number of the lead that is chosen. */
    chosen: (...lines: readonly string[]) => indexOf(plan(readOne(...lines)).leadId),
    offered: (...lines: readonly string[]) => plan(readOne(...lines)).candidates.map(({ leadId }) => indexOf(leadId)),
    namedBy: (...lines: readonly string[]) => plan(readOne(...lines)).candidates[0]?.namedBy,
  };
}

const NORTHWIND: LeadInput = { company: 'Northwind Analytics GmbH', role: 'Data Engineer' };
const CONTOSO: LeadInput = {
  company: 'Contoso, Ltd.',
  role: 'Site Engineer',
  link: 'https://contoso.example/jobs/471100',
};
const GLOBEX: LeadInput = { company: 'Globex', role: 'Night Auditor' };

describe('which lead an invitation belongs to', () => {
  test('[CAL12] by company, in title or text, without its legal form', () => {
    const { chosen, namedBy } = beside(NORTHWIND, CONTOSO, GLOBEX);
    expect(chosen('SUMMARY:Interview: Data Engineer (Northwind Analytics) – Bob')).toBe(0);
    expect(namedBy('SUMMARY:Interview: Data Engineer (Northwind Analytics) – Bob')).toEqual([
      'company-in-title',
      'role',
    ]);
    expect(chosen('SUMMARY:Vorstellungsgespräch CONTOSO')).toBe(1);
    expect(chosen('SUMMARY:Talk', 'DESCRIPTION:Globex would like to meet you')).toBe(2);
    expect(chosen('SUMMARY:Dentist')).toBeUndefined();
    expect(chosen('SUMMARY:Northwinds and contosoesque')).toBeUndefined();
  });

  test('[CAL12] by who invites and by the job, not by whose mail or calendar it is', () => {
    const { chosen, namedBy } = beside(NORTHWIND, CONTOSO, { company: 'Google', role: 'Gardener' });
    expect(chosen('SUMMARY:Talk', 'ORGANIZER:mailto:x@mail.northwind.example')).toBe(0);
    expect(chosen('SUMMARY:Talk', 'ORGANIZER:mailto:x@hr.contoso.co.uk')).toBe(1);
    expect(namedBy('SUMMARY:Talk', 'DESCRIPTION:https://contoso.example/jobs/471100?utm_source=mail')).toEqual([
      'link',
      'organiser',
    ]);
    expect(chosen('SUMMARY:Talk', 'ORGANIZER:mailto:x@group.calendar.google.com')).toBeUndefined();
    expect(chosen('SUMMARY:Talk', 'ORGANIZER:mailto:contoso@gmail.com')).toBeUndefined();
  });

  test('[CAL12] how one meets is no company, but a lead there can be meant', () => {
    const { chosen, offered } = beside({ company: 'Google' }, { company: 'Microsoft' }, { company: 'Zoom' }, GLOBEX);
    expect(offered('SUMMARY:Globex', 'DESCRIPTION:Join with Google Meet: https://meet.google.com/abc')).toEqual([3]);
    expect(offered('SUMMARY:Talk', 'LOCATION:Microsoft Teams Meeting', 'DESCRIPTION:Zoom Meeting via Zoom')).toEqual(
      [],
    );
    expect(chosen('SUMMARY:Interview at Google', 'LOCATION:Microsoft Teams Meeting')).toBe(0);
  });

  test('[CAL12] where several are as likely they are offered and none is chosen', () => {
    const { chosen, offered } = beside(
      { company: 'Globex', role: 'Night Auditor' },
      { company: 'Globex', role: 'Pastry Cook' },
      NORTHWIND,
    );
    expect(offered('SUMMARY:Globex interview')).toEqual([0, 1]);
    expect(chosen('SUMMARY:Globex interview')).toBeUndefined();
    expect(chosen('SUMMARY:Globex interview, Pastry Cook')).toBe(1);
    expect(offered('SUMMARY:Globex interview, Pastry Cook')).toEqual([1, 0]);
  });

  test('[CAL12] a role alone is offered, never chosen, and one common word is nothing', () => {
    const { chosen, offered } = beside(GLOBEX, { company: 'Contoso', role: 'Engineer' });
    expect(offered('SUMMARY:Interview Night Auditor')).toEqual([0]);
    expect(chosen('SUMMARY:Interview Night Auditor')).toBeUndefined();
    expect(offered('SUMMARY:Interview Engineer')).toEqual([]);
  });

  test('[CAL12] a word of everyday language in a text is no company', () => {
    const { offered } = beside({ company: 'Box' }, { company: 'Target' });
    expect(offered('SUMMARY:Talk', 'DESCRIPTION:Please pack the box and hit the target')).toEqual([]);
    expect(offered('SUMMARY:Talk', 'DESCRIPTION:See you at Box')).toEqual([0]);
  });

  test('[CAL12] it sets the next step and its day where the person is', () => {
    const { plan } = beside(GLOBEX);
    const late = readOne('SUMMARY:Globex', 'DTSTART:20260316T233000Z');
    expect(plan(late).step).toEqual({ nextStep: 'Globex', on: '2026-03-17', time: '00:30' });
    expect(plan(late, [], 'America/New_York').step).toEqual({ nextStep: 'Globex', on: '2026-03-16', time: '19:30' });
    expect(plan(readOne('DTSTART:20260316', 'SUMMARY:Globex')).step).toEqual({
      nextStep: 'Globex',
      on: '2026-03-16',
      time: undefined,
    });
    expect(
      [late, readOne('DTSTART:20260309'), readOne('DTSTART:20260310'), readOne('DTSTART:20260309T100000Z')].map(
        (event) => plan(event).isPast,
      ),
    ).toEqual([false, true, false, true]);
  });

  test('[CAL8] 1,000 entries beside 5,000 leads are planned soon', () => {
    const alice = createReplica(ALICE);
    const { leadId } = value(addLead(alice.doc, GLOBEX, alice.ctx));
    const [lead] = leadsIn(alice).values();
    if (lead === undefined) throw new Error('No lead');
    const leads = Array.from({ length: 5_000 }, (_, at) => ({
      ...lead,
      id: `${leadId}${at}` as LeadId,
      company: `Globex ${at % 900}`,
    }));
    const lines = (at: number) =>
      entryOf(
        `UID:${at}`,
        `SUMMARY:Interview Globex ${at}`,
        `DESCRIPTION:${'We look forward to meeting you in our office. '.repeat(10)}`,
      );
    const { events } = read(calendarOf(...Array.from({ length: 1_000 }, (_, at) => lines(at)).flat()));
    const before = performance.now();
    planCalendarImport(events, leads, [], { here: HERE, now: NOW });
    expect(performance.now() - before).toBeLessThan(SOON_MS);
  });
});

describe('what came before', () => {
  const took = (leadId: LeadId, more: Partial<KnownInvitation> = {}): KnownInvitation => ({
    id: 'i' as InvitationId,
    uid: 'one@example.com',
    occurrence: undefined,
    sequence: 3,
    stampedAt: Date.UTC(2026, 2, 1),
    leadId,
    circle: undefined,
    nextStep: 'Talk',
    on: '2026-03-16',
    isCancelled: false,
    at: NOW,
    ...more,
  });

  test('[CAL7] newer, the same, older, cancelled', () => {
    const { ids, plan } = beside(GLOBEX, NORTHWIND);
    const [globex] = ids;
    if (globex === undefined) throw new Error('No lead');
    const kindOf = (lines: readonly string[], more: Partial<KnownInvitation> = {}) =>
      plan(readOne(...lines), [took(globex, more)]).kind;
    const stamped = (stamp: string, ...lines: readonly string[]) => ['SEQUENCE:3', `DTSTAMP:${stamp}`, ...lines];
    expect(kindOf(['SEQUENCE:4'])).toBe('update');
    expect(kindOf(['SEQUENCE:2'])).toBe('older');
    expect(kindOf(['SEQUENCE:3'])).toBe('same');
    expect(kindOf(stamped('20260301T000000Z'))).toBe('same');
    expect(kindOf(stamped('20260302T000000Z'))).toBe('update');
    expect(kindOf(stamped('20260228T000000Z'))).toBe('older');
    expect(kindOf(['SEQUENCE:3', 'STATUS:CANCELLED'])).toBe('cancellation');
    expect(kindOf(['SEQUENCE:2', 'STATUS:CANCELLED'])).toBe('older');
    expect(kindOf(['SEQUENCE:4', 'STATUS:CANCELLED'], { isCancelled: true })).toBe('same');
    expect(kindOf(['SEQUENCE:4'], { isCancelled: true })).toBe('update');
    expect(kindOf(['UID:other@example.com', 'STATUS:CANCELLED'])).toBe('cancels-nothing');
    expect(kindOf(['UID:other@example.com'])).toBe('new');
  });

  test('[CAL12] it stays with the lead that the person gave it, whatever it names', () => {
    const { ids, plan } = beside(GLOBEX, NORTHWIND);
    const [globex] = ids;
    if (globex === undefined) throw new Error('No lead');
    const update = readOne('SUMMARY:Northwind Analytics', 'SEQUENCE:4');
    expect(plan(update, [took(globex)]).leadId).toBe(globex);
    // The lead is gone: then it is as if it were new.
    expect(plan(update, [took('gone' as LeadId)]).leadId).toBe(ids[1]);
  });

  test('[CAL7] what cancels a series cancels each that was taken over, and one only itself', () => {
    const { ids, plan } = beside(GLOBEX);
    const [globex] = ids;
    if (globex === undefined) throw new Error('No lead');
    const known = ['20260316T140000Z', '20260323T140000Z'].map((occurrence) => took(globex, { occurrence }));
    expect(plan(readOne('SEQUENCE:4', 'STATUS:CANCELLED'), known).known).toHaveLength(2);
    const one = plan(readOne('SEQUENCE:4', 'STATUS:CANCELLED', 'RECURRENCE-ID:20260323T140000Z'), known);
    expect(one.known.map(({ occurrence }) => occurrence)).toEqual(['20260323T140000Z']);
    expect(one.step).toBeUndefined();
    expect(plan(readOne('SEQUENCE:4'), known).kind).toBe('new');
  });

  test('[CAL7] a series of which some was cancelled before is cancelled as a whole, and so is told what two devices took', () => {
    const { ids, plan } = beside(GLOBEX);
    const [globex] = ids;
    if (globex === undefined) throw new Error('No lead');
    const [first, second] = ['20260316T140000Z', '20260323T140000Z'];
    const standing = took(globex, { occurrence: first });
    const gone = took(globex, { occurrence: second, sequence: 4, isCancelled: true });
    const all = (sequence: number) => readOne(`SEQUENCE:${sequence}`, 'STATUS:CANCELLED');
    expect(plan(all(5), [standing, gone]).kind).toBe('cancellation');
    expect(plan(all(3), [standing, gone]).kind).toBe('cancellation');
    expect(plan(all(2), [standing, gone]).kind).toBe('older');
    expect(plan(all(5), [{ ...standing, isCancelled: true }, gone]).kind).toBe('same');
    const copies = [took(globex, { sequence: 3 }), took(globex, { sequence: 1 })];
    expect(plan(readOne('SEQUENCE:4'), copies).known.map(({ sequence }) => sequence)).toEqual([1, 3]);
  });

  test('[CAL14] what comes from another host than what was taken over is told', () => {
    const { ids, plan } = beside(GLOBEX);
    const [globex] = ids;
    if (globex === undefined) throw new Error('No lead');
    const known = took(globex, { organiserHost: 'globex.example' });
    const hostOf = (lines: readonly string[], before = known) => plan(readOne(...lines), [before]).formerHost;
    const from = (host: string): string => `ORGANIZER:mailto:someone@${host}`;
    expect(hostOf(['SEQUENCE:4', from('globex.example')])).toBeUndefined();
    expect(hostOf(['SEQUENCE:4', from('Globex.example')])).toBeUndefined();
    expect(hostOf(['SEQUENCE:4', from('globex-hr.example')])).toBe('globex.example');
    expect(hostOf(['SEQUENCE:4'])).toBe('globex.example');
    expect(hostOf(['SEQUENCE:4', 'STATUS:CANCELLED', from('globex-hr.example')])).toBe('globex.example');
    // Nothing comes of these.
    expect(hostOf(['SEQUENCE:2', from('globex-hr.example')])).toBeUndefined();
    expect(hostOf(['SEQUENCE:4', from('globex-hr.example')], took(globex))).toBeUndefined();
  });

  test('[CAL19] of what two devices took over the version that was written later is shown', () => {
    const span = (startAt: number) => ({ kind: 'times', startAt, endAt: startAt + 1, zone: undefined }) as const;
    const copies = [
      took('l' as LeadId, { id: 'a' as InvitationId, span: span(NOW + 1), stampedAt: 1 }),
      took('l' as LeadId, { id: 'b' as InvitationId, span: span(NOW + 2), stampedAt: 2 }),
    ];
    for (const some of [copies, copies.toReversed()])
      expect(selectInvitationsOf({ id: 'l' as LeadId }, some, '2026-03-10').map(({ id }) => id)).toEqual(['b']);
  });

  test('[CAL13] a record of it is read, and hostile ones are malformed', () => {
    const records = new Y.Doc().getMap<unknown>('r');
    const readWith = (fields: Readonly<Record<string, unknown>>) => {
      const record = new Y.Map<unknown>();
      records.set('x', record);
      for (const [key, field] of Object.entries(fields)) record.set(key, field);
      return readKnownInvitation('x' as InvitationId, record);
    };
    const fields = { uid: 'u', sequence: 1, leadId: 'l', at: NOW, on: '2026-03-16', nextStep: 'Talk' };
    expect(readWith(fields)).toEqual({
      ...{ id: 'x', uid: 'u', sequence: 1, leadId: 'l', at: NOW, on: '2026-03-16', nextStep: 'Talk' },
      ...{ occurrence: undefined, stampedAt: undefined, circle: undefined, isCancelled: false },
    });
    expect(readWith({ ...fields, cancelledAt: NOW, on: '2026-99-99' })).toMatchObject({
      isCancelled: true,
      on: undefined,
    });
    expect(readWith({ ...fields, deletedAt: NOW })).toBeUndefined();
    for (const bad of [{ ...fields, uid: 7 }, { ...fields, sequence: 'x' }, { ...fields, at: -1 }, {}])
      expect(readWith(bad)).toMatchObject({ kind: 'malformed', reason: 'incomplete' });
    expect(readKnownInvitation('x' as InvitationId, 'text')).toMatchObject({ reason: 'not-a-record' });
  });
});
