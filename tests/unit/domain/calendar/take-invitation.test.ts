import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import type { CalendarEvent } from '#shared/domain/calendar/calendar-event.ts';
import { type KnownInvitation, readKnownInvitation } from '#shared/domain/calendar/known-invitation.ts';
import { planCalendarImport } from '#shared/domain/calendar/plan-calendar-import.ts';
import {
  cancelInvitation,
  removeInvitation,
  takeOverInvitation,
  updateInvitation,
} from '#shared/domain/calendar/take-invitation.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import type { InvitationId, LeadId } from '#shared/kernel/ids.ts';
import { privateReplica } from '../contact/contact-fixture.ts';
import { ALICE, CIRCLE, codeOf, createReplica, type Replica, sync, value } from '../fixture.ts';
import { calendarOf, HERE, read, readOne } from './calendar-fixture.ts';

const LEAD = 'lead' as LeadId;
const DETAILS = [
  'SUMMARY:Interview: Welder (Northwind)',
  'DTSTART;TZID=America/New_York:20260316T090000',
  'DURATION:PT45M',
  'LOCATION:Kumquat Street 1',
  'URL:https://meet.google.com/abc',
  'ORGANIZER:mailto:quince@northwind.example',
];
const version = (sequence: number, ...lines: readonly string[]): CalendarEvent =>
  readOne(`SEQUENCE:${sequence}`, ...DETAILS, ...lines);
const input = (event: CalendarEvent) => ({
  event,
  leadId: LEAD,
  circle: CIRCLE,
  nextStep: 'Interview',
  nextStepOn: '2026-03-16',
});
const take = ({ doc, ctx }: Replica, event = version(1)) => takeOverInvitation(doc, input(event), ctx);
const taken = (replica: Replica, event?: CalendarEvent): InvitationId => value(take(replica, event)).invitationId;
const update = ({ doc, ctx }: Replica, invitationId: InvitationId, event: CalendarEvent) =>
  updateInvitation(doc, { ...input(event), invitationId }, ctx);
const cancel = ({ doc, ctx }: Replica, invitationId: InvitationId, event: CalendarEvent) =>
  cancelInvitation(doc, { invitationId, event }, ctx);

function knownIn({ doc }: Replica): readonly KnownInvitation[] {
  return [...openCircleDoc(doc).invitations.entries()].flatMap(([id, entry]) => {
    const known = readKnownInvitation(id as InvitationId, entry);
    return known === undefined || isMalformed(known) ? [] : [known];
  });
}
const kindOf = (replica: Replica, event: CalendarEvent) =>
  planCalendarImport([event], [], knownIn(replica), { here: HERE, now: 0 })[0]?.kind;

describe('what was taken over from a calendar file', () => {
  test('[CAL13] it stands in the private document with its time, place, call and host, and undo removes it', () => {
    const alice = privateReplica(ALICE);
    const { undo } = value(take(alice));
    expect(knownIn(alice)).toMatchObject([
      {
        uid: 'one@example.com',
        sequence: 1,
        leadId: LEAD,
        circle: CIRCLE,
        nextStep: 'Interview',
        on: '2026-03-16',
        title: 'Interview: Welder (Northwind)',
        span: {
          kind: 'times',
          startAt: Date.UTC(2026, 2, 16, 13),
          endAt: Date.UTC(2026, 2, 16, 13, 45),
          zone: 'America/New_York',
        },
        location: 'Kumquat Street 1',
        link: 'https://meet.google.com/abc',
        organiserHost: 'northwind.example',
        isCancelled: false,
      },
    ]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(knownIn(alice)).toEqual([]);
  });

  test('[CAL13] a circle refuses all of it and stays as it was', () => {
    const circle = createReplica(ALICE);
    const own = privateReplica(ALICE);
    const id = taken(own);
    const before = Y.encodeStateAsUpdateV2(circle.doc);
    const codes = [
      take(circle),
      update(circle, id, version(2)),
      cancel(circle, id, version(2, 'STATUS:CANCELLED')),
      removeInvitation(circle.doc, { invitationId: id }, circle.ctx),
    ].map((result) => codeOf<string>(result));
    expect(codes).toEqual(['not-private', 'not-private', 'not-private', 'not-private']);
    expect(Y.encodeStateAsUpdateV2(circle.doc)).toEqual(before);
  });

  test('[CAL13] all of it can be removed, and undo brings it back', () => {
    const alice = privateReplica(ALICE);
    const id = taken(alice);
    const { undo } = value(removeInvitation(alice.doc, { invitationId: id }, alice.ctx));
    expect(knownIn(alice)).toEqual([]);
    expect(codeOf(update(alice, id, version(9)))).toBe('not-found');
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(knownIn(alice)).toHaveLength(1);
  });

  test('[CAL13] an entry without a name is known again by its beginning and title', () => {
    const alice = privateReplica(ALICE);
    const nameless = (title: string): CalendarEvent => {
      const lines = ['BEGIN:VEVENT', 'DTSTART:20260316', `SUMMARY:${title}`, 'END:VEVENT'];
      const [event] = read(calendarOf(...lines)).events;
      if (event === undefined) throw new Error('It was not read');
      return event;
    };
    taken(alice, nameless('Interview'));
    expect(kindOf(alice, nameless('Interview'))).toBe('same');
    expect(kindOf(alice, nameless('Another'))).toBe('new');
  });

  test('[CAL14] a newer version changes all of it; the same and an older one change nothing', () => {
    const alice = privateReplica(ALICE);
    const id = taken(alice);
    const before = Y.encodeStateAsUpdateV2(alice.doc);
    for (const sequence of [0, 1]) expect(codeOf(update(alice, id, version(sequence)))).toBe('not-newer');
    expect(Y.encodeStateAsUpdateV2(alice.doc)).toEqual(before);
    const moved = readOne('SEQUENCE:2', 'DTSTART;VALUE=DATE:20260318');
    const { undo } = value(update(alice, id, moved));
    // Nothing of the former version is left.
    const [known] = knownIn(alice);
    expect(known).toMatchObject({ sequence: 2, span: { kind: 'days', firstOn: '2026-03-18', lastOn: '2026-03-18' } });
    expect([known?.location, known?.link, known?.organiserHost]).toEqual([undefined, undefined, undefined]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(knownIn(alice)).toMatchObject([{ sequence: 1, location: 'Kumquat Street 1' }]);
  });

  test('[CAL14] a cancellation counts unless it is of an older version; a newer version brings it back', () => {
    const alice = privateReplica(ALICE);
    const id = taken(alice, version(2));
    expect(codeOf(cancel(alice, id, version(1, 'STATUS:CANCELLED')))).toBe('not-newer');
    value(cancel(alice, id, version(2, 'STATUS:CANCELLED')));
    expect(knownIn(alice)).toMatchObject([{ isCancelled: true }]);
    expect(codeOf(cancel(alice, id, version(3, 'STATUS:CANCELLED')))).toBe('not-newer');
    expect(codeOf(update(alice, id, version(2)))).toBe('not-newer');
    value(update(alice, id, version(3)));
    expect(knownIn(alice)).toMatchObject([{ isCancelled: false, sequence: 3 }]);
  });

  test('[CAL14] two devices that take the same over apart know it once more, and both are cancelled', () => {
    const [laptop, phone] = [privateReplica(ALICE), privateReplica(ALICE, 1)];
    taken(laptop, version(1));
    taken(phone, version(2));
    sync(laptop, phone);
    for (const device of [laptop, phone]) expect(kindOf(device, version(2))).toBe('same');
    for (const { id } of knownIn(laptop)) value(cancel(laptop, id, version(2, 'STATUS:CANCELLED')));
    sync(laptop, phone);
    expect(kindOf(phone, version(2, 'STATUS:CANCELLED'))).toBe('same');
  });

  test('[CAL14] an update and a cancellation made apart end the same on both devices', () => {
    const [laptop, phone] = [privateReplica(ALICE), privateReplica(ALICE, 1)];
    const id = taken(laptop);
    sync(laptop, phone);
    value(update(laptop, id, version(2)));
    value(cancel(phone, id, version(2, 'STATUS:CANCELLED')));
    sync(laptop, phone);
    expect(knownIn(laptop)).toEqual(knownIn(phone));
    expect(knownIn(laptop)).toMatchObject([{ sequence: 2, isCancelled: true }]);
  });

  test('[CAL13] what is no invitation is passed over, and only web addresses are links', () => {
    const alice = privateReplica(ALICE);
    const id = taken(alice);
    const record = openCircleDoc(alice.doc).invitations.get(id);
    if (!(record instanceof Y.Map)) throw new Error('It is gone');
    const hostile: readonly (readonly [string, unknown])[] = [
      ['link', 'javascript:alert(1)'],
      ['startAt', Infinity],
      ['firstOn', '2026-99-99'],
      ['location', new Uint8Array(9)],
      ['title', 'x'.repeat(10_000)],
    ];
    for (const [key, hostileValue] of hostile) record.set(key, hostileValue);
    const [known] = knownIn(alice);
    expect([known?.link, known?.span, known?.location]).toEqual([undefined, undefined, undefined]);
    expect(known?.title).toHaveLength(300);
    for (const broken of [undefined, 5, 'text', new Uint8Array(3)])
      expect(readKnownInvitation(id, broken)).toMatchObject({ reason: 'not-a-record' });
  });
});
