// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { LeadId } from '#shared/kernel/ids.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addedLead, calendarFile, type Invite, showImport } from './calendar-page.tsx';

const user = userEvent.setup({ delay: null });
let app: TestApp;
let leadId: LeadId;

beforeEach(async () => {
  // The engine of these tests does not know it.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  leadId = addedLead(app, { company: 'Northwind', role: 'Welder', stage: 'applied' });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const fileOf = (invites: readonly Invite[]): File => calendarFile(app.services.clock.now(), invites);
const show = (invites: readonly Invite[]): void => showImport(app, fileOf(invites), leadId);
const press = (name: string): Promise<void> => user.click(screen.getByText(name, { selector: 'button' }));
const next = async (invite: Invite): Promise<void> => {
  await press('Again');
  await user.upload(screen.getByLabelText('Calendar file'), fileOf([invite]));
};
const run = () => [...app.session().circle.pursuits.all.get().values()].find((each) => each.leadId === leadId);
const step = () => [run()?.nextStep, run()?.nextStepOn];
const kept = () => [...app.session().own.invitations.all.get().values()];

describe('what else may stand in a calendar file', () => {
  test('[CAL14] of two interviews of one day that are one step, one is cancelled and the step stays', async () => {
    show([
      { sequence: 1, inDays: 3 },
      { uid: 'two', inDays: 3, title: 'Second talk: Northwind' },
    ]);
    for (const title of ['Kumquat talk: Northwind', 'Second talk: Northwind']) {
      await user.click(await screen.findByRole('button', { name: `Look at it: ${title}` }));
      await press('Add');
    }
    expect(kept()).toHaveLength(2);
    await user.keyboard('{Escape}');
    await next({ sequence: 2, isCancelled: true });
    await screen.findByText(/or is that of another interview, too\. It stays as it is\.$/u);
    await press('Note that it is cancelled');
    await screen.findByText('Cancelled. The next step stays as it is.');
    expect(step()).toEqual(['Interview', '2026-01-08']);
    await next({ uid: 'two', sequence: 1, isCancelled: true });
    await screen.findByText('The next step “Interview” for Welder, Northwind goes away. The circle sees that.');
    await press('Take the step away');
    await waitFor(() => expect(step()).toEqual([undefined, undefined]));
  });

  test('[CAL14] who writes a newer version under the same name from elsewhere is told before it counts', async () => {
    show([{ sequence: 1, lines: ['ORGANIZER:mailto:someone@contoso.example'] }]);
    await screen.findByRole('combobox', { name: 'Lead' });
    await press('Add');
    await waitFor(() => expect(kept()).toHaveLength(1));
    const elsewhere = ['ORGANIZER:mailto:someone@contoso-hr.example', 'URL:https://meet.google.com/xyz'];
    await next({ sequence: 2, inDays: 5, lines: elsewhere });
    await screen.findByText(/What you added came from contoso\.example, and this does not\./u);
    await user.keyboard('{Escape}');
    await next({ sequence: 2, isCancelled: true, lines: elsewhere });
    await screen.findByText(/What you added came from contoso\.example, and this does not\./u);
    expect(step()).toEqual(['Interview', '2026-01-08']);
  });

  test('[LEAD5] a host that looks like another is shown as what it is, and is no call', async () => {
    // The sign after the first host is no slash.
    show([{ lines: ['URL:https://meet.google.com\u2044x.contoso.example/abc'] }]);
    await screen.findByText('Open the link');
    screen.getByText('meet.google.xn--comx-2g7a.contoso.example');
    expect(screen.queryByText('Open the call')).toBeNull();
  });
});
