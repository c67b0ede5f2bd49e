// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { AddLeadDialog } from '#renderer/features/lead/index.ts';
import { departed } from '#tests/support/departed.ts';
import { renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addTestLead, BOB, CAROL, createCircleOfThree, field, leadIn, openPanel, startFor } from './lead-fixture.tsx';

let app: TestApp;
const user = userEvent.setup();

beforeEach(async () => {
  app = await createCircleOfThree();
});
afterEach(cleanup);

const choices = () =>
  within(screen.getByRole('group', { name: 'For' }))
    .getAllByRole('checkbox')
    .map((box) => box.closest('label')?.textContent);

test('a new lead is for members who are there', () => {
  renderInCircle(app, <AddLeadDialog isOpen onClose={() => undefined} />);
  expect(choices()).toEqual(['alice', 'bob', 'carol']);
  cleanup();
  renderInCircle(departed(app, CAROL), <AddLeadDialog isOpen onClose={() => undefined} />);
  expect(choices()).toEqual(['alice', 'bob']);
});

test('whom a lead was for who has left stays so, also when that is changed for others', async () => {
  const leadId = addTestLead(app.session(), { company: 'Northwind', forMembers: [CAROL] });
  const without = departed(app, CAROL);
  openPanel(without, leadId);
  expect(choices()).toEqual(['alice', 'bob']);
  await user.click(field('bob'));
  expect([...leadIn(without.session().circle, leadId).forMembers].sort()).toEqual([BOB, CAROL]);
});

test('who told of a lead is named after they have left; a new name of theirs is no member any more', async () => {
  const leadId = addTestLead(app.session(), { company: 'Northwind', heardFromMember: CAROL });
  const without = departed(app, CAROL);
  openPanel(without, leadId);
  const box = () => screen.getByRole('combobox', { name: 'Heard from' });
  const write = async (text: string) => {
    await user.clear(box());
    await user.click(box());
    await user.paste(text);
    await user.tab();
  };
  expect(box()).toHaveProperty('value', 'carol');
  await user.click(box());
  await user.tab();
  expect(leadIn(without.session().circle, leadId).heardFromMember).toBe(CAROL);
  await write('bob');
  await write('carol');
  expect(leadIn(without.session().circle, leadId)).toMatchObject({ heardFrom: 'carol', heardFromMember: undefined });
});

test('who went for a job and has left is not said to go for it still', () => {
  const leadId = addTestLead(app.session(), { company: 'Northwind' });
  startFor(app.session(), app.session().circle.me, leadId);
  startFor(app.session(), CAROL, leadId);
  openPanel(app, leadId);
  expect(screen.getByText('carol is going for this too.')).toBeDefined();
  cleanup();
  openPanel(departed(app, CAROL), leadId);
  expect(screen.getByText('carol went for this, and has left the circle since.')).toBeDefined();
});
