// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { useEffect, useState } from 'react';
import { KnownThere, OfferDialog } from '#renderer/features/contacts/index.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { answerChance } from '#shared/domain/contact/answer-chance.ts';
import { addContact } from '#shared/domain/contact/change-contacts.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { press, settleFocus, showSection, undo, user } from '#tests/support/section-page.tsx';
import { showToday, yours } from '#tests/support/today-page.tsx';
import { type ContactsPage, KUMQUAT, openContactsPage } from './contacts-page.tsx';

let page: ContactsPage;

beforeEach(async () => {
  // The engine of these tests does not know it.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  page = await openContactsPage();
});
afterEach(cleanup);

const REGION = 'You know somebody there';
const OFFER = 'Offer an introduction';
const region = () => screen.getByRole('region', { name: REGION });
const show = (leadId: LeadId) =>
  showSection(
    page.app,
    <aside tabIndex={-1}>
      <KnownThere leadId={leadId} />
    </aside>,
  );
const said = () =>
  [...page.app.session().circle.messages.all.get().values()].map(({ text, mentions }) => ({ text, mentions }));
const dialog = () => screen.getByRole('dialog', { name: OFFER });
const text = () => within(dialog()).getByRole('textbox', { name: 'What the circle will read' });

const row = () => within(screen.getByRole('region', { name: 'Yours to do' })).getByRole('listitem').textContent;

/** The dialog that a row of the day opens, without the frame around it. */
function Offers() {
  const [leadId, setLeadId] = useState<LeadId>();
  useEffect(() => {
    page.offers.set(setLeadId);
  }, []);
  return leadId === undefined ? null : <OfferDialog leadId={leadId} onClose={() => setLeadId(undefined)} />;
}

const showDay = () => showToday(page.app, { onOffer: (leadId) => page.offers.open(leadId) }, <Offers />);

test('[CONT8] [CONT10] the panel tells whom one knows, and an offer names nobody, calls who goes for it and is one act', async () => {
  const leadId = page.bobGoesFor('Northwind');
  page.know(KUMQUAT, { name: 'Mandarin', company: 'northwind' }, { name: 'Lime', company: 'Globex' });
  const before = page.told().length;
  show(leadId);
  expect(region().textContent).toBe(
    'You know two people at Northwind.Kumquat Quince, RecruiterMandarinOnly you see this.Offer an introduction',
  );
  expect(page.told()).toHaveLength(before);
  await press(OFFER);
  expect(text()).toHaveProperty('value', '@bob, I know somebody at Northwind. Shall I introduce you?');
  expect(document.activeElement?.textContent).toBe('Send');
  await press('Send');
  expect(said()).toEqual([
    { text: '@bob, I know somebody at Northwind. Shall I introduce you?', mentions: [page.bob.id] },
  ]);
  expect(page.told().slice(before).join('')).not.toMatch(/Kumquat|Mandarin|Recruiter|GmbH/);
  expect(region().textContent).toContain('You offered an introduction.');
  expect(within(region()).queryByRole('button')).toBeNull();
  await settleFocus();
  expect(document.activeElement).toBe(region());
  await undo();
  expect(said()).toEqual([]);
  expect(page.app.session().own.contactAnswers.all.get().size).toBe(0);
  expect(within(region()).getByRole('button', { name: OFFER })).toBeDefined();
});

test('[CONT10] a name that is written into it is pointed out; what was typed survives closing, and an empty one is refused', async () => {
  page.know(KUMQUAT);
  show(page.bobGoesFor('Northwind'));
  await press(OFFER);
  await user.clear(text());
  await user.click(text());
  await user.paste('Ask kumquat  QUINCE there');
  expect(screen.getByText('This says who it is: Kumquat Quince. Everybody in the circle would read it.')).toBeDefined();
  await user.keyboard('{Escape}');
  await press(OFFER);
  expect(text()).toHaveProperty('value', 'Ask kumquat  QUINCE there');
  await user.clear(text());
  expect(screen.queryByText(/This says who it is/)).toBeNull();
  await press('Send');
  expect(screen.getByText('There is nothing to send.')).toBeDefined();
  expect(said()).toEqual([]);
});

test('[CONT10] a lead that is gone meanwhile is said, and the text is kept', async () => {
  page.know(KUMQUAT);
  const leadId = page.bobGoesFor('Northwind');
  showSection(page.app, <OfferDialog leadId={leadId} onClose={() => undefined} />);
  act(() => void page.bob.write((doc, ctx) => trashLead(doc, { leadId }, ctx)));
  await press('Send');
  expect(screen.getByText('Not sent: the lead is not here any more. Your text is still here.')).toBeDefined();
  expect(said()).toEqual([]);
  expect(text()).toHaveProperty('value', '@bob, I know somebody at Northwind. Shall I introduce you?');
});

test('[CONT8] of a lead that only one goes for oneself, and of a private one, it is told without an offer; with nobody there is nothing', () => {
  page.know(KUMQUAT);
  const { run, circle, own, circleId } = page.app.session();
  const mine = run(circle, addLead, { company: 'Northwind', stage: 'applied' });
  const kept = run(own, addLead, { company: 'Northwind', circle: circleId });
  const elsewhere = run(circle, addLead, { company: 'Globex' });
  if (!mine.ok || !kept.ok || !elsewhere.ok) throw new Error('a lead was refused');
  for (const { leadId } of [mine.value, kept.value]) {
    show(leadId);
    expect(region().textContent).toBe('You know somebody at Northwind.Kumquat Quince, RecruiterOnly you see this.');
    cleanup();
  }
  show(elsewhere.value.leadId);
  expect(screen.queryByRole('region', { name: REGION })).toBeNull();
});

test('[CONT8] who knows many is told how many, and five by name', () => {
  page.know(...Array.from({ length: 7 }, (_, at) => ({ name: `P${at} ${'w'.repeat(60)}`, company: 'Northwind' })));
  show(page.bobGoesFor('Northwind'));
  expect(screen.getByText('You know 7 people at Northwind.')).toBeDefined();
  expect(within(screen.getByRole('list', { name: 'Whom you know there' })).getAllByRole('listitem')).toHaveLength(6);
  expect(screen.getByText('and 2 more')).toBeDefined();
});

test('[CONT8] [CONT9] on the page of the day it is theirs to do, in two presses, without a name; put aside it does not come back', async () => {
  page.know(KUMQUAT);
  page.bobGoesFor('Northwind');
  showDay();
  expect(yours()).toEqual([OFFER]);
  expect(row()).toBe('You know somebody at Northwind. bob is going for it.Offer an introduction');
  await press(OFFER);
  await press('Not now');
  expect(yours()).toEqual([]);
  expect(said()).toEqual([]);
  await undo();
  expect(yours()).toEqual([OFFER]);
  await press(OFFER);
  await press('Send');
  expect(yours()).toEqual([]);
  expect(said()).toHaveLength(1);
});

test('[CONT8] what was added for another says for whom; nothing is told while one rests', () => {
  page.know(KUMQUAT);
  const { run, circle } = page.app.session();
  act(() => void run(circle, addLead, { company: 'Northwind', forMembers: [page.bob.id] }));
  showDay();
  expect(row()).toContain('It is for bob.');
  act(() => void run(circle, beginRest, { zone: 'UTC', authorOf: circle.replica.authorOf }));
  expect(yours()).toEqual([]);
});

test('[CONT1] who puts contacts and answers into a circle makes nobody know anybody', () => {
  const leadId = page.bobGoesFor('Northwind');
  const { circle } = page.app.session();
  act(() => {
    page.bob.write((doc, ctx) => {
      const hostile = { ...ctx, kind: 'private' } as const;
      const put = [addContact(doc, KUMQUAT, hostile), answerChance(doc, { leadId, answer: 'not-now' }, hostile)];
      expect(put.map(({ ok }) => ok)).toEqual([true, true]);
    });
  });
  expect(openCircleDoc(circle.replica.doc).contacts.size).toBe(1);
  expect([circle.contacts.all.get().size, circle.contactAnswers.all.get().size]).toEqual([0, 0]);
  showDay();
  expect(yours()).toEqual([]);
});
