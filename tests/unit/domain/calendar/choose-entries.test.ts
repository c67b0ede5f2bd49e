import { describe, expect, test } from 'vitest';
import { chooseEntries } from '#shared/domain/calendar/choose-entries.ts';
import type { KnownInvitation } from '#shared/domain/calendar/known-invitation.ts';
import { sortEntries } from '#shared/domain/calendar/likely-interviews.ts';
import { planCalendarExport } from '#shared/domain/calendar/plan-calendar-export.ts';
import { planCalendarImport } from '#shared/domain/calendar/plan-calendar-import.ts';
import { selectCalendarEntries } from '#shared/domain/calendar/select-calendar-entries.ts';
import { selectInvitedLeads } from '#shared/domain/calendar/select-invited-leads.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { rememberWritten } from '#shared/domain/calendar/remember-written.ts';
import { writeCalendar } from '#shared/domain/calendar/write-calendar.ts';
import { readWrittenRecord, selectWritten } from '#shared/domain/calendar/written-record.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import type { CalendarWrittenId, InvitationId, LeadId } from '#shared/kernel/ids.ts';
import { privateReplica } from '../contact/contact-fixture.ts';
import { ALICE, BOB, CIRCLE, createReplica, leadsIn, type Replica, spaceOf, sync, value } from '../fixture.ts';
import { calendarOf, entryOf, HERE, read } from './calendar-fixture.ts';

const add = ({ doc, ctx }: Replica, more: NewLead): LeadId => value(addLead(doc, more, ctx)).leadId;
const STEP = { nextStep: 'Interview', nextStepOn: '2026-03-16', stage: 'interviewing' } as const;
const known = (leadId: LeadId, more: Partial<KnownInvitation> = {}): KnownInvitation => ({
  id: 'i' as InvitationId,
  ...{ uid: 'u', occurrence: undefined, sequence: 0, stampedAt: undefined, leadId, circle: CIRCLE, at: 0 },
  ...{ nextStep: 'Interview', on: '2026-03-16', isCancelled: false },
  span: { kind: 'times', startAt: Date.UTC(2026, 2, 16, 13), endAt: Date.UTC(2026, 2, 16, 14), zone: undefined },
  ...more,
});
const WORDS = { appointment: 'Appointment', deadline: () => 'Deadline', nextStep: () => 'Next step' };

describe('what goes into a calendar file', () => {
  test('[CAL16] a step that an invitation set has its time, until one of them says something else', () => {
    const alice = createReplica(ALICE);
    const leadId = add(alice, { company: 'Northwind', ...STEP });
    const times = (invitation: KnownInvitation) =>
      selectCalendarEntries({ circleId: CIRCLE, me: ALICE, spaces: [spaceOf(alice)], invitations: [invitation] })[0]
        ?.times;
    expect(times(known(leadId))).toEqual({ startAt: Date.UTC(2026, 2, 16, 13), endAt: Date.UTC(2026, 2, 16, 14) });
    expect(times(known(leadId, { on: '2026-03-17' }))).toBeUndefined();
    expect(times(known(leadId, { nextStep: 'Call' }))).toBeUndefined();
    expect(times(known(leadId, { isCancelled: true }))).toBeUndefined();
    expect(times(known('other' as LeadId))).toBeUndefined();
    const entries = (startAt: number) =>
      selectCalendarEntries({
        ...{ circleId: CIRCLE, me: ALICE, spaces: [spaceOf(alice)] },
        invitations: [known(leadId, { span: { kind: 'times', startAt, endAt: startAt + 1, zone: undefined } })],
      });
    const first = planCalendarExport(entries(5), { before: [], words: WORDS });
    expect(first.events[0]?.span).toEqual({ kind: 'times', startAt: 5, endAt: 6 });
    expect(planCalendarExport(entries(5), { before: first.after, words: WORDS })).toEqual(first);
    expect(planCalendarExport(entries(6), { before: first.after, words: WORDS }).after[0]?.sequence).toBe(1);
  });

  test('[CAL20] one lead leaves the others in the calendar, and a file without private leads leaves these', () => {
    const [alice, own] = [createReplica(ALICE), createReplica(ALICE, 5)];
    const [first, gone] = [add(alice, { company: 'Northwind', ...STEP }), add(alice, { company: 'Contoso', ...STEP })];
    add(own, { company: 'Secret', circle: CIRCLE, ...STEP });
    const all = selectCalendarEntries({
      ...{ circleId: CIRCLE, me: ALICE },
      spaces: [spaceOf(alice), spaceOf(own, 'private')],
    });
    const before = planCalendarExport(all, { before: [], words: WORDS }).after;
    const left = all.filter(({ leadId }) => leadId !== gone);
    const of = { circleId: CIRCLE, me: ALICE };
    const cancelled = (isWithPrivate: boolean, leadId?: LeadId): readonly [number, number] => {
      const chosen = chooseEntries({ all: left, before, isWithPrivate, leadId, of });
      const { events } = planCalendarExport(chosen.entries, { before: chosen.before, words: WORDS });
      return [chosen.entries.length, events.filter(({ isCancelled }) => isCancelled).length];
    };
    expect(cancelled(true)).toEqual([2, 1]);
    expect(cancelled(false)).toEqual([1, 1]);
    expect(cancelled(false, first)).toEqual([1, 0]);
    expect(cancelled(false, gone)).toEqual([0, 1]);
  });
});

describe('what a file does not say', () => {
  const SAYING = {
    appointment: 'Appointment',
    deadline: (name: string | undefined) => `Deadline: ${name ?? ''}`,
    nextStep: (name: string | undefined) => `Next step: ${name ?? ''}`,
  };
  const selectAll = (circle: Replica, own: Replica) =>
    selectCalendarEntries({ circleId: CIRCLE, me: ALICE, spaces: [spaceOf(circle), spaceOf(own, 'private')] });

  test('[CAL20] what is gone of a private lead stays out of a file without private leads', () => {
    const [alice, own] = [createReplica(ALICE), privateReplica(ALICE, 5)];
    const shared = add(alice, { company: 'Northwind', ...STEP });
    add(own, { company: 'Secret', circle: CIRCLE, ...STEP });
    const all = selectAll(alice, own);
    const { after } = planCalendarExport(all, { before: [], words: SAYING, discretion: 'all' });
    value(rememberWritten(own.doc, { circle: CIRCLE, written: after }, own.ctx));
    const records = [...openCircleDoc(own.doc).calendarWritten.entries()].flatMap(([id, entry]) => {
      const record = readWrittenRecord(id as CalendarWrittenId, entry);
      return record === undefined || isMalformed(record) ? [] : [record];
    });
    const left = all.filter(({ leadId }) => leadId === shared);
    const titles = (isWithPrivate: boolean) => {
      const of = { circleId: CIRCLE, me: ALICE };
      const chosen = chooseEntries({ all: left, before: selectWritten(records, CIRCLE), isWithPrivate, of });
      const plan = planCalendarExport(chosen.entries, { before: chosen.before, words: SAYING, discretion: 'all' });
      return plan.events.map(({ title, isCancelled }) => [title, isCancelled]);
    };
    expect(titles(false)).toEqual([['Interview, Northwind', false]]);
    expect(titles(true)).toEqual([
      ['Interview, Northwind', false],
      ['Interview, Secret', true],
    ]);
  });

  test('[CAL9] what is gone is cancelled without its former title where less was chosen since', () => {
    const alice = createReplica(ALICE);
    add(alice, { company: 'Northwind', ...STEP });
    const entries = selectCalendarEntries({ circleId: CIRCLE, me: ALICE, spaces: [spaceOf(alice)] });
    const { after } = planCalendarExport(entries, { before: [], words: SAYING, discretion: 'all' });
    const titles = (discretion?: 'company' | 'all') =>
      planCalendarExport([], { before: after, words: SAYING, discretion }).events.map(({ title }) => title);
    expect([titles(), titles('company'), titles('all')]).toEqual([
      ['Appointment'],
      ['Appointment'],
      ['Interview, Northwind'],
    ]);
    const gone = planCalendarExport([], { before: after, words: SAYING, discretion: 'all' }).after;
    const again = planCalendarExport([], { before: gone, words: SAYING });
    expect(again.events.map(({ title, sequence }) => [title, sequence])).toEqual([['Appointment', 1]]);
  });

  test('[CAL20] a day that no calendar shows is not told as if it were in the file', () => {
    const alice = createReplica(ALICE);
    for (const nextStepOn of ['2199-12-30', '9998-12-31', '0001-01-01'])
      add(alice, { company: 'Northwind', ...STEP, nextStepOn });
    const entries = selectCalendarEntries({ circleId: CIRCLE, me: ALICE, spaces: [spaceOf(alice)] });
    expect(entries.map(({ on }) => on)).toEqual(['2199-12-30']);
    const { events } = planCalendarExport(entries, { before: [], words: WORDS });
    expect(read(writeCalendar(events, { at: 0 })).events).toHaveLength(1);
  });
});

describe('what an invitation can belong to', () => {
  test('[CAL15] each lead on the board but those that the reader has closed, with their own step alone', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const running = add(alice, { company: 'Northwind', ...STEP, nextStep: 'Call' });
    const spotted = add(alice, { company: 'Contoso', nextStep: 'Ask' });
    const closed = add(alice, { company: 'Closed', stage: 'closed' });
    sync(alice, bob);
    const invited = (replica: Replica) => {
      const leads = selectInvitedLeads({ circleId: CIRCLE, spaces: [spaceOf(replica)] });
      return [running, spotted, closed].map((id) => {
        const lead = leads.get(id);
        return lead && [lead.cardId !== undefined, lead.nextStep];
      });
    };
    expect(invited(alice)).toEqual([[true, 'Call'], [false, 'Ask'], undefined]);
    expect(invited(bob)).toEqual([
      [false, undefined],
      [false, 'Ask'],
      [false, undefined],
    ]);
  });

  test('[CAL15] who begins to go for a lead with an interview has that as their step, and the lead has none', () => {
    const alice = createReplica(ALICE);
    const leadId = add(alice, { company: 'Contoso', nextStep: 'Ask', nextStepOn: '2026-03-01' });
    const part = { nextStep: 'Interview', nextStepOn: '2026-03-16' };
    value(startPursuit(alice.doc, { leadId, toStage: 'interviewing', ...part }, alice.ctx));
    expect([...spaceOf(alice).pursuits.values()]).toMatchObject([{ stage: 'interviewing', ...part }]);
    expect(leadsIn(alice).get(leadId)).toMatchObject({ nextStep: undefined, nextStepOn: undefined });
  });
});

describe('which entries of a file are shown first', () => {
  const plan = (titles: readonly string[], company = 'Northwind') => {
    const alice = createReplica(ALICE);
    add(alice, { company, role: 'Welder' });
    const entries = titles.map((title, at) => entryOf(`UID:${at}`, `SUMMARY:${title}`));
    const { events } = read(calendarOf(...entries.flat()));
    const planned = planCalendarImport(events, leadsIn(alice).values(), [known('l' as LeadId, { uid: '0' })], {
      ...{ here: HERE, now: Date.UTC(2026, 2, 1) },
    });
    const sorted = sortEntries(planned);
    return [sorted.likely, sorted.others].map((some) => some.map(({ event: { title } }) => title));
  };

  test('[CAL17] what was taken over, what names a lead and what says that it is an interview; a few are all shown', () => {
    expect(plan(['Taken', 'Dentist', 'Northwind', 'VORSTELLUNGSGESPRÄCH', 'Welder', 'Therapy'])).toEqual([
      ['Taken', 'Northwind', 'VORSTELLUNGSGESPRÄCH'],
      ['Dentist', 'Welder', 'Therapy'],
    ]);
    expect(plan(['Taken', 'Dentist'])).toEqual([['Taken', 'Dentist'], []]);
  });

  test('[CAL17] 2,000 appointments beside 5,000 leads are sorted soon', () => {
    const planned = plan(Array.from({ length: 2_000 }, (_, at) => `Dentist ${at}`));
    expect(planned.map(({ length }) => length)).toEqual([1, 1_999]);
  });
});
