// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { DateField } from '#renderer/ui/date-field.tsx';

const onChange = vi.fn<(value: string | null) => void>();

beforeEach(() => {
  onChange.mockReset();
});
afterEach(cleanup);

function Example({ initial }: { readonly initial: string | null }) {
  const [value, setValue] = useState(initial);
  return (
    <DateField
      label="When"
      clearLabel="Clear when"
      value={value}
      onChange={(next) => {
        onChange(next);
        setValue(next);
      }}
    />
  );
}

function show(initial: string | null): HTMLInputElement {
  render(<Example initial={initial} />);
  const field = screen.getByLabelText('When');
  if (!(field instanceof HTMLInputElement)) throw new Error('the label names an input');
  return field;
}

test('a day comes out as an ISO date', () => {
  const field = show(null);
  fireEvent.change(field, { target: { value: '2026-12-24' } });
  expect(onChange.mock.calls).toEqual([['2026-12-24']]);
  expect(field.value).toBe('2026-12-24');
});

test('a year half typed is not reported, and gone when the field is left', () => {
  const field = show('2026-03-01');
  fireEvent.change(field, { target: { value: '0202-03-01' } });
  expect(onChange).not.toHaveBeenCalled();
  expect(field.value).toBe('0202-03-01');
  fireEvent.blur(field);
  expect(field.value).toBe('2026-03-01');
});

test('the cross takes the day away and then goes', async () => {
  const user = userEvent.setup();
  show('2026-03-01');
  await user.click(screen.getByRole('button', { name: 'Clear when' }));
  expect(onChange.mock.calls).toEqual([[null]]);
  expect(screen.queryByRole('button', { name: 'Clear when' })).toBeNull();
});

test('emptying the field takes the day away', () => {
  const field = show('2026-03-01');
  fireEvent.change(field, { target: { value: '' } });
  expect(onChange.mock.calls).toEqual([[null]]);
});

test('a stored value that is no date counts as no day', () => {
  expect(show('soon').value).toBe('');
});
