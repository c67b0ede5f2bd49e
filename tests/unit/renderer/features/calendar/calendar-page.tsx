import { useState } from 'react';

import { CalendarImportDialog, CalendarSaveDialog, InvitationSection } from '#renderer/features/calendar/index.ts';
import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import { renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

/** The lines of one invitation as calendars write them, days after the clock of the tests. */
export interface Invite {
  readonly uid?: string;
  readonly sequence?: number;
  readonly inDays?: number;
  /** In place of the day. */
  readonly start?: string;
  readonly title?: string;
  readonly lines?: readonly string[];
  readonly isCancelled?: boolean;
}

/** A moment as calendar files write it. */
const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;

/** A calendar file with invitations; `now` in epoch milliseconds. */
export function calendarFile(now: number, invites: readonly Invite[], name = 'invite.ics'): File {
  const lines = invites.flatMap(
    ({ uid = 'one@contoso.example', sequence = 0, inDays = 3, title = 'Kumquat talk: Northwind', ...rest }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `SEQUENCE:${sequence}`,
      `DTSTART:${rest.start ?? stamp(now + inDays * DAY_MS)}`,
      'DURATION:PT45M',
      `SUMMARY:${title}`,
      ...(rest.isCancelled === true ? ['STATUS:CANCELLED'] : []),
      ...(rest.lines ?? []),
      'END:VEVENT',
    ],
  );
  return new File([['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')], name);
}

export function addedLead({ session }: TestApp, words: NewLead, space: SpaceView = session().circle): LeadId {
  const added = addLead(space.replica.doc, words, session().contextFor(space));
  if (!added.ok) throw new Error(`not added: ${added.error.code}`);
  return added.value.leadId;
}

/** Pauses between parts take no time where the clock runs. */
function running(app: TestApp): TestApp {
  const clock = { ...createSystemClock(), now: () => app.services.clock.now() };
  return { ...app, services: { ...app.services, clock } };
}

function Import({ file, leadId }: { readonly file?: File | undefined; readonly leadId?: LeadId | undefined }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <button onClick={() => setOpen(true)}>Again</button>
      {isOpen ? <CalendarImportDialog file={file} leadId={leadId} onClose={() => setOpen(false)} /> : null}
      {leadId === undefined ? null : <InvitationSection leadId={leadId} />}
    </>
  );
}

export function showImport(app: TestApp, file?: File, leadId?: LeadId): void {
  renderInCircle(running(app), <Import file={file} leadId={leadId} />);
}

function Save({ leadId }: { readonly leadId?: LeadId | undefined }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <button onClick={() => setOpen(true)}>Again</button>
      <CalendarSaveDialog isOpen={isOpen} leadId={leadId} onClose={() => setOpen(false)} />
    </>
  );
}

export function showSave(app: TestApp, leadId?: LeadId): void {
  renderInCircle(running(app), <Save leadId={leadId} />);
}
