// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { KEYS, type KeyPress, shownPress } from '#renderer/app/keys.ts';
import { useShortcuts } from '#renderer/app/use-shortcuts.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { renderWindow } from '#tests/support/render-window.tsx';
import { stubWindow } from './window-fixture.tsx';

const user = userEvent.setup({ delay: null });
let app: TestApp;

beforeEach(async () => {
  stubWindow('settings');
  app = await createTestApp();
});
afterEach(cleanup);

const dialog = (name: string) => screen.queryByRole('dialog', { name });
const rows = () =>
  within(screen.getByRole('table', { name: 'All keys' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    );
const press = (key: string) => user.keyboard(key);
/** As the hands do it. */
const handsOf = ({ held, key }: KeyPress): string => {
  if (held === 'none') return key;
  return held === 'alt' ? `{Alt>}[Digit${key}]{/Alt}` : `{Control>}${key}{/Control}`;
};
function Hearing({ isOn, onHeard }: { readonly isOn: boolean; readonly onHeard: (command: string) => void }) {
  useShortcuts(app.services.program, isOn, onHeard);
  return <textarea aria-label="Text" />;
}

test('[KEY1] every key of the table is heard as what the table says, and no other', async () => {
  const heard: string[] = [];
  const all = KEYS.flatMap(({ command, presses }) => presses.map((one) => [command, one] as const));
  render(<Hearing isOn onHeard={(command) => heard.push(command)} />);
  for (const [, one] of all) await press(handsOf(one));
  expect(heard).toEqual(all.map(([command]) => command));
  expect(new Set(all.map(([, one]) => shownPress(one))).size).toBe(all.length);
  heard.length = 0;
  await press(
    'x1{Control>}x{/Control}{Alt>}[Digit9]n{/Alt}{Control>}{Alt>}n{/Alt}{/Control}{Shift>}N{/Shift}{Meta>}?{/Meta}',
  );
  expect(heard).toEqual([]);
});

test('[KEY2] with single keys off only those with another key are heard; in a text undo is its own', async () => {
  const heard: string[] = [];
  render(<Hearing isOn={false} onHeard={(command) => heard.push(command)} />);
  await press('nc/?');
  expect(heard).toEqual([]);
  await user.click(screen.getByRole('textbox'));
  await press('{Control>}z{/Control}{Control>}k{/Control}{Meta>}n{/Meta}');
  expect(heard).toEqual(['search', 'add-lead']);
});

test('[KEY1] in the window they do what they say', async () => {
  window.location.hash = '#/board';
  renderWindow(app);
  await press('/');
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search leads' }));
  (document.activeElement as HTMLElement).blur();
  await press('n');
  expect(dialog('Add lead')).not.toBeNull();
});

test('[KEY1] the question mark shows all keys, as they are heard', async () => {
  renderWindow(app);
  await press('?');
  expect(rows()).toHaveLength(KEYS.length);
  expect(rows()).toContainEqual(['N or Ctrl N', 'Add lead']);
  expect(rows()).toContainEqual(['Alt 2', 'Go to Board']);
  await press('{Escape}');
  await waitFor(() => expect(dialog('Keys')).toBeNull());
});

test('[KEY2] single keys do nothing in a text, in a dialog, with another key, and letters nothing in a list', async () => {
  const { run, circle } = app.session();
  run(circle, addLead, { company: 'Contoso' });
  window.location.hash = '#/board';
  renderWindow(app);
  const search = screen.getByRole('searchbox', { name: 'Search leads' });
  await user.type(search, 'n?c/');
  expect(search).toHaveProperty('value', 'n?c/');
  await user.clear(search);
  await user.click(document.body);
  await press('{Alt>}n{/Alt}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Trash' }));
  await press('n?');
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
  await press('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  (await screen.findByRole('row', { name: 'Contoso' })).focus();
  await press('n');
  expect(screen.queryByRole('dialog')).toBeNull();
  await press('?');
  expect(dialog('Keys')).not.toBeNull();
});

test('[KEY2] switched off in Settings they do nothing, are not in the table, and stay off after another start', async () => {
  window.location.hash = '#/settings';
  const first = renderWindow(app);
  const choice = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Keys of a single letter' });
  expect(choice().checked).toBe(true);
  await user.click(choice());
  choice().blur();
  await press('n?');
  expect(screen.queryByRole('dialog')).toBeNull();
  await press('{Control>}/{/Control}');
  expect(rows().flat().join()).not.toContain(' or ');
  expect(rows()).not.toContainEqual(['C', 'Check in']);
  await press('{Escape}');
  first.unmount();
  const { keepsakes } = app.services;
  renderWindow({ ...app, services: { ...app.services, keepsakes: { ...keepsakes } } });
  expect(choice().checked).toBe(false);
  await user.click(choice());
  choice().blur();
  await press('n');
  expect(dialog('Add lead')).not.toBeNull();
});
