// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { OpenLead } from '#renderer/app/open-lead.tsx';
import { PrioritiesPage } from '#renderer/app/priorities-page.tsx';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

let app: TestApp;
let bob: SecondMember;

beforeEach(async () => {
  const list = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => list);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

function add(lead: NewLead): LeadId {
  const { run, circle, own } = bob.app.session();
  const result = run(lead.circle === undefined ? circle : own, addLead, lead);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.leadId;
}

const page = (sought?: MemberId, onFound: () => void = () => undefined) => (
  <PrioritiesPage levelLine={null} search={null} sought={sought} onFound={onFound} />
);
const beside = (name: string) =>
  within(screen.getByRole('region', { name })).getByRole('region', { name: 'Conversation' });

test('a lead of the circle has a conversation, a private one has none', () => {
  const shared = add({ company: 'Northwind' });
  const secret = add({ company: 'Contoso', circle: app.session().circleId });
  const shown = renderInCircle(bob.app, <OpenLead cardId={shared} />);
  expect(screen.getByRole('region', { name: 'Conversation' })).toBeTruthy();
  shown.unmount();
  renderInCircle(bob.app, <OpenLead cardId={secret} />);
  expect(screen.getByRole('region', { name: 'History' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Conversation' })).toBeNull();
});

test('every block has one, mine too, and what is written stands beside that block alone', async () => {
  const user = userEvent.setup();
  renderInCircle(bob.app, page());
  const box = within(beside('Priorities of bob')).getByRole('textbox', { name: 'Write to the circle' });
  await user.type(box, 'I know somebody there.{Enter}');
  expect(within(beside('Priorities of bob')).getByText('I know somebody there.')).toBeTruthy();
  expect(within(beside('My priorities')).queryByRole('listitem')).toBeNull();
});

test('who comes for a block is brought to what was written beside it', () => {
  const onFound = vi.fn<() => void>();
  renderInCircle(bob.app, page(bob.id, onFound));
  expect(document.activeElement).toBe(beside('Priorities of bob'));
  expect(onFound).toHaveBeenCalledTimes(1);
});
