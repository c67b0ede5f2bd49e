// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { AddLeadDialog } from '#renderer/features/lead/index.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import { BOB, createCircleOfThree, field, fill } from './lead-fixture.tsx';

let session: CircleSession;
const onAdded = vi.fn<(leadId: LeadId) => void>();
const user = userEvent.setup();

function Page() {
  const [isOpen, setOpen] = useState(true);
  return <AddLeadDialog isOpen={isOpen} onClose={() => setOpen(false)} onAdded={onAdded} />;
}

beforeEach(async () => {
  onAdded.mockReset();
  const app = await createCircleOfThree();
  session = app.session();
  renderInCircle(app, <Page />);
});
afterEach(cleanup);

const leadsOf = (space: CircleSession['circle']): readonly Lead[] => [...space.leads.all.get().values()];
const press = (words: string): Promise<void> => user.click(screen.getByText(words, { selector: 'button' }));
const isOpen = (): boolean => screen.queryByRole('dialog') !== null;

test('[LEAD2] a company is enough; Enter in its line adds, says so, and can be taken back', async () => {
  await fill(user, 'Company', 'Northwind');
  await user.keyboard('{Enter}');
  const [lead] = leadsOf(session.circle);
  expect(lead?.company).toBe('Northwind');
  expect(isOpen()).toBe(false);
  expect(onAdded.mock.calls).toEqual([[lead?.id]]);
  await screen.findByText('Added to Spotted');
  await press('Undo');
  expect(leadsOf(session.circle)[0]?.deletedAt).toBeDefined();
});

test('[TAG1] tags are added with the lead; one that is too long is said at its field, and stays there', async () => {
  await fill(user, 'Company', 'Northwind');
  await fill(user, 'Tags', `night shift, ${'t'.repeat(41)}`);
  await press('Add');
  screen.getByText('A tag has 40 letters at most. The notes hold more.');
  expect(document.activeElement).toBe(field('Tags'));
  await fill(user, 'Tags', 'night shift, close by,, Close by');
  await press('Add');
  expect(leadsOf(session.circle)).toMatchObject([{ tags: ['close by', 'night shift'] }]);
});

test('[LEAD2] a role is enough', async () => {
  await fill(user, 'Role', 'Welder');
  await press('Add');
  expect(leadsOf(session.circle)).toMatchObject([{ role: 'Welder', company: undefined }]);
});

test('[LEAD2] neither is not: it says so at the company, goes there and keeps what was typed', async () => {
  await fill(user, 'Notes', 'They answer on Fridays.');
  await press('Add');
  expect(leadsOf(session.circle)).toEqual([]);
  expect(isOpen()).toBe(true);
  expect(document.activeElement).toBe(field('Company'));
  expect(field('Company').getAttribute('aria-invalid')).toBe('true');
  expect(field('Notes')).toHaveProperty('value', 'They answer on Fridays.');
  await fill(user, 'Company', 'N');
  expect(field('Company').getAttribute('aria-invalid')).toBe(null);
});

test('what is for oneself alone goes to the private space and nowhere near the circle', async () => {
  await fill(user, 'Company', 'Northwind');
  await user.click(field('bob'));
  await user.click(field('Only me'));
  expect(screen.queryByText('For')).toBe(null);
  await press('Add');
  expect(leadsOf(session.circle)).toEqual([]);
  expect(leadsOf(session.own)).toMatchObject([{ company: 'Northwind', circle: session.circleId, forMembers: [] }]);
  expect(JSON.stringify(session.circle.replica.doc.toJSON())).not.toContain('Northwind');
});

test('[LEAD4] the name of a member is kept as the member', async () => {
  await fill(user, 'Company', 'Northwind');
  await user.type(screen.getByRole('combobox', { name: 'Heard from' }), 'bo');
  await user.click(await screen.findByRole('option', { name: 'bob' }));
  await press('Add');
  expect(leadsOf(session.circle)).toMatchObject([{ heardFromMember: BOB, heardFrom: undefined }]);
});

test('[LEAD4] any other source is kept in words', async () => {
  await fill(user, 'Company', 'Northwind');
  await user.click(screen.getByRole('combobox', { name: 'Heard from' }));
  await user.paste('a neighbour');
  await user.tab();
  await press('Add');
  expect(leadsOf(session.circle)).toMatchObject([{ heardFromMember: undefined, heardFrom: 'a neighbour' }]);
});

test('[LEAD7] in a stage after Spotted it comes with the run of the member it is for', async () => {
  await fill(user, 'Company', 'Northwind');
  await user.click(field('Opening soon'));
  await user.selectOptions(field('Opens in'), 'March 2026');
  await user.selectOptions(field('Stage'), 'Applied');
  await user.type(field('When'), '2026-03-05');
  await user.click(within(screen.getByRole('group', { name: 'For' })).getByLabelText('bob'));
  await press('Add');
  expect(leadsOf(session.circle)).toMatchObject([{ kind: 'opening-soon', opensIn: '2026-03', forMembers: [BOB] }]);
  expect([...session.circle.pursuits.all.get().values()]).toMatchObject([
    { memberId: BOB, stage: 'applied', nextStepOn: '2026-03-05' },
  ]);
  await screen.findByText('Added to Applied for bob');
});

test('Ctrl and Enter add from a choice too, Enter in the notes only breaks the line', async () => {
  await fill(user, 'Company', 'Northwind');
  await fill(user, 'Notes', 'one');
  await user.keyboard('{Enter}two');
  expect(leadsOf(session.circle)).toEqual([]);
  await user.click(field('A hunch'));
  await user.keyboard('{Control>}{Enter}{/Control}');
  const [lead] = leadsOf(session.circle);
  expect(lead?.kind).toBe('hunch');
  expect(session.circle.notes().all.get().get(lead!.id)).toBe('one\ntwo');
});

test('Escape leaves at once while nothing was typed', async () => {
  await user.selectOptions(field('Stage'), 'Applied');
  await user.keyboard('{Escape}');
  expect(isOpen()).toBe(false);
});

test('Escape asks when something was typed; staying keeps it, leaving adds nothing', async () => {
  await fill(user, 'Role', 'Welder');
  await user.keyboard('{Escape}');
  expect(screen.getByRole('alertdialog', { name: 'Leave without adding?' })).toBeDefined();
  await press('Stay here');
  expect(field('Role')).toHaveProperty('value', 'Welder');
  // The focus comes back with a later frame, and Escape is heard where it is.
  await waitFor(() => expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true));
  await user.keyboard('{Escape}');
  await press('Leave');
  expect(isOpen()).toBe(false);
  expect(leadsOf(session.circle)).toEqual([]);
});
