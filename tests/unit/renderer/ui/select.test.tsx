// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

import { Select } from '#renderer/ui/select.tsx';

afterEach(cleanup);

const OPTIONS = [
  { value: 'spotted', label: 'Spotted' },
  { value: 'applied', label: 'Applied' },
] as const;

test.each([false, true])(
  'is a combobox named by its label (hidden: %s) and reports the chosen value',
  async (isLabelHidden) => {
    const onChange = vi.fn<(value: string) => void>();
    render(
      <Select label="Stage" options={OPTIONS} value="spotted" onChange={onChange} isLabelHidden={isLabelHidden} />,
    );
    const stage = screen.getByRole('combobox', { name: 'Stage' });
    expect(stage).toHaveProperty('value', 'spotted');
    await userEvent.selectOptions(stage, 'Applied');
    expect(onChange.mock.calls).toEqual([['applied']]);
    // Controlled: until the owner says so, nothing changes.
    expect(stage).toHaveProperty('value', 'spotted');
  },
);
