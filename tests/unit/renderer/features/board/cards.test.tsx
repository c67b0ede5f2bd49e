// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';

import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import { BOB, type BoardPage, cardsIn, createBoardPage } from './board-page.tsx';

let page: BoardPage;
beforeEach(async () => {
  page = await createBoardPage();
});
afterEach(cleanup);

/** The words on a card, without those that only name who goes for it. */
function wordsOf(name: string): string {
  const row = screen.getByRole('row', { name });
  return [...within(row).getByRole('gridcell').querySelectorAll('span, time, bdi')]
    .filter((element) => element.children.length === 0 && element.closest('[aria-hidden]') === null)
    .filter(({ textContent }) => textContent !== 'alice')
    .map((element) => element.textContent)
    .join(' / ');
}

test('[BOARD5] cards are named by role and company, and by whose they are when several go for one lead', () => {
  const { leadId } = page.add({ role: 'Data engineer', company: 'Northwind', stage: 'applying' });
  page.add({ company: 'Contoso' });
  page.add({ role: 'Welder' });
  const { circle, contextFor } = page.app.session();
  startPursuit(circle.replica.doc, { leadId, toStage: 'applied' }, { ...contextFor(circle), actor: BOB });
  page.draw();
  expect(cardsIn('Spotted')).toEqual(['Welder', 'Contoso']);
  expect(cardsIn('Applying')).toEqual(['Data engineer, Northwind – alice']);
  expect(cardsIn('Applied')).toEqual(['Data engineer, Northwind – bob']);
  expect(wordsOf('Data engineer, Northwind – alice')).toContain('bob is going too');
  expect(wordsOf('Data engineer, Northwind – bob')).not.toContain('going too');
});

test('a card says what is known and leaves out what is not', () => {
  page.add({ company: 'Contoso' });
  page.add({
    role: 'Data engineer',
    company: 'Northwind',
    place: 'Lyon',
    mode: 'hybrid',
    pay: '52–58k €',
    heardFromMember: BOB,
    forMembers: [page.me],
    nextStep: 'Thank-you note',
    nextStepOn: '2026-01-08',
  });
  page.draw();
  expect(wordsOf('Contoso')).toBe('Contoso');
  expect(wordsOf('Data engineer, Northwind')).toBe(
    'Data engineer / Northwind · Lyon, hybrid / 52–58k €  ·  heard from bob / For you / Thank-you note / Thu',
  );
});

test('the day of a next step stands out from the day before on, and afterwards says since when', () => {
  for (const [company, nextStepOn] of [
    ['Northwind', '2026-01-07'],
    ['Contoso', '2026-01-06'],
    ['Globex', '2026-01-02'],
  ] as const) {
    page.add({ company, nextStep: 'Call', nextStepOn });
  }
  page.draw();
  const dayOn = (name: string) => within(screen.getByRole('row', { name })).getByRole('time');
  expect(
    ['Northwind', 'Contoso', 'Globex'].map((name) => [dayOn(name).textContent, dayOn(name).dataset['near']]),
  ).toEqual([
    ['Wed', undefined],
    ['Tue', 'true'],
    ['since Fri', 'true'],
  ]);
});

test('[BOARD6] a private card says that only the person sees it', () => {
  const { own, circleId } = page.app.session();
  page.add({ company: 'Fabrikam', circle: circleId, forMembers: [page.me] }, page.me, own);
  page.draw();
  expect(wordsOf('Fabrikam')).toBe('Fabrikam / Only you');
});

test('[LEAD2] a lead that lost its names is still there and can be opened', async () => {
  const leadId = 'lost';
  const { doc } = page.app.session().circle.replica;
  doc.transact(() => openCircleDoc(doc).leads.set(leadId, new Y.Map([['pay', '50k']])), COMMAND_ORIGIN);
  page.draw();
  await page.user.click(screen.getByRole('row', { name: 'A lead without a name' }));
  expect(page.opened).toEqual([[leadId, leadId]]);
});

test('Enter opens a card, its menu opens it too, and an edit elsewhere changes what it says', async () => {
  const { leadId, pursuitId } = page.add({ company: 'Contoso', stage: 'applied' });
  page.draw();
  act(() => screen.getByRole('row', { name: 'Contoso' }).focus());
  await page.user.keyboard('{Enter}');
  await page.user.click(screen.getByRole('button', { name: 'Move to…' }));
  await page.user.click(screen.getByRole('menuitem', { name: 'Open' }));
  expect(page.opened).toEqual([
    [leadId, pursuitId],
    [leadId, pursuitId],
  ]);
  const { circle, contextFor } = page.app.session();
  act(() => void editLead(circle.replica.doc, { leadId, fields: { role: 'Nurse' } }, contextFor(circle)));
  expect(wordsOf('Nurse, Contoso')).toContain('Nurse / Contoso');
});

test('[DOC4] what cannot be read is counted in words, and nothing else is disturbed', () => {
  page.add({ company: 'Contoso' });
  const { doc } = page.app.session().circle.replica;
  const { leads, pursuits } = openCircleDoc(doc);
  doc.transact(() => {
    leads.set('broken', 'no record');
    pursuits.set('broken', 7);
  }, COMMAND_ORIGIN);
  page.draw();
  expect(screen.getByText('2 entries could not be read and are kept as they are.')).toBeTruthy();
  expect(cardsIn('Spotted')).toEqual(['Contoso']);
});

test('[DOC2] a board that is open is for reading as soon as a newer version has written', async () => {
  page.add({ company: 'Contoso' });
  page.draw();
  expect(screen.getByRole('button', { name: 'Drag Contoso' })).toBeTruthy();
  const { doc } = page.app.session().circle.replica;
  act(() => {
    doc.transact(() => openCircleDoc(doc).meta.set('minReader', 99));
  });
  expect(screen.getByText(/^This circle was changed by a newer version/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Drag Contoso' })).toBeNull();
  expect(cardsIn('Spotted')).toEqual(['Contoso']);
});

test('[DOC2] in a circle of a newer version cards can be opened and nothing can be changed', async () => {
  page.add({ company: 'Contoso' });
  const { doc } = page.app.session().circle.replica;
  doc.transact(() => openCircleDoc(doc).meta.set('minReader', 99), COMMAND_ORIGIN);
  page.draw();
  expect(screen.getByText(/^This circle was changed by a newer version/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Add lead' })).toHaveProperty('disabled', true);
  expect(screen.queryByRole('button', { name: 'Drag Contoso' })).toBeNull();
  await page.user.click(screen.getByRole('button', { name: 'Move to…' }));
  const enabled = screen.getAllByRole('menuitem').filter((item) => item.getAttribute('aria-disabled') !== 'true');
  expect(enabled.map((item) => item.textContent)).toEqual(['Open']);
});
