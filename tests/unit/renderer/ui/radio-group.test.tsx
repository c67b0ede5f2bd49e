// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

import { RadioGroup } from '#renderer/ui/radio-group.tsx';

afterEach(cleanup);

const TOLD = [
  { value: 'bob', label: 'bob', detail: '12 changes' },
  { value: 'carol', label: 'carol', detail: 'Has everything', isDisabled: true },
  { value: 'dora', label: 'dora', detail: '1 change' },
] as const;

const OPTIONS = [
  { value: 'posted', label: 'Posted' },
  { value: 'hunch', label: 'A hunch' },
] as const;

test('is reached and answered by the keyboard, also while nothing is chosen', async () => {
  const onChange = vi.fn<(value: string) => void>();
  render(<RadioGroup label="How sure" options={OPTIONS} value="" onChange={onChange} />);
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Posted' }));
  await userEvent.keyboard('{ArrowDown}');
  expect(onChange.mock.calls).toEqual([['hunch']]);
});

test('what there is to know about a choice is its description, and no part of its name', async () => {
  const onChange = vi.fn<(value: string) => void>();
  render(<RadioGroup layout="column" label="Who is it for" options={TOLD} value="bob" onChange={onChange} />);
  const described = (name: string) =>
    document.getElementById(screen.getByRole('radio', { name }).getAttribute('aria-describedby') ?? '')?.textContent;
  expect(['bob', 'carol', 'dora'].map(described)).toEqual(['12 changes', 'Has everything', '1 change']);
  expect(screen.getByRole('radio', { name: 'carol' })).toHaveProperty('disabled', true);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  expect(onChange.mock.calls).toEqual([['dora']]);
});
