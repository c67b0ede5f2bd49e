import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readCalendarBytes } from '#renderer/features/calendar/calendar-file.ts';
import type { KnownInvitation } from '#shared/domain/calendar/known-invitation.ts';
import { sortEntries } from '#shared/domain/calendar/likely-interviews.ts';
import { planCalendarImport } from '#shared/domain/calendar/plan-calendar-import.ts';
import { cancelInvitation, takeOverInvitation, updateInvitation } from '#shared/domain/calendar/take-invitation.ts';
import { readKnownInvitation } from '#shared/domain/calendar/known-invitation.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import type { InvitationId, LeadId } from '#shared/kernel/ids.ts';
import { ALICE, value } from '#tests/unit/domain/fixture.ts';
import { privateReplica } from '#tests/unit/domain/contact/contact-fixture.ts';

const NOW = Date.UTC(2026, 2, 10);
const HERE = 'Europe/Berlin';
const LEAD = 'lead' as LeadId;

const LINES = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'END:VCALENDAR',
  'METHOD:CANCEL',
  'UID:a',
  'UID:__proto__',
  'SEQUENCE:1',
  'SEQUENCE:2147483648',
  'DTSTART:20260316T140000Z',
  'DTSTART;TZID=Nowhere/Land:20260316T140000',
  'DTSTART;VALUE=DATE:20260316',
  'RECURRENCE-ID:20260316T140000Z',
  'RRULE:FREQ=DAILY',
  'STATUS:CANCELLED',
  `SUMMARY:\u202eweivretnI ${'x'.repeat(400)}`,
  'LOCATION:javascript:alert(1)',
  'URL:https://a@evil.example/',
  `URL:https://meet.google.com/${'a'.repeat(1_900)}`,
  'ORGANIZER:mailto:a@constructor',
];
const lines = fc
  .tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 30 }), fc.constantFrom('\r\n', '\n', '\r\n '))
  .map(([some, end]) => new TextEncoder().encode(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...some].join(end)));
const marks = fc.constantFrom([0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0xe4]);
const anyBytes = fc
  .tuple(marks, fc.uint8Array({ maxLength: 200 }))
  .map(([mark, bytes]) => Uint8Array.of(...mark, ...bytes));

/** Everything that is done with a file between its choice and the press of the button, and by the button. */
function takeAll(bytes: Uint8Array): readonly KnownInvitation[] {
  const alice = privateReplica(ALICE);
  const { doc, ctx } = alice;
  const known = (): readonly KnownInvitation[] =>
    [...openCircleDoc(doc).invitations.entries()].flatMap(([id, record]) => {
      const read = readKnownInvitation(id as InvitationId, record);
      return read === undefined || isMalformed(read) ? [] : [read];
    });
  const file = readCalendarBytes(bytes, { here: HERE, now: NOW });
  const planned = planCalendarImport(file.ok ? file.value.events : [], [], [], { here: HERE, now: NOW });
  const { likely, others } = sortEntries(planned);
  const all = new Set([...likely, ...others]);
  expect([all.size, planned.filter((one) => !all.has(one))]).toEqual([planned.length, []]);
  for (const { event } of planned) {
    const [again] = planCalendarImport([event], [], known(), { here: HERE, now: NOW });
    if (again === undefined) throw new Error('It is gone');
    const input = { event, leadId: LEAD, nextStep: 'Interview', nextStepOn: again.step?.on };
    const newest = again.known.at(-1)?.id;
    if (again.kind === 'new') value(takeOverInvitation(doc, input, ctx));
    if (again.kind === 'update' && newest !== undefined) updateInvitation(doc, { ...input, invitationId: newest }, ctx);
    if (again.kind === 'cancellation')
      for (const { id } of again.known) cancelInvitation(doc, { invitationId: id, event }, ctx);
    const [after] = planCalendarImport([event], [], known(), { here: HERE, now: NOW });
    // Whatever was taken over is known then: a second press does nothing.
    expect(['same', 'older', again.kind === 'cancels-nothing' ? again.kind : 'same']).toContain(after?.kind);
  }
  return known();
}

test('[CAL13] [CAL17] [CAL18] any lines of calendars go the whole way, once, and only web addresses are kept as links', () => {
  fc.assert(
    fc.property(lines, (bytes) => {
      for (const { link, title = '', location = '' } of takeAll(bytes)) {
        expect(link ?? 'https://').toMatch(/^https?:\/\/[^@]*$/u);
        expect(`${title}${location}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(Math.max(title.length, location.length)).toBeLessThanOrEqual(300);
      }
    }),
  );
});

test('[CAL18] any bytes go the whole way', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(takeAll(bytes).every(({ leadId }) => leadId === LEAD)).toBe(true);
    }),
  );
});
