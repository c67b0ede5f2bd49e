// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { FirstRunView } from '#renderer/features/first-run/index.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';

const onBegin = vi.fn<(circleName: string, ownName: string, isAlone: boolean) => Promise<void>>();
const onJoin = vi.fn<() => void>();
const user = userEvent.setup();

beforeEach(async () => {
  onBegin.mockReset();
  onBegin.mockResolvedValue();
  onJoin.mockReset();
  renderInCircle(
    await createTestApp(),
    <FirstRunView
      onBegin={onBegin}
      onJoin={onJoin}
      onLeaveJoining={() => undefined}
      join={undefined}
      wayBack="I was here before"
      notes={null}
    />,
  );
});
afterEach(cleanup);

test('a name that is only space does not go on: it is said at the field, which keeps the focus', async () => {
  await user.keyboard('  {Enter}');
  const field = screen.getByRole('textbox', { name: 'Your name' });
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Write a name first.')).toBeDefined();
  await user.keyboard('alice');
  expect(screen.queryByText('Write a name first.')).toBeNull();
});

test('a refused name takes the focus back from the button', async () => {
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Your name' }));
});

test('100 letters are a name, 101 are too many, and the text stays to be shortened', async () => {
  await user.click(screen.getByRole('textbox', { name: 'Your name' }));
  await user.paste('a'.repeat(101));
  await user.keyboard('{Enter}');
  expect(screen.getByText('This name is too long. Up to 100 letters fit.')).toBeDefined();
  expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveProperty('value', 'a'.repeat(101));
  await user.keyboard('{Backspace}{Enter}');
  expect(screen.getByRole('heading', { name: 'How do you want to begin?' })).toBeDefined();
});

test('alone, with the keyboard: a name, Enter, and the board is called My search', async () => {
  expect(screen.getByRole('heading', { level: 1, name: 'Welcome to Lateral' })).toBeDefined();
  await user.keyboard(' alice {Enter}');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'How do you want to begin?' }));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Start on my own' }));
  await user.keyboard('{Enter}');
  expect(onBegin.mock.calls).toEqual([['My search', 'alice', true]]);
});

test('whoever was here before finds their way back on both pages that begin, and not where a circle is named', async () => {
  expect(screen.getByText('I was here before')).toBeDefined();
  await user.keyboard('alice{Enter}');
  expect(screen.getByText('I was here before')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Create a circle' }));
  expect(screen.queryByText('I was here before')).toBeNull();
});

test('a circle, with the keyboard: its name is asked for and given', async () => {
  await user.keyboard('alice{Enter}');
  await user.tab();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Create a circle' }));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Circle name' }));
  await user.keyboard('{Enter}');
  expect(onBegin).not.toHaveBeenCalled();
  await user.keyboard('Thursday circle{Enter}');
  expect(onBegin.mock.calls).toEqual([['Thursday circle', 'alice', false]]);
});

test('a circle of others, with the keyboard: the third way', async () => {
  await user.keyboard('alice{Enter}');
  await user.tab();
  await user.tab();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Join a circle' }));
  await user.keyboard('{Enter}');
  expect(onJoin).toHaveBeenCalledOnce();
  expect(onBegin).not.toHaveBeenCalled();
});

test('going back keeps what was typed', async () => {
  await user.keyboard('alice{Enter}');
  await user.click(screen.getByRole('button', { name: 'Create a circle' }));
  await user.keyboard('Thursday circle');
  await user.click(screen.getByRole('link', { name: 'Back' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  await user.click(screen.getByRole('link', { name: 'Back' }));
  const name = screen.getByRole('textbox', { name: 'Your name' });
  expect(name).toHaveProperty('value', 'alice');
  expect(document.activeElement).toBe(name);
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button', { name: 'Create a circle' }));
  expect(screen.getByRole('textbox', { name: 'Circle name' })).toHaveProperty('value', 'Thursday circle');
});

test('pressing twice begins once', async () => {
  onBegin.mockReturnValue(new Promise(() => undefined));
  await user.keyboard('alice{Enter}');
  await user.dblClick(screen.getByRole('button', { name: 'Start on my own' }));
  expect(onBegin).toHaveBeenCalledOnce();
});

test('the own line shows the initials as soon as there is a name', async () => {
  await user.keyboard('alice');
  expect(screen.getByText('AL')).toBeDefined();
});
