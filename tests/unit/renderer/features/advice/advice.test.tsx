// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { AdviceSection } from '#renderer/features/advice/index.ts';
import { requestCheck, withdrawCheckRequest } from '#shared/domain/advice/request-check.ts';
import type { RequestKind } from '#shared/domain/advice/check-request.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { addMessage, type NewMessage } from '#shared/domain/conversation/add-message.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { LeadId, MemberId, MessageId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

const user = userEvent.setup();
let bob: SecondMember;
let about: About;
let opened: About[];

/** Monday, 5 January 2026. */
beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  bob = addBob(await createTestApp());
  about = { kind: 'lead', id: addsLead('Northwind') };
  opened = [];
});
afterEach(cleanup);

const session = () => bob.app.session();
const authorOf = (clientId: number): MemberId | undefined => session().circle.replica.authorOf(clientId);
const show = (app: TestApp = bob.app) =>
  renderInCircle(
    app,
    <main tabIndex={-1}>
      <AdviceSection onOpen={(place) => void opened.push(place)} />
    </main>,
  );
const rows = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map((item) => [...item.querySelectorAll('p')].map((p) => p.textContent));
const press = (name: string) => user.click(screen.getByRole('button', { name }));
const tick = (name: string | RegExp) => user.click(screen.getByRole('checkbox', { name }));

function addsLead(company: string): LeadId {
  const added = session().run(session().circle, addLead, { company, role: 'Welder', link: 'https://example.org/job' });
  if (!added.ok) throw new Error(added.error.code);
  return added.value.leadId;
}

function bobSays(text: string, more: Partial<NewMessage> = {}): MessageId {
  const said = bob.write((doc, ctx) => addMessage(doc, { about, text, members: [], authorOf, ...more }, ctx));
  if (!said.ok) throw new Error(said.error.code);
  return said.value.messageId;
}

const bobAsks = (messageId: MessageId, kind: RequestKind) =>
  bob.write((doc, ctx) => requestCheck(doc, { messageId, kind, authorOf }, ctx));
const asks = (messageId: MessageId, kind: RequestKind) =>
  session().run(session().circle, requestCheck, { messageId, kind, authorOf });

describe('the lists', () => {
  test('where nothing is asked it is said how one asks', () => {
    show();
    expect(screen.getByText('Nothing waits to be checked.')).toBeDefined();
    expect(screen.getByText('Nothing is said to be beyond the circle.')).toBeDefined();
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('[ADV5] what was said, by whom, and who asks; a press leads to where it was said', async () => {
    const messageId = bobSays('Six weeks are usual');
    bobAsks(messageId, 'needs-checking');
    asks(messageId, 'needs-checking');
    show();
    expect(rows('To be checked')).toEqual([['bob', 'Six weeks are usual', 'To be checked, as bob and you asked.']]);
    expect(screen.queryByText('Nothing waits to be checked.')).toBeNull();
    await press('Open “Six weeks are usual”');
    expect(opened).toEqual([about]);
  });

  test('[ADV4] an answer with a check takes it away, a request taken back too', () => {
    const checked = bobSays('Six weeks');
    const takenBack = bobSays('Seven weeks');
    asks(checked, 'needs-checking');
    asks(takenBack, 'needs-checking');
    show();
    expect(rows('To be checked').map(([, text]) => text)).toEqual(['Six weeks', 'Seven weeks']);
    const ground = { kind: 'checked', source: 'the office', checkedOn: '2026-01-04' } as const;
    act(() => void bobSays('Four weeks', { answers: checked, ground }));
    expect(rows('To be checked').map(([, text]) => text)).toEqual(['Seven weeks']);
    const taken = { messageId: takenBack, kind: 'needs-checking', authorOf } as const;
    act(() => void session().run(session().circle, withdrawCheckRequest, taken));
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('[ADV5] what is beyond the circle stands apart', () => {
    asks(bobSays('May they dismiss me?'), 'beyond-us');
    show();
    expect(rows('Beyond us')).toEqual([['bob', 'May they dismiss me?', 'Beyond us, as you said.']]);
    expect(screen.queryByRole('list', { name: 'To be checked' })).toBeNull();
  });
});

describe('the packet', () => {
  const saved = () =>
    bob.app.savedFiles.map(({ name, bytes }) => [name, new TextDecoder().decode(Uint8Array.from(bytes))]);
  const begin = async (app?: TestApp) => {
    show(app);
    await press('Put a packet together');
    return within(screen.getByRole('dialog', { name: 'Put a packet together' }));
  };
  const dialog = () => screen.queryByRole('dialog');
  const save = () => press('Save as text (Markdown)');

  test('[ADV6] what was chosen is saved as text, own words first, and the dialog begins anew', async () => {
    asks(bobSays('May they dismiss me?', { ground: { kind: 'opinion' } }), 'beyond-us');
    asks(bobSays('Nobody asked for this'), 'beyond-us');
    addsLead('Globex');
    session().run(session().circle, startPursuit, { leadId: about.id as LeadId });
    const texts = { stuck: 'bob says that I should ask' };
    session().run(session().circle, addCheckIn, { texts, zone: 'UTC', isListenOnly: false });
    const shown = await begin();
    expect(shown.queryByRole('checkbox', { name: /Globex/u })).toBeNull();
    await user.type(shown.getByRole('textbox', { name: 'Title' }), 'Dismissal');
    await user.type(shown.getByRole('textbox', { name: 'Your own words' }), 'What can I do?');
    await tick('bob: May they dismiss me?');
    await tick('Welder, Northwind');
    await tick('Your check-in of January 5');
    await tick('Leave names out');
    await save();
    await waitFor(() => expect(dialog()).toBeNull());
    expect(await screen.findByText('Packet saved.')).toBeDefined();
    expect(saved()).toEqual([
      [
        'Dismissal.md',
        [
          '# Dismissal',
          'What can I do?',
          '## bob on January 5',
          '> May they dismiss me?',
          'An opinion.',
          '## Lead',
          '- Role: Welder\n- Company: Northwind\n- Link: <https://example.org/job>',
          '## alice on January 5',
          'Stuck',
          '> bob says that I should ask\n',
        ].join('\n\n'),
      ],
    ]);
    await press('Put a packet together');
    expect(screen.getByRole('checkbox', { name: 'Leave names out' })).toHaveProperty('checked', true);
    expect(screen.getByRole('checkbox', { name: 'Welder, Northwind' })).toHaveProperty('checked', false);
  });

  test('[ADV8] names are left out unless somebody wants them in', async () => {
    asks(bobSays('alice may not be dismissed'), 'beyond-us');
    await begin();
    await tick('bob: alice may not be dismissed');
    await save();
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(saved()[0]).toEqual(['Packet.md', '## Member A on January 5\n\n> Member B may not be dismissed\n']);
  });

  test('with nothing in it nothing is saved, and that is said', async () => {
    const shown = await begin();
    await save();
    expect(shown.getByRole('alert').textContent).toBe(
      'There is nothing in it yet: choose something, or write a few words.',
    );
    expect(saved()).toEqual([]);
    await user.type(shown.getByRole('textbox', { name: 'Your own words' }), 'a');
    expect(shown.getByRole('alert').textContent).toBe('');
  });

  test('what was chosen is there again when the dialog is, and after no place was chosen for the file', async () => {
    asks(bobSays('May they?'), 'beyond-us');
    const files = { ...bob.app.services.files, save: () => Promise.resolve(false) };
    const shown = await begin({ ...bob.app, services: { ...bob.app.services, files } });
    await user.type(shown.getByRole('textbox', { name: 'Title' }), 'Dismissal');
    await tick('bob: May they?');
    await save();
    expect(shown.getByRole('alert').textContent).toBe('');
    expect(dialog()).not.toBeNull();
    await user.keyboard('{Escape}');
    expect(dialog()).toBeNull();
    await press('Put a packet together');
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Dismissal');
    expect(screen.getByRole('checkbox', { name: 'bob: May they?' })).toHaveProperty('checked', true);
  });

  test('what could not be written is said, and nothing is lost', async () => {
    const errors: unknown[] = [];
    const refused = new AppError('not-saved', 'The disk is full', { retryable: true });
    const services = {
      ...bob.app.services,
      files: { ...bob.app.services.files, save: () => Promise.reject(refused) },
      logError: (error: unknown) => void errors.push(error),
    };
    const shown = await begin({ ...bob.app, services });
    await user.type(shown.getByRole('textbox', { name: 'Your own words' }), 'What can I do?');
    await save();
    expect((await shown.findByText(/^Not saved: the file could not be made or written/u)).getAttribute('role')).toBe(
      'alert',
    );
    expect(shown.getByRole('textbox', { name: 'Your own words' })).toHaveProperty('value', 'What can I do?');
    expect(errors).toEqual([refused]);
  });

  test('[ADV6] as a PDF it is what would stand in the text, without its marks; where nothing prints there is no button', async () => {
    asks(bobSays('May *they*\ndismiss me?'), 'beyond-us');
    const printed: unknown[] = [];
    const savePdf = (file: unknown) => Promise.resolve(printed.push(file) > 0);
    const files = { ...bob.app.services.files, savePdf };
    const shown = await begin({ ...bob.app, services: { ...bob.app.services, files } });
    await user.type(shown.getByRole('textbox', { name: 'Title' }), 'Dismissal');
    await tick(/^bob: May/u);
    await press('Save as PDF');
    await waitFor(() => expect(dialog()).toBeNull());
    expect(printed).toEqual([
      {
        name: 'Dismissal.pdf',
        blocks: [
          { kind: 'title', text: 'Dismissal' },
          { kind: 'heading', text: 'Member A on January 5' },
          { kind: 'quote', text: 'May *they*\ndismiss me?' },
        ],
      },
    ]);
    expect(saved()).toEqual([]);
    cleanup();
    await begin();
    expect(screen.queryByRole('button', { name: 'Save as PDF' })).toBeNull();
  });

  test('what is longer than can be printed is said, and nothing is lost', async () => {
    const savePdf = vi.fn(() => Promise.resolve(true));
    const files = { ...bob.app.services.files, savePdf };
    const shown = await begin({ ...bob.app, services: { ...bob.app.services, files } });
    await user.click(shown.getByRole('textbox', { name: 'Your own words' }));
    await user.paste('x'.repeat(200_001));
    await press('Save as PDF');
    expect(shown.getByRole('alert').textContent).toMatch(/^Not saved: it is longer/u);
    expect(savePdf).not.toHaveBeenCalled();
  });

  test('of many things a few are shown; what was chosen stays in sight, and the focus is with the rest', async () => {
    for (let index = 1; index <= 8; index += 1) {
      const leadId = addsLead(`Company ${index}`);
      session().run(session().circle, startPursuit, { leadId });
    }
    await begin();
    const group = within(screen.getByRole('group', { name: 'Leads that you go for' }));
    expect(group.getAllByRole('checkbox')).toHaveLength(5);
    await press('Show 3 more');
    expect(group.getAllByRole('checkbox')).toHaveLength(8);
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Leads that you go for' }));
  });
});
