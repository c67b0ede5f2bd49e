// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { addedLead, calendarFile, type Invite, showImport } from './calendar-page.tsx';

const user = userEvent.setup({ delay: null });
let app: TestApp;
let bob: SecondMember;
let leadId: LeadId;
let told: string[];

/** What stands in the private document alone. */
const PRIVATE = ['Kumquat', 'Quince', 'contoso.example', 'meet.google.com'];
const DETAILS = [
  'LOCATION:Quince Street 4',
  'URL:https://meet.google.com/abc-defg-hij',
  'ORGANIZER:mailto:someone@contoso.example',
  'DESCRIPTION:Kumquat',
];

beforeEach(async () => {
  // The engine of these tests does not know it.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  bob = addBob(app);
  told = [];
  const { doc } = bob.app.session().circle.replica;
  doc.on('update', (update: Uint8Array) => void told.push(new TextDecoder('latin1').decode(update)));
  leadId = addedLead(bob.app, { company: 'Northwind', role: 'Welder', stage: 'applied' });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const now = (): number => bob.app.services.clock.now();
const show = (invites: readonly Invite[], of: LeadId | undefined = leadId): void =>
  showImport(bob.app, calendarFile(now(), invites), of);
const press = (name: string): Promise<void> => user.click(screen.getByText(name, { selector: 'button' }));
const choose = async (file: File): Promise<void> => user.upload(screen.getByLabelText('Calendar file'), file);
const run = () => [...bob.app.session().circle.pursuits.all.get().values()].find((each) => each.leadId === leadId);
const step = () => [run()?.nextStep, run()?.nextStepOn];
const kept = () => [...bob.app.session().own.invitations.all.get().values()];
/** Each thing that has been written into the circle, as bytes read as Latin letters. */
const circleText = (): string => told.join('\n');

describe('taking an interview over', () => {
  test('[CAL15] the circle gets a discreet step and its day, shown before; all else stays with the person', async () => {
    show([{ lines: DETAILS }]);
    const select = await screen.findByRole('combobox', { name: 'Lead' });
    expect(select).toHaveProperty('value', leadId);
    expect(screen.getByRole('textbox', { name: 'Next step' })).toHaveProperty('value', 'Interview');
    const seen = screen.getByRole('region', { name: 'What the circle will see' });
    expect(seen.textContent).toContain('“Interview” on Thursday, January 8, as your next step for Welder, Northwind.');
    for (const word of PRIVATE) expect(seen.textContent).not.toContain(word);
    expect(step()).toEqual([undefined, undefined]);
    await press('Add');
    await screen.findByText(/^Added to /u);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(step()).toEqual(['Interview', '2026-01-08']);
    expect(kept()).toMatchObject([
      { leadId, location: 'Quince Street 4', link: 'https://meet.google.com/abc-defg-hij' },
    ]);
    for (const word of PRIVATE) expect([word, circleText().includes(word)]).toEqual([word, false]);
    // What the circle knows is found there.
    expect(circleText()).toContain('Interview');
  });

  test('[CAL15] what is seen follows what is written and chosen, and is what is written', async () => {
    addedLead(bob.app, {
      company: 'Globex',
      role: 'Painter',
      stage: 'applied',
      nextStep: 'Call',
      nextStepOn: '2026-01-07',
    });
    show([{}]);
    const field = await screen.findByRole('textbox', { name: 'Next step' });
    await user.clear(field);
    await user.type(field, 'Meet them');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Lead' }), 'Painter, Globex');
    const seen = screen.getByRole('region', { name: 'What the circle will see' });
    expect(seen.textContent).toContain('“Meet them” on Thursday, January 8, as your next step for Painter, Globex.');
    expect(seen.textContent).toContain('It takes the place of “Call” on Wed.');
    await press('Add');
    expect(step()).toEqual([undefined, undefined]);
    expect([...bob.app.session().circle.pursuits.all.get().values()].map(({ nextStep }) => nextStep)).toContain(
      'Meet them',
    );
  });

  test('[CAL12] who comes from one lead is told that the file names another, and where it went', async () => {
    const other = addedLead(bob.app, { company: 'Globex', role: 'Painter', stage: 'applied' });
    show([{}], other);
    const select = await screen.findByRole('combobox', { name: 'Lead' });
    expect(select).toHaveProperty('value', leadId);
    screen.getByText('The file names this one. You came from Painter, Globex.');
    await user.selectOptions(select, 'Painter, Globex');
    expect(screen.queryByText(/^The file names this one/u)).toBeNull();
    await press('Add');
    await screen.findByText('Added to Painter, Globex.');
    expect(step()).toEqual([undefined, undefined]);
  });

  test('[CAL13] undo takes both halves back', async () => {
    show([{}]);
    await screen.findByRole('combobox', { name: 'Lead' });
    await press('Add');
    expect(kept()).toHaveLength(1);
    await screen.findByText(/^Added to /u);
    await press('Undo');
    expect(kept()).toEqual([]);
    expect(step()).toEqual([undefined, undefined]);
  });

  test('[CAL15] who does not go for the lead yet does from then on, as it is said before; undo takes that back', async () => {
    const others = bob.write((doc, ctx) => {
      const added = addLead(doc, { company: 'Contoso', stage: 'applied' }, ctx);
      if (!added.ok) throw new Error('not added');
      return added.value.leadId;
    });
    show([{ title: 'Interview' }], others);
    expect(await screen.findByRole('combobox', { name: 'Lead' })).toHaveProperty('value', others);
    screen.getByText(/You are then going for it, in Interviewing\.$/u);
    await press('Add');
    const { circle } = bob.app.session();
    const own = () =>
      [...circle.pursuits.all.get().values()].filter((each) => each.leadId === others && each.memberId === circle.me);
    expect(own()).toMatchObject([{ stage: 'interviewing', nextStep: 'Interview', nextStepOn: '2026-01-08' }]);
    await screen.findByText(/^Added to /u);
    await press('Undo');
    expect(own().filter(({ deletedAt }) => deletedAt === undefined)).toEqual([]);
  });

  test('[CAL15] a new lead is the person\u2019s own unless they say otherwise, and takes nothing from the entry', async () => {
    show([{ title: 'Interview at Fabrikam' }], undefined);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Lead' }), 'Add as a new lead');
    expect(screen.getByRole('textbox', { name: 'Company' })).toHaveProperty('value', '');
    screen.getByText('Nothing. Only you see this lead.');
    await press('Add');
    screen.getByText('A company or a role is needed.');
    await user.type(screen.getByRole('textbox', { name: 'Company' }), 'Fabrikam');
    await user.click(screen.getByRole('radio', { name: 'The circle' }));
    screen.getByText(/^A new lead in Interviewing, Fabrikam, with you going for it\./u);
    await user.click(screen.getByRole('radio', { name: 'Only me' }));
    await press('Add');
    const { own, circle, circleId } = bob.app.session();
    expect([...own.leads.all.get().values()]).toMatchObject([{ company: 'Fabrikam', circle: circleId }]);
    expect([...circle.leads.all.get().values()]).toHaveLength(1);
    expect(kept()).toMatchObject([{ circle: undefined, nextStep: 'Interview' }]);
  });

  test('what was typed is there again after closing, and a refusal keeps it', async () => {
    const file = calendarFile(now(), [{ title: 'Interview' }]);
    showImport(bob.app, file);
    await user.type(await screen.findByRole('textbox', { name: 'Next step' }), ' with them');
    await press('Add');
    expect(screen.getByRole('alert').textContent).toBe('Choose a lead, or add a new one.');
    await user.keyboard('{Escape}');
    await press('Again');
    expect(await screen.findByRole('textbox', { name: 'Next step' })).toHaveProperty('value', 'Interview with them');
  });
});

describe('later versions', () => {
  const takeFirst = async (): Promise<void> => {
    show([{ sequence: 1, lines: DETAILS }]);
    await screen.findByRole('combobox', { name: 'Lead' });
    await press('Add');
    await screen.findByText(/^Added to /u);
  };
  const next = async (invite: Invite): Promise<void> => {
    await press('Again');
    await choose(calendarFile(now(), [invite]));
  };

  test('[CAL14] a newer one moves the step; an older one and the same change nothing and say so', async () => {
    await takeFirst();
    await next({ sequence: 2, inDays: 5 });
    await screen.findByText(/^A newer version of what you added\. You had Thursday, January 8/u);
    await press('Update');
    await waitFor(() => expect(step()).toEqual(['Interview', '2026-01-10']));
    for (const [sequence, words] of [
      [1, 'Older than what you have. Nothing changes.'],
      [2, 'You have this already. Nothing changes.'],
    ] as const) {
      await next({ sequence, inDays: 9 });
      await screen.findByText(words);
      for (const name of ['Add', 'Update']) expect(screen.queryByText(name, { selector: 'button' })).toBeNull();
      await user.keyboard('{Escape}');
    }
    expect(step()).toEqual(['Interview', '2026-01-10']);
    expect(kept()).toHaveLength(1);
  });

  test('[CAL14] a cancellation asks, then takes the step away; undo brings both back', async () => {
    await takeFirst();
    await next({ sequence: 2, isCancelled: true });
    await screen.findByText('The next step “Interview” for Welder, Northwind goes away. The circle sees that.');
    expect(step()).toEqual(['Interview', '2026-01-08']);
    await press('Take the step away');
    await screen.findByText('Cancelled. The next step is taken away.');
    expect(step()).toEqual([undefined, undefined]);
    expect(kept()).toMatchObject([{ isCancelled: true }]);
    expect(screen.queryByRole('region', { name: 'Your interview' })).toBeNull();
    await press('Undo');
    expect(step()).toEqual(['Interview', '2026-01-08']);
    expect(kept()).toMatchObject([{ isCancelled: false }]);
  });

  test('[CAL14] a step that was written since stays when it is cancelled', async () => {
    await takeFirst();
    const { circle, contextFor } = bob.app.session();
    const cardId = run()?.id;
    if (cardId === undefined) throw new Error('no run');
    act(() => {
      setNextStep(circle.replica.doc, { cardId, nextStep: 'Send the papers' }, contextFor(circle));
    });
    await next({ sequence: 2, isCancelled: true });
    await screen.findByText(/^The next step says something else by now/u);
    await press('Note that it is cancelled');
    expect(step()).toEqual(['Send the papers', undefined]);
  });

  test('[CAL19] the lead shows time, place and call to the person alone; it opens by the guarded way, and can be removed', async () => {
    await takeFirst();
    const region = screen.getByRole('region', { name: 'Your interview' });
    for (const words of ['Thursday, January 8', 'Place: Quince Street 4', 'From contoso.example', 'Only you see this.'])
      expect(region.textContent).toContain(words);
    await user.click(within(region).getByText('Open the call'));
    expect(bob.app.openedLinks).toEqual(['https://meet.google.com/abc-defg-hij']);
    await user.click(within(region).getByText('Remove'));
    expect(screen.queryByRole('region', { name: 'Your interview' })).toBeNull();
    expect(step()).toEqual(['Interview', '2026-01-08']);
    await screen.findByText('Removed. The next step stays as it is.');
    await press('Undo');
    screen.getByRole('region', { name: 'Your interview' });
  });
});

describe('a whole calendar', () => {
  test('[CAL17] only what may be an interview is shown until the rest is asked for; nothing comes in by itself', async () => {
    const appointments = Array.from({ length: 200 }, (_, at) => ({ uid: `${at}`, title: `Therapy ${at}` }));
    show([...appointments, { uid: 'a' }, { uid: 'b', title: 'Interview at Fabrikam' }], undefined);
    const list = await screen.findByRole('group', { name: 'Entries of the file' });
    expect(
      within(list)
        .getAllByRole('heading', { level: 3 })
        .map((title) => title.textContent),
    ).toEqual(['Kumquat talk: Northwind', 'Interview at Fabrikam']);
    await press('Show the 200 other entries of the file');
    expect(within(list).getAllByRole('listitem')).toHaveLength(30);
    await press('Show 30 more');
    expect(within(list).getAllByRole('listitem')).toHaveLength(60);
    expect(kept()).toEqual([]);
    expect(circleText()).not.toContain('Therapy');
    await user.click(screen.getByRole('button', { name: 'Look at it: Kumquat talk: Northwind' }));
    await press('Add');
    await within(list).findByText('You have this already. Nothing changes.');
    expect(document.activeElement).toBe(list);
  });
});

describe('files', () => {
  test.each([
    [new File([''], 'a.ics'), 'a.ics is empty.'],
    [new File(['hello'], 'a.ics'), 'a.ics is no calendar file.'],
    [new File([new Uint8Array(20_000_001)], 'a.ics'), 'a.ics is larger than 20 megabytes.'],
  ])('[CAL18] what is wrong is said plainly, and another one can be chosen', async (file, words) => {
    showImport(bob.app, file);
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    await choose(calendarFile(now(), [{}]));
    await screen.findByText('invite.ics: 1 entry.');
    expect(screen.queryByRole('alert')?.textContent ?? '').toBe('');
  });

  test('[CAL18] what could not be read is counted, and the others are there', async () => {
    show([{}, { uid: 'b', start: 'no', title: 'Interview' }]);
    expect(await screen.findByText(/^invite\.ics/u)).toHaveProperty(
      'textContent',
      'invite.ics: 1 entry. 1 entry could not be read. The others are here.',
    );
  });
});
