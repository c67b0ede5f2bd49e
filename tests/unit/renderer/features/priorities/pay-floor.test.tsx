// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { PrioritiesView } from '#renderer/features/priorities/index.ts';
import type { PayFloor } from '#shared/domain/priority/priorities.ts';
import { selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

let app: TestApp;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(async () => {
  app = await createTestApp();
  user = userEvent.setup();
  renderInCircle(app, <PrioritiesView levelLine={null} search={null} />);
});
afterEach(cleanup);

const group = () => within(screen.getByRole('group', { name: 'Pay floor' }));
const amount = () => group().getByRole('textbox', { name: 'Amount' });
const currency = () => group().getByRole('combobox', { name: 'Currency' });
const per = () => group().getByRole('combobox', { name: 'Per' });
const question = () => group().queryByText('What is the least you would work for?');

function saved(): PayFloor | undefined {
  const { circle } = app.session();
  return selectPriorities(circle.blocks.all.get().values(), circle.me).payFloor;
}

async function leave(): Promise<void> {
  await user.click(screen.getByRole('textbox', { name: 'Skills to grow' }));
}

async function fill(howMuch: string, which: string): Promise<void> {
  await user.type(amount(), howMuch);
  await user.type(currency(), which);
  await leave();
}

test('[PRI5] it is saved as soon as it is whole, whatever comes first and however it is spelled', async () => {
  await user.type(currency(), 'eur');
  await user.selectOptions(per(), 'hour');
  expect(saved()).toBeUndefined();
  await user.type(amount(), '14.50');
  await leave();
  expect(saved()).toEqual({ amount: 14.5, currency: 'EUR', per: 'hour' });
});

test('[PRI5] a change of one part saves the whole', async () => {
  await fill('52000', 'EUR');
  expect(saved()).toEqual({ amount: 52_000, currency: 'EUR', per: 'year' });
  await user.selectOptions(per(), 'month');
  expect(saved()).toEqual({ amount: 52_000, currency: 'EUR', per: 'month' });
});

test('[PRI5] a currency that is none is said when the group is left, and what was saved stays', async () => {
  await fill('52000', 'EUR');
  await user.clear(currency());
  await user.type(currency(), 'EU');
  expect(group().queryByText(/Not saved yet/u)).toBeNull();
  await leave();
  expect(group().getByText('Not saved yet: it needs a currency of three letters.')).toBeTruthy();
  expect(currency().getAttribute('aria-invalid')).toBe('true');
  expect(saved()).toEqual({ amount: 52_000, currency: 'EUR', per: 'year' });
  await user.type(currency(), 'R');
  await leave();
  expect(group().queryByText(/Not saved yet/u)).toBeNull();
});

test('an amount without a currency says what is missing', async () => {
  await user.type(amount(), '52000');
  await leave();
  expect(group().getByText('Not saved yet: it needs a currency of three letters.')).toBeTruthy();
  expect(saved()).toBeUndefined();
});

test('a currency without an amount says so too', async () => {
  await user.type(currency(), 'EUR');
  await leave();
  expect(group().getByText('Not saved yet: it needs an amount.')).toBeTruthy();
});

test('[PRI5] an emptied amount takes the whole away, and can be taken back', async () => {
  expect(question()).not.toBeNull();
  await fill('52000', 'EUR');
  expect(question()).toBeNull();
  await user.clear(amount());
  await leave();
  expect(saved()).toBeUndefined();
  expect(screen.getAllByRole('status')).toHaveLength(1);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(saved()).toEqual({ amount: 52_000, currency: 'EUR', per: 'year' });
  expect(amount()).toHaveProperty('value', '52,000');
});
