// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import type { TestApp } from '#tests/support/render-in-circle.tsx';
import {
  addTestLead,
  BOB,
  CAROL,
  createCircleOfThree,
  field,
  fill,
  leadIn,
  openPanel,
  startFor,
  stubWindow,
} from './lead-fixture.tsx';

let app: TestApp;
let session: CircleSession;
const user = userEvent.setup();

beforeEach(async () => {
  app = await createCircleOfThree();
  session = app.session();
});
afterEach(cleanup);

const runsOf = () => [...session.circle.pursuits.all.get().values()];
const press = (words: string): Promise<void> => user.click(screen.getByText(words, { selector: 'button' }));

async function choose(entry: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('menuitem', { name: entry }));
}

test('it stands beside the page, or as a dialog where there is no room; named like the card', () => {
  const leadId = addTestLead(session, { company: 'Northwind', role: 'Welder' });
  openPanel(app, leadId);
  expect(screen.getByRole('complementary', { name: 'Welder, Northwind' })).toBeDefined();
  cleanup();
  stubWindow({ isNarrow: true });
  openPanel(app, leadId);
  expect(screen.getByRole('dialog', { name: 'Welder, Northwind' })).toBeDefined();
});

test('in a narrow window the way back stands above the dialog and can be pressed', async () => {
  stubWindow({ isNarrow: true });
  openPanel(app, addTestLead(session, { company: 'Northwind' }));
  await user.selectOptions(field('Stage'), 'Applied');
  const message = await screen.findByText('Moved to Applied');
  expect(message.closest('[inert], [aria-hidden]')).toBe(null);
  await press('Undo');
  expect(field('Stage')).toHaveProperty('value', 'spotted');
  expect(screen.getByRole('dialog', { name: 'Northwind' })).toBeDefined();
});

test('[LEAD1] a field edited in place writes itself and nothing else, and is taken back alone', async () => {
  const leadId = addTestLead(session, { company: 'Northwind', role: 'Welder', pay: '52k' });
  openPanel(app, leadId);
  const before = leadIn(session.circle, leadId);
  await fill(user, 'Place', 'Lyon');
  await user.keyboard('{Enter}');
  expect(leadIn(session.circle, leadId)).toEqual({ ...before, place: 'Lyon' });
  expect(session.undo.undo()).toBe('done');
  expect(leadIn(session.circle, leadId)).toEqual(before);
});

test('[LEAD2] what cannot be saved stays in the field with the reason, and can be given up', async () => {
  const leadId = addTestLead(session, { company: 'Northwind' });
  openPanel(app, leadId);
  await user.clear(field('Company'));
  await user.tab();
  expect(screen.getByRole('alert').textContent).toBe('Give a company or a role. One of the two is enough.');
  await fill(user, 'Place', 'x'.repeat(301));
  await user.tab();
  expect(field('Place')).toHaveProperty('value', 'x'.repeat(301));
  expect(field('Place').getAttribute('aria-invalid')).toBe('true');
  expect(leadIn(session.circle, leadId)).toMatchObject({ company: 'Northwind', place: undefined });
  await user.click(field('Company'));
  await user.keyboard('{Escape}');
  expect(field('Company')).toHaveProperty('value', 'Northwind');
});

test('what is being typed is saved when the panel goes away', async () => {
  const leadId = addTestLead(session, { company: 'Northwind' });
  const { unmount } = openPanel(app, leadId);
  await fill(user, 'Role', 'Welder');
  unmount();
  expect(leadIn(session.circle, leadId).role).toBe('Welder');
});

test('[LEAD4] [LEAD6] choices, days and people save themselves', async () => {
  const leadId = addTestLead(session, { company: 'Northwind', heardFromMember: BOB });
  openPanel(app, leadId);
  await user.selectOptions(field('How sure'), 'A hunch');
  await user.selectOptions(field('Work mode'), 'Hybrid');
  await user.type(field('Deadline'), '2026-04-01');
  await user.click(screen.getByLabelText('carol'));
  await user.clear(screen.getByRole('combobox', { name: 'Heard from' }));
  await user.tab();
  expect(leadIn(session.circle, leadId)).toMatchObject({
    kind: 'hunch',
    mode: 'hybrid',
    deadlineOn: '2026-04-01',
    forMembers: [CAROL],
    heardFromMember: undefined,
  });
});

test('[MOVE1] [PUR7] the stage moves the card; in Closed the outcome can be said, gently', async () => {
  const leadId = addTestLead(session, { company: 'Northwind' });
  openPanel(app, leadId);
  await user.selectOptions(field('Stage'), 'Closed');
  expect(runsOf()).toMatchObject([{ stage: 'closed', memberId: session.circle.me }]);
  await user.selectOptions(field('Outcome'), 'Rejected');
  expect(runsOf()).toMatchObject([{ outcome: 'rejected' }]);
  await screen.findByText('Moved to Closed. Northwind said no.');
  expect(screen.getByText('Rest, or look at what is next.')).toBeDefined();
  const history = screen.getByRole('region', { name: 'History' });
  expect(
    within(history)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Added. alice, Mon', 'Moved from Spotted to Closed. alice, Mon']);
});

test('[PUR5] the next step follows the card and is set where it stands', async () => {
  const leadId = addTestLead(session, { company: 'Northwind', nextStep: 'Call', nextStepOn: '2026-03-05' });
  openPanel(app, leadId);
  field('Stage').focus();
  await user.selectOptions(field('Stage'), 'Applying');
  expect(document.activeElement).toBe(field('Stage'));
  expect(field('Next step')).toHaveProperty('value', 'Call');
  await fill(user, 'Next step', 'Write');
  await user.tab();
  expect(runsOf()).toMatchObject([{ nextStep: 'Write', nextStepOn: '2026-03-05' }]);
});

test("[PUR1] going for what another goes for begins one's own run, and the panel follows", async () => {
  const leadId = addTestLead(session, { company: 'Northwind' });
  const cardId = startFor(session, CAROL, leadId);
  openPanel(app, leadId, { cardId });
  await press("I'm going for this too");
  expect(screen.getByRole('complementary', { name: 'Northwind – alice' })).toBeDefined();
  expect(screen.getByText('carol is going for this too.')).toBeDefined();
  expect(screen.queryByText("I'm going for this too", { selector: 'button' })).toBe(null);
  expect(runsOf().map(({ memberId }) => memberId)).toEqual(expect.arrayContaining([CAROL, session.circle.me]));
  await screen.findByText('Your card stands in Applying.');
  await press('Undo');
  expect(screen.getByRole('complementary', { name: 'Northwind' })).toBeDefined();
});

test('[LEAD5] only web addresses can be opened; anything else stays as it was written', async () => {
  const leadId = addTestLead(session, { company: 'Northwind', link: 'javascript:alert(1)' });
  openPanel(app, leadId);
  expect(screen.queryByText('Open link')).toBe(null);
  expect(field('Link')).toHaveProperty('value', 'javascript:alert(1)');
  await fill(user, 'Link', 'https://northwind.com/jobs');
  await user.tab();
  await user.click(screen.getByText('Open link'));
  expect(app.openedLinks).toEqual(['https://northwind.com/jobs']);
});

test('[LEAD5] a host that looks like another is shown as what it is', async () => {
  // The sign after the first host is no slash.
  const leadId = addTestLead(session, { company: 'Northwind', link: 'https://northwind.com\u2044x.contoso.example/' });
  openPanel(app, leadId);
  expect(screen.getByText('northwind.xn--comx-2g7a.contoso.example')).toBeDefined();
});

test('[LEAD8] to the trash: the panel closes and there is a way back', async () => {
  const leadId = addTestLead(session, { company: 'Northwind' });
  const { onClose } = openPanel(app, leadId);
  await choose('Move to the trash');
  expect(onClose).toHaveBeenCalledOnce();
  expect(leadIn(session.circle, leadId).deletedAt).toBeDefined();
  await screen.findByText('Moved to the trash for 30 days.');
  await press('Undo');
  expect(leadIn(session.circle, leadId).deletedAt).toBe(undefined);
});

test('[LEAD8] thrown away by another meanwhile, it says so and can be put back', async () => {
  const leadId = addTestLead(session, { company: 'Northwind' });
  openPanel(app, leadId);
  session.run(session.circle, trashLead, { leadId });
  await screen.findByText('This lead is in the trash.');
  await press('Put it back on the board');
  expect(field('Company')).toHaveProperty('value', 'Northwind');
});

test('a lead that is not there at all is a sentence', () => {
  openPanel(app, 'nowhere' as Parameters<typeof openPanel>[1]);
  expect(screen.getByText('This lead is not here any more.')).toBeDefined();
});

test('what a newer version wrote is shown and cannot be changed', () => {
  const leadId = addTestLead(session, { company: 'Northwind' });
  session.circle.replica.doc.getMap('meta').set('minReader', 99);
  openPanel(app, leadId);
  expect(screen.getByText(/^This circle was changed by a newer version/)).toBeDefined();
  expect(field('Company')).toHaveProperty('value', 'Northwind');
  expect(field('Company').matches(':disabled')).toBe(true);
  expect(screen.queryByRole('button', { name: 'More' })).toBe(null);
});
