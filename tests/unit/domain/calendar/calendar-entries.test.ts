import { describe, expect, test } from 'vitest';
import { moveCard } from '#shared/domain/board/move-card.ts';
import type { CalendarEntry, CalendarWords } from '#shared/domain/calendar/calendar-entry.ts';
import { entryUid } from '#shared/domain/calendar/entry-uid.ts';
import { planCalendarExport } from '#shared/domain/calendar/plan-calendar-export.ts';
import { selectCalendarEntries } from '#shared/domain/calendar/select-calendar-entries.ts';
import { writeCalendar } from '#shared/domain/calendar/write-calendar.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import type { LeadInput } from '#shared/domain/lead/lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { CircleId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, CIRCLE, createReplica, NOON, type Replica, spaceOf, sync, value } from '../fixture.ts';
import { read, whenOf } from './calendar-fixture.ts';

const WORDS: CalendarWords = {
  appointment: 'Appointment',
  deadline: (name) => (name === undefined ? 'Deadline' : `Deadline: ${name}`),
  nextStep: (name) => (name === undefined ? 'Next step' : `Next step: ${name}`),
};

const add = (
  { doc, ctx }: Replica,
  more: LeadInput & { readonly nextStep?: string; readonly nextStepOn?: string; readonly stage?: Stage },
) => value(addLead(doc, more, ctx)).leadId;
const entriesOf = (replica: Replica, me = replica.me) =>
  selectCalendarEntries({ circleId: CIRCLE, me, spaces: [spaceOf(replica)] });
const said = (entries: readonly CalendarEntry[]) =>
  entries.map(({ kind, on, company, nextStep }) => [kind, on, company, nextStep]);

const LEAD: CalendarEntry = {
  uid: '1@lateral.invalid',
  kind: 'next-step',
  leadId: 'lead' as CalendarEntry['leadId'],
  on: '2025-06-20',
  nextStep: 'Call Carol',
  company: 'Northwind',
  role: 'Data Engineer',
  isPrivate: false,
};
const plan = (entries: readonly CalendarEntry[], before: Parameters<typeof planCalendarExport>[1]['before'] = []) =>
  planCalendarExport(entries, { before, words: WORDS, discretion: 'all' });

describe('what goes into a calendar', () => {
  test('[CAL9] my next steps with a day and the deadlines of what I go for, nothing of others', () => {
    const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
    add(alice, {
      company: 'Northwind',
      stage: 'applying',
      nextStep: 'Write',
      nextStepOn: '2025-06-20',
      deadlineOn: '2025-06-18',
    });
    add(alice, {
      company: 'Contoso',
      stage: 'applied',
      nextStep: 'Call',
      nextStepOn: '2025-06-17',
      deadlineOn: '2025-06-19',
    });
    add(alice, { company: 'Globex', nextStep: 'Some day', deadlineOn: '2025-06-30' });
    add(alice, {
      company: 'Closed',
      stage: 'closed',
      nextStep: 'No',
      nextStepOn: '2025-06-17',
      deadlineOn: '2025-06-30',
    });
    const trashed = add(alice, {
      company: 'Trash',
      stage: 'applying',
      nextStep: 'No',
      nextStepOn: '2025-06-17',
      deadlineOn: '2025-06-30',
    });
    value(trashLead(alice.doc, { leadId: trashed }, alice.ctx));
    const theirs = add(bob, {
      company: 'His',
      stage: 'applying',
      nextStep: 'His',
      nextStepOn: '2025-06-17',
      deadlineOn: '2025-06-21',
    });
    sync(alice, bob, carol);
    expect(said(entriesOf(alice))).toEqual([
      ['next-step', '2025-06-17', 'Contoso', 'Call'],
      ['deadline', '2025-06-18', 'Northwind', undefined],
      ['next-step', '2025-06-20', 'Northwind', 'Write'],
    ]);
    expect(said(entriesOf(bob))).toEqual([
      ['next-step', '2025-06-17', 'His', 'His'],
      ['deadline', '2025-06-21', 'His', undefined],
    ]);
    expect(entriesOf(carol)).toEqual([]);
    value(startPursuit(carol.doc, { leadId: theirs }, carol.ctx));
    expect(said(entriesOf(carol))).toEqual([['deadline', '2025-06-21', 'His', undefined]]);
  });

  test('[CAL9] private leads come along only where their space is given', () => {
    const [alice, own] = [createReplica(ALICE), createReplica(ALICE, 5)];
    value(
      addLead(
        own.doc,
        {
          company: 'Secret',
          stage: 'applying',
          deadlineOn: '2025-06-18',
          circle: CIRCLE,
          nextStep: 'Ask',
          nextStepOn: '2025-06-17',
        },
        own.ctx,
      ),
    );
    expect(entriesOf(alice)).toEqual([]);
    const both = selectCalendarEntries({
      circleId: CIRCLE,
      me: ALICE,
      spaces: [spaceOf(alice), spaceOf(own, 'private')],
    });
    expect(both.map(({ kind, isPrivate }) => [kind, isPrivate])).toEqual([
      ['next-step', true],
      ['deadline', true],
    ]);
  });

  test('[CAL9] titles are discreet unless more was chosen', () => {
    const titles = (discretion: 'discreet' | 'company' | 'all' | undefined, entry: Partial<CalendarEntry> = {}) =>
      planCalendarExport([{ ...LEAD, ...entry }], { before: [], words: WORDS, discretion }).events[0]?.title;
    expect(titles(undefined)).toBe('Appointment');
    expect(titles('discreet', { kind: 'deadline' })).toBe('Appointment');
    expect(titles('company')).toBe('Next step: Northwind');
    expect(titles('company', { company: undefined })).toBe('Next step');
    expect(titles('company', { kind: 'deadline' })).toBe('Deadline: Northwind');
    expect(titles('all')).toBe('Call Carol, Northwind');
    expect(titles('all', { kind: 'deadline', nextStep: undefined })).toBe('Deadline: Northwind, Data Engineer');
  });

  test('[CAL9] a discreet file has nothing of company, role, step or lead in it', () => {
    const { events } = planCalendarExport([LEAD, { ...LEAD, uid: '2', kind: 'deadline' }], {
      before: [],
      words: WORDS,
    });
    const text = writeCalendar(events, { at: NOON });
    expect(text).toContain('SUMMARY:Appointment');
    expect(text).not.toMatch(/northwind|engineer|carol|call|deadline|lead\b/iu);
  });

  test('[CAL11] names are stable, without a name in them, and another for each member, kind and circle', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const leadId = add(alice, {
      company: 'Northwind',
      stage: 'applying',
      nextStep: 'a',
      nextStepOn: '2025-06-20',
      deadlineOn: '2025-06-18',
    });
    sync(alice, bob);
    value(startPursuit(bob.doc, { leadId }, bob.ctx));
    const mine = entriesOf(alice).map(({ uid }) => uid);
    expect(new Set([...mine, ...entriesOf(bob).map(({ uid }) => uid)]).size).toBe(3);
    for (const uid of mine) expect(uid).toMatch(/^[0-9a-f]{32}@lateral\.invalid$/u);
    const before = entriesOf(alice).find(({ kind }) => kind === 'next-step')?.uid;
    const cardId = [...spaceOf(alice).pursuits.keys()][0];
    if (cardId === undefined) throw new Error('No run');
    value(moveCard(alice.doc, { cardId, toStage: 'interviewing' }, alice.ctx));
    expect(entriesOf(alice).map(({ uid }) => uid)).toEqual([before]);
  });

  test('[CAL11] names are as far apart for ids as long as they are, whatever of them differs', () => {
    const letters = (seed: string, length: number): string => seed.repeat(length).slice(0, length);
    const uids = (['next-step', 'deadline'] as const).flatMap((kind) =>
      ['a', 'b'].flatMap((circle) =>
        ['c', 'd'].flatMap((me) =>
          ['e', 'f'].map((leadId) =>
            entryUid({
              kind,
              circleId: `${circle}${letters('x', 63)}` as CircleId,
              me: `${me}${letters('y', 63)}` as MemberId,
              leadId: `${leadId}${letters('z', 21)}` as LeadId,
            }),
          ),
        ),
      ),
    );
    expect(new Set(uids).size).toBe(16);
    // No part of them is the same for many.
    const starts = [0, 8, 16, 24].map((from) => new Set(uids.map((uid) => uid.slice(from, from + 8))).size);
    expect(starts).toEqual([16, 16, 16, 16]);
  });

  test('[CAL11] what changed counts on, what is as it was does not, what is gone is cancelled once and stays so', () => {
    const other: CalendarEntry = { ...LEAD, uid: '2@lateral.invalid', on: '2025-06-25' };
    const first = plan([LEAD, other]);
    expect(first.after.map(({ sequence }) => sequence)).toEqual([0, 0]);
    expect(plan([LEAD, other], first.after)).toEqual(first);
    const second = plan([{ ...LEAD, on: '2025-06-21' }], first.after);
    expect(second.after.map(({ uid, sequence, isCancelled }) => [uid[0], sequence, isCancelled])).toEqual([
      ['1', 1, false],
      ['2', 1, true],
    ]);
    const third = plan([{ ...LEAD, on: '2025-06-21' }], second.after);
    expect(third).toEqual(second);
    const back = plan([{ ...LEAD, on: '2025-06-21' }, other], third.after);
    expect(back.after.map(({ sequence, isCancelled }) => [sequence, isCancelled])).toEqual([
      [1, false],
      [2, false],
    ]);
    // A change of discretion changes the title.
    expect(planCalendarExport([LEAD], { before: first.after, words: WORDS }).after[0]?.sequence).toBe(1);
  });

  test('[CAL11] each file is an update of the one before', () => {
    const first = plan([LEAD]);
    const second = plan([{ ...LEAD, on: '2025-06-21' }], first.after);
    const text = [first, second].map(({ events }) => writeCalendar(events, { at: NOON })).join('');
    const file = read(text);
    expect(file.events.map(whenOf)).toEqual(['2025-06-21 to 2025-06-21']);
    expect(file.olderCount).toBe(1);
  });
});
