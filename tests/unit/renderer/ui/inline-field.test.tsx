// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { InlineField } from '#renderer/ui/inline-field.tsx';

const onCommit = vi.fn<(value: string) => void>();
const onOuterKey = vi.fn<() => void>();

beforeEach(() => {
  onCommit.mockReset();
  onOuterKey.mockReset();
});
afterEach(cleanup);

function show(value: string, isMultiline = false) {
  const field = (shown: string) => (
    <div role="presentation" onKeyDown={onOuterKey}>
      <InlineField label="Company" value={shown} onCommit={onCommit} isMultiline={isMultiline} />
    </div>
  );
  const { rerender } = render(field(value));
  return { input: screen.getByRole('textbox', { name: 'Company' }), change: (next: string) => rerender(field(next)) };
}

test('Enter commits once, the blur after it does not commit again', async () => {
  const user = userEvent.setup();
  const { input } = show('Northwind');
  await user.type(input, ' Ltd{Enter}');
  await user.tab();
  expect(onCommit.mock.calls).toEqual([['Northwind Ltd']]);
});

test('leaving the field commits', async () => {
  const user = userEvent.setup();
  const { input } = show('');
  await user.type(input, 'Contoso');
  await user.tab();
  expect(onCommit.mock.calls).toEqual([['Contoso']]);
});

test('a visit without a change commits nothing, nor does typing and taking back', async () => {
  const user = userEvent.setup();
  const { input } = show('Northwind');
  await user.click(input);
  await user.tab();
  await user.type(input, 's{Backspace}{Enter}');
  expect(onCommit).not.toHaveBeenCalled();
});

test('Escape restores and stays inside; with nothing to restore it passes on', async () => {
  const user = userEvent.setup();
  const { input } = show('Northwind');
  await user.type(input, ' Ltd');
  onOuterKey.mockReset();
  await user.keyboard('{Escape}');
  expect(input).toHaveProperty('value', 'Northwind');
  expect(onOuterKey).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(onOuterKey).toHaveBeenCalledOnce();
  await user.tab();
  expect(onCommit).not.toHaveBeenCalled();
});

test('a value from elsewhere does not replace what is being typed, and is not overwritten without a change', async () => {
  const user = userEvent.setup();
  const { input, change } = show('Northwind');
  await user.type(input, ' Ltd');
  change('Northwind GmbH');
  expect(input).toHaveProperty('value', 'Northwind Ltd');
  await user.keyboard('{Escape}');
  expect(input).toHaveProperty('value', 'Northwind GmbH');
  await user.type(input, 'x{Backspace}');
  change('Contoso');
  await user.tab();
  expect(onCommit).not.toHaveBeenCalled();
  expect(input).toHaveProperty('value', 'Contoso');
});

test('a paragraph takes Enter as a new line and commits with Ctrl and Enter', async () => {
  const user = userEvent.setup();
  const { input } = show('One', true);
  await user.type(input, '{Enter}two');
  expect(onCommit).not.toHaveBeenCalled();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onCommit.mock.calls).toEqual([['One\ntwo']]);
});

test('taken off the page while it is typed in, it commits first', async () => {
  const user = userEvent.setup();
  const { input } = show('Northwind');
  await user.type(input, ' Ltd');
  cleanup();
  expect(onCommit.mock.calls).toEqual([['Northwind Ltd']]);
});

test('a line that wraps stays one line: Enter commits, pasted breaks become spaces', async () => {
  const user = userEvent.setup();
  render(<InlineField label="Role" value="" onCommit={onCommit} isWrapped />);
  await user.click(screen.getByRole('textbox', { name: 'Role' }));
  await user.paste('Data\n engineer');
  await user.keyboard('{Enter}');
  expect(onCommit.mock.calls).toEqual([['Data engineer']]);
});

test('why it is not saved is said with the field', () => {
  render(<InlineField label="Role" value="" onCommit={onCommit} error="Too long." />);
  const input = screen.getByRole('textbox', { name: 'Role', description: 'Too long.' });
  expect(input.getAttribute('aria-invalid')).toBe('true');
});
