// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { PopoverButton } from '#renderer/ui/popover-button.tsx';

const user = userEvent.setup();
let resize: (isNarrow: boolean) => void;

beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  let matches = false;
  const listeners = new Set<() => void>();
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return matches;
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  }));
  resize = (isNarrow) => {
    act(() => {
      matches = isNarrow;
      for (const listener of [...listeners]) listener();
    });
  };
});
afterEach(cleanup);

const NOTHING = (): void => undefined;

/** A dialog that a key opens, whatever stands on the page. */
function ByKey({ children }: { readonly children: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Only hears a key.
    <div onKeyDown={({ key }) => key === 'F2' && setOpen(true)}>
      {children}
      <Dialog isOpen={isOpen} title="Commands" closeLabel="Close" onClose={() => setOpen(false)}>
        <input aria-label="Search" />
      </Dialog>
    </div>
  );
}

test('an open menu closes when a dialog opens, and a popover does', async () => {
  render(
    <ByKey>
      <MenuButton label="Views" entries={[{ id: 'save', label: 'Save this view' }]} onAction={NOTHING} />
      <PopoverButton label="Filter">
        <input aria-label="Place" />
      </PopoverButton>
    </ByKey>,
  );
  await user.click(screen.getByRole('button', { name: 'Views' }));
  expect(screen.getByRole('menu')).toBeDefined();
  await user.keyboard('{F2}');
  await screen.findByRole('dialog', { name: 'Commands' });
  await waitFor(() => expect(screen.queryByRole('menu', { hidden: true })).toBeNull());
  expect(screen.getByRole('dialog', { name: 'Commands' }).contains(document.activeElement)).toBe(true);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await user.click(screen.getByLabelText('Place'));
  await user.keyboard('{F2}');
  await screen.findByRole('dialog', { name: 'Commands' });
  await waitFor(() => expect(screen.queryByLabelText('Place')).toBeNull());
});

test('what is typed into a dialog of a panel stays, however wide the window becomes, and the panel follows it afterwards', async () => {
  function Lead() {
    const [isAsking, setAsking] = useState(false);
    return (
      <Panel title="Welder" closeLabel="Close" onClose={NOTHING}>
        <Button onPress={() => setAsking(true)}>Ask</Button>
        <Dialog isOpen={isAsking} title="Introduction" closeLabel="Close it" onClose={() => setAsking(false)}>
          <input aria-label="Words" />
        </Dialog>
      </Panel>
    );
  }
  render(<Lead />);
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  await user.type(screen.getByLabelText('Words'), 'Could you');
  resize(true);
  expect(screen.getByLabelText('Words')).toHaveProperty('value', 'Could you');
  await user.click(screen.getByRole('button', { name: 'Close it' }));
  await screen.findByRole('dialog', { name: 'Welder' });
  expect(screen.queryByRole('complementary')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  await user.type(screen.getByLabelText('Words'), 'Please');
  resize(false);
  expect(screen.getByLabelText('Words')).toHaveProperty('value', 'Please');
  await user.click(screen.getByRole('button', { name: 'Close it' }));
  await screen.findByRole('complementary', { name: 'Welder' });
});
