// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { LeadTags } from '#renderer/features/lead/lead-tags.tsx';
import { useLead } from '#renderer/bindings/use-lead.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

const user = userEvent.setup({ delay: null });
let app: TestApp;
let leadId: LeadId;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  const added = app.session().run(app.session().circle, addLead, { company: 'Northwind' });
  if (!added.ok) throw new Error(added.error.code);
  ({ leadId } = added.value);
});
afterEach(cleanup);

function Tags() {
  const { lead } = useLead(leadId);
  return lead === undefined ? null : <LeadTags lead={lead} space={app.session().circle} />;
}
const group = () => screen.getByRole('group', { name: 'Tags' });
const tags = () =>
  within(group())
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);
const field = () => screen.getByRole('textbox', { name: 'Add a tag' });

test('[TAG1] tags are added with Enter and taken off with the way back; the focus stays beside them', async () => {
  renderInCircle(app, <Tags />);
  await user.type(field(), 'night shift{Enter}');
  await user.type(field(), 'Close by{Enter}');
  expect([tags(), field()]).toMatchObject([['Close by', 'night shift'], { value: '' }]);
  await user.click(screen.getByRole('button', { name: 'Take off night shift' }));
  expect(tags()).toEqual(['Close by']);
  await waitFor(() => expect(document.activeElement).toBe(group()));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(tags()).toEqual(['Close by', 'night shift']);
});

test('[TAG1] what is too long is not taken, says why and stays', async () => {
  renderInCircle(app, <Tags />);
  await user.click(field());
  await user.paste('x'.repeat(41));
  await user.keyboard('{Enter}');
  expect(within(group()).getByRole('alert').textContent).toBe('A tag has 40 letters at most. The notes hold more.');
  expect([tags(), field()]).toMatchObject([[], { value: 'x'.repeat(41) }]);
});
