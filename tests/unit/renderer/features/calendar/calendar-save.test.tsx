// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import type { CalendarEvent } from '#shared/domain/calendar/calendar-event.ts';
import { readCalendar } from '#shared/domain/calendar/read-calendar.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { Files } from '#shared/ports/files.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';
import { addedLead, showSave } from './calendar-page.tsx';

const user = userEvent.setup({ delay: null });
let app: TestApp;
let leadId: LeadId;

beforeEach(async () => {
  // The engine of these tests does not know it.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  const { own, circleId } = app.session();
  const step = { stage: 'applying', nextStep: 'Call Dana', nextStepOn: '2026-01-08' } as const;
  leadId = addedLead(app, { company: 'Northwind', role: 'Welder', deadlineOn: '2026-01-09', ...step });
  addedLead(app, { company: 'Contoso', ...step });
  addedLead(app, { company: 'Globex', circle: circleId, ...step }, own);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const press = (name: string): Promise<void> => user.click(screen.getByText(name, { selector: 'button' }));
const lastSaved = (): { readonly name: string; readonly text: string; readonly events: readonly CalendarEvent[] } => {
  const { name = '', bytes = new Uint8Array() } = app.savedFiles.at(-1) ?? {};
  const text = new TextDecoder().decode(bytes);
  return { name, text, events: readCalendar(text, { here: 'UTC' }).events };
};
const save = async (): Promise<ReturnType<typeof lastSaved>> => {
  const before = app.savedFiles.length;
  await press('Save');
  await waitFor(() => expect(app.savedFiles).toHaveLength(before + 1));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  return lastSaved();
};
const sequencesOf = ({ events }: ReturnType<typeof lastSaved>): readonly number[] =>
  events.map(({ sequence }) => sequence).sort((a, b) => a - b);
const shown = () =>
  within(screen.getByRole('list', { name: 'What your calendar will show' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);
const setStep = (nextStep: string | undefined, nextStepOn?: string): void => {
  const { circle, contextFor } = app.session();
  const run = [...circle.pursuits.all.get().values()].find((each) => each.leadId === leadId);
  if (run === undefined) throw new Error('no run');
  setNextStep(circle.replica.doc, { cardId: run.id, nextStep, nextStepOn }, contextFor(circle));
};

describe('saving for a calendar', () => {
  test('[CAL20] [CAL9] it says what goes in, discreet unless chosen, and private leads only when asked for', async () => {
    showSave(app);
    screen.getByText('2 next steps. 1 deadline.');
    expect(shown()).toEqual([
      'Thursday, January 8: Appointment',
      'Thursday, January 8: Appointment',
      'Friday, January 9: Appointment',
    ]);
    const first = await save();
    expect(first.name).toBe('Appointments 2026-01-05.ics');
    expect(first.events.map(({ title }) => title)).toEqual(['Appointment', 'Appointment', 'Appointment']);
    expect(first.text).not.toMatch(/northwind|contoso|globex|welder|dana|lateral circle/iu);
    await screen.findByText('Saved 3 entries for your calendar.');
    await press('Again');
    await user.click(screen.getByRole('radio', { name: 'All of it' }));
    await user.click(screen.getByRole('checkbox', { name: 'With leads that only I see' }));
    expect(shown()).toContain('Thursday, January 8: Call Dana, Globex');
    const second = await save();
    expect(second.events).toHaveLength(4);
    expect(sequencesOf(second)).toEqual([0, 1, 1, 1]);
  });

  test('[CAL16] the next file changes the same entries, and takes out what is gone; the same again counts no further', async () => {
    showSave(app);
    const first = await save();
    await press('Again');
    expect((await save()).events.map(({ sequence }) => sequence)).toEqual([0, 0, 0]);
    setStep('Call Dana', '2026-01-12');
    await press('Again');
    const moved = await save();
    expect(new Set(moved.events.map(({ uid }) => uid))).toEqual(new Set(first.events.map(({ uid }) => uid)));
    expect(sequencesOf(moved)).toEqual([0, 0, 1]);
    setStep(undefined);
    await press('Again');
    screen.getByText('1 next step. 1 deadline. 1 that is not there any more is taken out of the calendar.');
    expect(shown()).toContain('Monday, January 12: Appointment (taken out)');
    const gone = await save();
    expect(gone.events.filter(({ status }) => status === 'cancelled').map(({ sequence }) => sequence)).toEqual([2]);
  });

  test('[CAL16] what is remembered is of the person alone, and only once the file was kept', async () => {
    const { own, circle } = app.session();
    const saveParts = vi
      .fn<Files['saveParts']>()
      .mockRejectedValueOnce(new AppError('not-saved', 'no room', { retryable: true }))
      .mockResolvedValueOnce(false)
      .mockResolvedValueOnce(true);
    const services = { ...app.services, logError: vi.fn(), files: { ...app.services.files, saveParts } };
    showSave({ ...app, services });
    await press('Save');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Not saved: nothing could be written there/u);
    await press('Save');
    await waitFor(() => expect(saveParts).toHaveBeenCalledTimes(2));
    expect(own.calendarWritten.all.get().size).toBe(0);
    await press('Save');
    await waitFor(() => expect(own.calendarWritten.all.get().size).toBe(3));
    expect(circle.replica.doc.getMap('calendarWritten').size).toBe(0);
    // It is no act: there is nothing to take back.
    expect(app.session().undo.last.get()?.label).not.toBe('calendar-written');
  });

  test('[CAL20] one lead alone, and nothing where nothing has a day', async () => {
    showSave(app, leadId);
    screen.getByText('1 next step. 1 deadline.');
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect((await save()).events).toHaveLength(2);
    cleanup();
    showSave(app, addedLead(app, { company: 'Fabrikam' }));
    screen.getByText('Neither your next step nor the deadline of this lead has a day to come.');
    expect(screen.getByText('Save', { selector: 'button' })).toHaveProperty('disabled', true);
    // Nothing stands there whose titles could say anything.
    expect(screen.queryByRole('radio')).toBeNull();
  });

  test('[CAL13] [CAL16] what a member writes into the circle under these names is not read', () => {
    const bob = addBob(app);
    const { circle } = bob.app.session();
    const records = {
      invitations: { uid: 'a', sequence: 0, leadId, at: 1, firstOn: '2026-01-08', lastOn: '2026-01-08' },
      calendarWritten: { circle: 'c', uid: 'a', sequence: 0, on: '2026-01-08', title: 'x' },
    };
    bob.write((doc) => {
      for (const [root, fields] of Object.entries(records))
        doc.getMap(root).set('x', new Y.Map(Object.entries(fields)));
    });
    expect(circle.replica.doc.getMap('invitations').size).toBe(1);
    expect([circle.invitations.all.get().size, circle.calendarWritten.all.get().size]).toEqual([0, 0]);
  });
});
