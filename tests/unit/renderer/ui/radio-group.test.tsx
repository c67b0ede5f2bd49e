// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

import { RadioGroup } from '#renderer/ui/radio-group.tsx';

afterEach(cleanup);

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
