// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { AgreedPart } from '#renderer/app/agreed-part.tsx';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

const user = userEvent.setup();
let app: TestApp;

beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  app = await createTestApp();
  app.session().run(app.session().circle, setHabits, { 'look-back': true });
});
afterEach(cleanup);

const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
async function lookBack(change: string): Promise<void> {
  renderInCircle(app, <AgreedPart />);
  await screen.findByRole('button', { name: 'Write a charter' });
  await user.click(screen.getByRole('textbox', { name: 'The one change you would make' }));
  await user.keyboard(change);
  await press('Share');
  await press(/^I'd support that/u);
  await press('Take it to the charter');
}
const common = () => screen.getByRole('group', { name: 'The change you share' }).textContent;

test('[LOOKB7] the change that the members share is proposed for the charter, once', async () => {
  await lookBack('We begin at six.');
  const form = screen.getByRole('dialog', { name: 'Write a charter' });
  expect(within(form).getByRole('textbox', { name: 'What else matters' })).toHaveProperty('value', 'We begin at six.');
  await user.click(within(form).getByRole('button', { name: 'Propose and sign' }));
  expect(await screen.findByText('Signed by alice.')).toBeDefined();
  expect(screen.getByRole('region', { name: 'Charter' }).textContent).toContain('We begin at six.');
  expect(common()).toContain('It is proposed for the charter.');
  expect(screen.queryByRole('button', { name: 'Take it to the charter' })).toBeNull();
  const [holding] = [...app.session().circle.charters.all.get().keys()];
  expect([...app.session().circle.lookBacks.all.get().values()]).toMatchObject([{ tookToCharter: holding }]);
});

test('[LOOKB7] what was written away again, or not proposed at all, waits to be taken', async () => {
  await lookBack('We begin at six.');
  await user.clear(screen.getByRole('textbox', { name: 'What else matters' }));
  await press('Propose and sign');
  expect(await screen.findByText('Signed by alice.')).toBeDefined();
  expect(common()).toContain('Take it to the charter');
  // And it is brought into a change of what holds now.
  await press('Take it to the charter');
  const form = screen.getByRole('dialog', { name: 'Propose a change' });
  expect(within(form).getByRole('textbox', { name: 'What else matters' })).toHaveProperty('value', 'We begin at six.');
  await user.keyboard('{Escape}');
  expect(common()).toContain('Take it to the charter');
});
