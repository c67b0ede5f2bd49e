// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { selectByLead } from '#shared/domain/original/select-originals.ts';
import { keepOriginal } from '#shared/domain/original/keep-original.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';
import { addTestLead, createCircleOfThree, openPanel } from './lead-fixture.tsx';
import { createFakeReader, job, pasteField, pastePage, sentences, transferOf } from './posting-fixture.ts';

const TEXT = 'Welder wanted.\n\n• Nights\n• Ask for Ana.';
const LINK = 'https://northwind.example/7';

let app: TestApp;
let session: CircleSession;
let leadId: LeadId;
let reader: ReturnType<typeof createFakeReader>;
// Its clipboard takes the place of what the engine has.
const user = userEvent.setup();

beforeEach(async () => {
  app = await createCircleOfThree();
  session = app.session();
  reader = createFakeReader();
  leadId = addTestLead(session, { role: 'Welder', original: { text: TEXT, link: LINK } });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const region = (): HTMLElement => screen.getByRole('region', { name: 'Original' });
const fold = (name: string | RegExp): HTMLElement => within(region()).getByRole('button', { name });
const press = (words: string): Promise<void> => user.click(screen.getByText(words, { selector: 'button' }));
const show = (id: LeadId = leadId) => openPanel(app, id, { readPostings: reader.read });
const keptFor = (id: LeadId, space = session.circle) =>
  (selectByLead(space.originals.all.get().values()).get(id) ?? []).map(({ text, link }) => ({ text, link }));

async function openDialog(): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('menuitem', { name: 'Keep a page with it' }));
}

test('[POST18] the original stands after the notes, folded, as plain text to be read', async () => {
  show();
  const notes = screen.getByRole('textbox', { name: 'Notes' });
  expect(notes.compareDocumentPosition(region())).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(within(region()).queryByText(/Welder wanted/)).toBeNull();
  await user.click(fold('As it stood on January 5, kept by you'));
  const text = within(region()).getByRole('group', { name: 'As it stood on January 5, kept by you' });
  expect(text.textContent).toBe(TEXT);
  expect(text.tabIndex).toBe(0);
});

test('[POST18] a lead without one has no such region, nor has one whose keeping was taken back', async () => {
  show(addTestLead(session, { role: 'Painter' }));
  expect(screen.queryByRole('region', { name: 'Original' })).toBeNull();
  await openDialog();
  pastePage({ text: 'Painter wanted.' });
  await press('Keep it');
  expect(region()).toBeDefined();
  await user.click(await screen.findByText('Undo', { selector: 'button' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Original' })).toBeNull());
});

test('[POST18] several say whose each is, and are told apart', async () => {
  const bob = addBob(app);
  await app.device.clock.advance(86_400_000);
  bob.write((doc, ctx) => keepOriginal(doc, { leadId, text: 'Later words.' }, ctx));
  app = bob.app;
  show();
  expect(
    within(region())
      .getAllByRole('button')
      .map((each) => each.getAttribute('aria-label')),
  ).toEqual(['As it stood on January 5, kept by you, 1 of 2', 'As it stood on January 6, kept by bob, 2 of 2']);
});

test('[POST18] its link opens outside and only as the other links of a lead do', async () => {
  show();
  await user.click(fold(/^As it stood/));
  expect(within(region()).getByText(LINK)).toBeDefined();
  expect(region().querySelector('a[href]')).toBeNull();
  await user.click(within(region()).getByText('Open link'));
  expect(app.openedLinks).toEqual([LINK]);
});

test('[POST18] hostile words and a link of another kind are text', async () => {
  const text = '<img src=x onerror="window.ran = 1"><script>window.ran = 2</script>';
  show(addTestLead(session, { role: 'Welder', original: { text, link: 'javascript:window.ran=3' } }));
  await user.click(fold(/^As it stood/));
  expect(within(region()).getByRole('group').textContent).toBe(text);
  expect(within(region()).getByText('javascript:window.ran=3')).toBeDefined();
  expect(within(region()).queryByRole('link')).toBeNull();
  expect(region().querySelector('img, script')).toBeNull();
  expect('ran' in window).toBe(false);
});

test('[POST18] it can be copied, and it says so; where it cannot, it says that', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce(undefined);
  app = { ...app, services: { ...app.services, logError: () => undefined } };
  show();
  await user.click(fold(/^As it stood/));
  await press('Copy');
  expect(write.mock.calls).toEqual([[TEXT]]);
  expect(await within(region()).findByText('Copied.')).toBeDefined();
  write.mockRejectedValueOnce(new Error('no'));
  await press('Copy');
  expect(await within(region()).findByText(/^Not copied/)).toBeDefined();
});

test('[POST18] a private lead keeps its pages in the private space', async () => {
  const privateId = addTestLead(session, { role: 'Painter', circle: session.circleId });
  show(privateId);
  await openDialog();
  pastePage({ text: 'Painter wanted.' });
  await press('Keep it');
  expect(keptFor(privateId, session.own)).toEqual([{ text: 'Painter wanted.', link: undefined }]);
  expect(JSON.stringify(session.circle.replica.doc.toJSON())).not.toContain('Painter wanted');
  expect(fold('As it stood on January 5, kept by you')).toBeDefined();
});

test('[POST18] of a page with one job its own words are kept, and seen before', async () => {
  reader.willFind(job({ role: 'Welder', link: 'https://other.example/1' }));
  show();
  await openDialog();
  expect(document.activeElement).toBe(pasteField());
  pastePage({ text: 'Menu. Welder. Cookies.' });
  await press('What is kept');
  expect(screen.getByRole('group', { name: 'What is kept' }).textContent).toBe('All about Welder.\n\nAsk for Ana.');
  await press('Keep it');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(keptFor(leadId)[1]).toEqual({ text: 'All about Welder.\n\nAsk for Ana.', link: 'https://other.example/1' });
  await openDialog();
  expect(sentences()).not.toContain('These words are kept. Nothing else of the lead changes.');
});

test('[POST18] of a page with several jobs one must be chosen', async () => {
  reader.willFind(job({ role: 'Welder' }), job({ role: 'Cook' }));
  show();
  await openDialog();
  pastePage({ text: 'two' });
  await press('Keep it');
  expect(screen.getByText('Choose which job it is about.')).toBeDefined();
  await user.click(screen.getByLabelText('Cook'));
  await press('Keep it');
  expect(keptFor(leadId)[1]?.text).toContain('All about Cook.');
});

test('[POST18] nothing, a link alone and no words at all are not kept, and it says why', async () => {
  show();
  await openDialog();
  await press('Keep it');
  expect(screen.getByText('There is nothing to keep yet. Paste the page first.')).toBeDefined();
  pastePage({ text: LINK });
  expect(sentences()).toContain('This is a link only. Lateral opens no page by itself: paste the words of the page.');
  pastePage({ html: '<script>1</script>' });
  await press('Keep it');
  expect(screen.getByText('There are no words in this page to keep.')).toBeDefined();
  expect(keptFor(leadId)).toHaveLength(1);
});

test('[POST18] what was taken in and typed is there again after closing; what was typed last is kept too', async () => {
  show();
  await openDialog();
  await user.keyboard('Ask for Ana.');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await openDialog();
  expect(pasteField()).toHaveProperty('value', 'Ask for Ana.');
  await user.type(pasteField(), ' At noon.');
  fireEvent.submit(pasteField().closest('form') ?? pasteField());
  expect(keptFor(leadId)[1]?.text).toBe('Ask for Ana. At noon.');
});

test('[POST18] a file is dropped on the dialog', async () => {
  show();
  await openDialog();
  const file = new File(['<title>x</title><p>Welder wanted by the port'], 'page.HTM');
  fireEvent.drop(screen.getByRole('dialog'), { dataTransfer: transferOf({}, file) });
  expect(await screen.findByText('These words are kept. Nothing else of the lead changes.')).toBeDefined();
  await press('Keep it');
  expect(keptFor(leadId)[1]?.text).toContain('Welder wanted by the port');
});

test('[POST18] when the lead goes meanwhile, the words stay in the window', async () => {
  show();
  await openDialog();
  pastePage({ text: 'Words.' });
  vi.spyOn(session, 'run').mockReturnValueOnce({ ok: false, error: { code: 'not-found' } });
  await press('Keep it');
  expect(screen.getByText(/^Not kept: this lead is not here any more/)).toBeDefined();
  expect(screen.getByText('What is kept')).toBeDefined();
});

test('[POST18] where nothing can be written, originals are read and copied, and none is added', async () => {
  vi.spyOn(session.circle, 'isWritable').mockReturnValue(false);
  show();
  expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
  await user.click(fold(/^As it stood/));
  expect(within(region()).getByText('Copy')).toHaveProperty('disabled', false);
  expect(within(region()).getByText('Copy').closest('fieldset[disabled]')).toBeNull();
});

test('[POST18] what is in the trash shows none', () => {
  session.run(session.circle, trashLead, { leadId });
  show();
  act(() => undefined);
  expect(screen.queryByRole('region', { name: 'Original' })).toBeNull();
});
