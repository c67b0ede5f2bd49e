// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { mergeLeads } from '#shared/domain/duplicate/merge-leads.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Access } from '#shared/ports/workspace.ts';
import type { TestApp } from '#tests/support/render-in-circle.tsx';
import type { SecondMember } from '#tests/support/second-member.ts';
import { showCircle } from '#tests/support/show-circle.ts';
import { CAROL } from '../lead/lead-fixture.tsx';
import {
  aliceAdds,
  bobAdds,
  createCircle,
  goesFor,
  NORTHWIND,
  noSection,
  open,
  openCard,
  press,
  read,
  section,
  sentences,
  user,
} from './duplicates-page.tsx';

let bob: SecondMember;
let app: TestApp;

beforeEach(async () => {
  bob = await createCircle();
  ({ app } = bob);
});
afterEach(cleanup);

const dialog = () => screen.getByRole('dialog', { name: 'Merge two leads' });
const kept = () =>
  within(dialog())
    .getAllByRole('radio')
    .filter((radio) => radio.matches(':checked'))
    .map((radio) => radio.closest('label')?.textContent);
const choose = (name: string | RegExp) => user.click(screen.getByRole('radio', { name }));
const merge = () => user.click(within(dialog()).getByRole('button', { name: 'Merge' }));
const rows = () =>
  within(screen.getByRole('table', { name: 'Where they differ' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '));
const shownLeads = () => [...app.session().circle.leads.all.get().keys()];

/** Two that are one, hers opened. */
async function openPair(): Promise<{ readonly mine: LeadId; readonly theirs: LeadId }> {
  const theirs = bobAdds(bob, { ...NORTHWIND, pay: '52–58k €', mode: 'remote', deadlineOn: '2026-02-01' });
  await app.device.clock.advance(DAY_MS);
  const mine = aliceAdds(app, { ...NORTHWIND, company: 'Northwind GmbH', pay: '50k' });
  await open(app, mine);
  return { mine, theirs };
}

test('[DUP13] both stand beside each other, in words, where they differ; what is the same is not repeated', async () => {
  await openPair();
  await press('Merge…');
  expect(rows()).toEqual([
    'Company | Northwind GmbH | Northwind',
    'Work mode | Not said | Remote',
    'Pay | 50k | 52–58k €',
    'Deadline | Not said | February 1',
    'Who is going | Nobody yet | Nobody yet',
    'Found by | alice, Tue | bob, Mon',
  ]);
  expect(within(dialog()).getByText(/^Nothing is lost\./u)).toBeDefined();
});

test('[DUP13] the one that is further on is kept, else the older, unless somebody chooses', async () => {
  const { mine } = await openPair();
  await press('Merge…');
  expect(kept()).toEqual(['The other: Data engineer, Northwindspotted by bob on Monday']);
  await user.keyboard('{Escape}');
  act(() => {
    goesFor(app, mine, CAROL);
  });
  await read(app);
  await press('Merge…');
  expect(kept()).toEqual(['This one: Data engineer, Northwind GmbHapplying, carol']);
  await choose(/^The other/u);
  expect(kept()).toEqual(['The other: Data engineer, Northwindspotted by bob on Monday']);
});

test('[DUP13] merged, the place goes to the one that is kept, and it is said with the way back', async () => {
  const { mine, theirs } = await openPair();
  await press('Merge…');
  await merge();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(shownLeads()).toEqual([theirs]);
  await waitFor(() => expect(openCard()).toBe(theirs));
  await screen.findByRole('complementary', { name: 'Data engineer, Northwind' });
  await waitFor(() => expect(document.activeElement?.closest('aside')).not.toBeNull());
  await screen.findByText('Merged.');
  await press('Undo');
  expect(shownLeads().sort()).toEqual([mine, theirs].sort());
});

test('[DUP13] when the open one is kept, the panel stays where it is and nothing of either is lost', async () => {
  const { mine, theirs } = await openPair();
  const about = { kind: 'lead', id: theirs } as const;
  const { authorOf } = app.session().circle.replica;
  bob.write((doc, ctx) => addMessage(doc, { about, text: 'I know somebody there', members: [], authorOf }, ctx));
  await press('Merge…');
  await choose(/^This one/u);
  await merge();
  expect(openCard()).toBe(mine);
  expect(shownLeads()).toEqual([mine]);
  expect(screen.getByText('I know somebody there')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(section()));
  await press('Made of 2 leads');
  expect(sentences()).toEqual([
    '“Data engineer, Northwind GmbH”, spotted by you today',
    '“Data engineer, Northwind”, spotted by bob on Monday',
    'Also: Company: Northwind',
    'Also: Pay: 52–58k €',
  ]);
});

test('[DUP13] by keyboard alone: chosen, merged, and taken apart again', async () => {
  const { mine, theirs } = await openPair();
  screen.getByRole('button', { name: 'Merge…' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(dialog().contains(document.activeElement)).toBe(true));
  screen.getByRole('radio', { name: /^The other/u }).focus();
  await user.keyboard('{ArrowUp}');
  expect(kept()[0]).toContain('This one');
  within(dialog()).getByRole('button', { name: 'Merge' }).focus();
  await user.keyboard('{Enter}');
  expect(shownLeads()).toEqual([mine]);
  await waitFor(() => expect(document.activeElement).toBe(section()));
  screen.getByRole('button', { name: 'Made of 2 leads' }).focus();
  await user.keyboard('{Enter}');
  screen.getByRole('button', { name: 'Take apart: Data engineer, Northwind' }).focus();
  await user.keyboard('{Enter}');
  expect(shownLeads().sort()).toEqual([mine, theirs].sort());
  await waitFor(() => expect(document.activeElement?.closest('aside')).not.toBeNull());
  await screen.findByText('Taken apart.');
  await press('Undo');
  expect(shownLeads()).toEqual([mine]);
});

test('[DUP13] what was refused says why, and the dialog stays', async () => {
  const { theirs } = await openPair();
  await press('Merge…');
  const { circle, contextFor } = app.session();
  const release = circle.hold();
  trashLead(circle.replica.doc, { leadId: theirs }, contextFor(circle));
  await merge();
  expect(within(dialog()).getByRole('alert').textContent).toBe('Not done: one of the two is not here any more.');
  act(() => release());
});

test('[DUP13] who has the other one open when somebody merges it sees the kept one, with the runs of both', async () => {
  const { mine, theirs } = await openPair();
  const card = goesFor(app, theirs, bob.id);
  app.session().run(app.session().circle, moveCard, { cardId: card, toStage: 'applied' });
  goesFor(app, mine);
  act(() => {
    bob.write((doc, ctx) => mergeLeads(doc, { keep: theirs, other: mine }, ctx));
  });
  expect(screen.getByRole('complementary', { name: 'Data engineer, Northwind – alice' })).toBeDefined();
  expect(screen.getByRole('combobox', { name: 'Stage' })).toHaveProperty('value', 'applying');
  expect(sentences()[0]).toBe('bob is going for this too. They spotted it on Monday.');
});

test('[DUP13] two private ones are merged in private', async () => {
  const { circle, own, circleId, run } = app.session();
  const mine = aliceAdds(app, { ...NORTHWIND, circle: circleId });
  const secret = aliceAdds(app, { ...NORTHWIND, company: 'Northwind Ltd', circle: circleId });
  await open(app, mine);
  await press('Merge…');
  await choose(/^This one/u);
  await merge();
  expect([...own.leads.all.get().keys()]).toEqual([mine]);
  expect(JSON.stringify(circle.replica.doc.toJSON())).not.toContain(secret);
  await press('Made of 2 leads');
  await press('Take apart: Data engineer, Northwind Ltd');
  expect(own.leads.all.get().size).toBe(2);
  act(() => {
    run(own, mergeLeads, { keep: secret, other: mine });
  });
  expect(screen.getByRole('complementary', { name: 'Data engineer, Northwind Ltd' })).toBeDefined();
});

test('[DUP13] where nothing can be written, of what it is made is read and not taken apart', async () => {
  const access = createSubject<Access>('write');
  const { circle, run } = app.session();
  const mine = aliceAdds(app, NORTHWIND);
  const other = aliceAdds(app, { ...NORTHWIND, company: 'x'.repeat(60) });
  run(circle, mergeLeads, { keep: mine, other });
  await open(showCircle(app, { ...circle.replica, access }), mine);
  await press('Made of 2 leads');
  expect(screen.getByRole('button', { name: /^Take apart/u })).toBeDefined();
  act(() => access.set('newer-version'));
  expect(screen.queryByRole('button', { name: /^Take apart/u })).toBeNull();
  expect(sentences()).toContain(`Also: Company: ${'x'.repeat(60)}`);
});

test('[DUP13] a lead by itself is made of nothing', async () => {
  await open(app, aliceAdds(app, NORTHWIND));
  expect(noSection()).toBeNull();
});
