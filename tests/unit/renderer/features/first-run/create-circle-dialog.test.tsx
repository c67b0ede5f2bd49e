// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { CreateCircleDialog } from '#renderer/features/first-run/index.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';

const onCreate = vi.fn<(name: string) => Promise<void>>();
const user = userEvent.setup();

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <CreateCircleDialog isOpen={isOpen} onClose={() => setOpen(false)} onCreate={onCreate} />
    </>
  );
}

beforeEach(async () => {
  // jsdom has none; it only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  onCreate.mockReset();
  onCreate.mockResolvedValue();
  renderInCircle(await createTestApp(), <Page />);
  await user.click(screen.getByRole('button', { name: 'Open' }));
});
afterEach(cleanup);

test('a circle without a name, or with too long a one, is not made', async () => {
  await user.keyboard('{Enter}');
  expect(screen.getByText('Write a name first.')).toBeDefined();
  await user.paste('a'.repeat(101));
  await user.click(screen.getByRole('button', { name: 'Create' }));
  expect(screen.getByText('This name is too long. Up to 100 letters fit.')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Circle name' }));
  expect(onCreate).not.toHaveBeenCalled();
});

test('a name makes the circle and closes the dialog; the next one begins empty', async () => {
  expect(screen.getByRole('dialog', { name: 'Create a circle' })).toBeDefined();
  await user.keyboard(' Monday circle {Enter}');
  expect(onCreate.mock.calls).toEqual([['Monday circle']]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(screen.getByRole('textbox', { name: 'Circle name' })).toHaveProperty('value', '');
});

test('the button at the foot sends the form', async () => {
  await user.keyboard('Monday circle');
  await user.click(screen.getByRole('button', { name: 'Create' }));
  expect(onCreate.mock.calls).toEqual([['Monday circle']]);
});

test('closing keeps what was typed', async () => {
  await user.keyboard('Monday{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(screen.getByRole('textbox', { name: 'Circle name' })).toHaveProperty('value', 'Monday');
});
