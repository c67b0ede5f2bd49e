// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { PrioritiesView } from '#renderer/features/priorities/index.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

let app: TestApp;
let user: ReturnType<typeof userEvent.setup>;
let unmount: () => void;

beforeEach(async () => {
  // The menu asks for it, and jsdom has none.
  vi.stubGlobal('CSS', { escape: (key: string) => key });
  app = await createTestApp();
  user = userEvent.setup();
  ({ unmount } = renderInCircle(app, <PrioritiesView levelLine={null} search={null} />));
});
afterEach(cleanup);

const own = () => within(screen.getByRole('region', { name: 'My priorities' }));
const adding = (name = 'Roles I want') => own().getByRole('textbox', { name });
const roles = () => within(own().getByRole('list', { name: 'Roles I want' }));
const entry = (number: number) => roles().getByRole('textbox', { name: `Entry ${number}` });
const words = () =>
  roles()
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);

async function add(...texts: readonly string[]): Promise<void> {
  await user.click(adding());
  for (const text of texts) await user.keyboard(`${text}{Enter}`);
}

async function choose(text: string, what: 'Move up' | 'Move down' | 'Remove'): Promise<void> {
  await user.click(roles().getByRole('button', { name: `More for “${text}”` }));
  await user.click(screen.getByRole('menuitem', { name: what }));
}

describe('a list of my priorities', () => {
  test('every list has its name and a line of the same name', () => {
    const names = [
      ...['Roles I want', 'Must-haves', 'Deal-breakers', 'Places', 'Skills to grow', "Fields I'm open to"],
      ...['I can help with', 'Fields I know', "I'd like to learn"],
    ];
    for (const name of names) {
      expect(own().getByRole('list', { name })).toBeTruthy();
      expect(adding(name)).toBeTruthy();
    }
    expect(own().getByRole('textbox', { name: 'How I like feedback' })).toBeTruthy();
  });

  test('an empty one asks its question, a begun one asks for more', async () => {
    expect(adding().getAttribute('placeholder')).toBe('What work would you like to do?');
    await add('Welder');
    expect(adding().getAttribute('placeholder')).toBe('And?');
  });

  test('[PRI4] Enter adds at the end and leaves the line ready for the next', async () => {
    await add('Welder', '  Fitter ', '   ');
    expect(words()).toEqual(['Welder', 'Fitter']);
    expect(document.activeElement).toBe(adding());
  });

  test('what was typed and left is added too, by leaving the field or the page', async () => {
    await user.type(adding(), 'Welder');
    await user.tab();
    expect(words()).toEqual(['Welder']);
    await user.type(adding(), 'Fitter');
    unmount();
    renderInCircle(app, <PrioritiesView levelLine={null} search={null} />);
    expect(words()).toEqual(['Welder', 'Fitter']);
  });

  test('several pasted lines become several entries', async () => {
    await user.type(adding(), 'Head ');
    await user.paste('welder\r\n- Fitter\n\n• Rigger\n');
    expect(words()).toEqual(['Head welder', 'Fitter', 'Rigger']);
    expect(adding()).toHaveProperty('value', '');
  });

  test('one pasted line waits for Enter', async () => {
    await user.click(adding());
    await user.paste('Welder\n');
    expect(words()).toEqual([]);
    await user.keyboard('{Enter}');
    expect(words()).toEqual(['Welder']);
  });

  test('[PRI4] a text that is too long is kept in the field with the reason', async () => {
    const long = 'x'.repeat(501);
    await user.click(adding());
    await user.paste(`Welder\n${long}`);
    expect(words()).toEqual(['Welder']);
    expect(adding()).toHaveProperty('value', long);
    expect(own().getByRole('alert').textContent).toContain('at most 500');
    await user.clear(adding());
    expect(own().queryByRole('alert')).toBeNull();
  });

  test('[PRI4] an entry is rewritten in place; Enter goes on to the line that adds', async () => {
    await add('Welder');
    await user.type(entry(1), ' and fitter{Enter}');
    expect(words()).toEqual(['Welder and fitter']);
    expect(document.activeElement).toBe(adding());
  });

  test('Escape gives an entry its words back', async () => {
    await add('Welder');
    await user.type(entry(1), ' and more{Escape}');
    await user.tab();
    expect(words()).toEqual(['Welder']);
  });

  test('Backspace in an emptied entry removes it once and steps back', async () => {
    await add('Welder', 'Fitter');
    await user.clear(entry(2));
    expect(words()).toHaveLength(2);
    await user.keyboard('{Backspace}');
    expect(words()).toEqual(['Welder']);
    expect(document.activeElement).toBe(entry(1));
    expect(screen.getAllByRole('status')).toHaveLength(1);
    await user.clear(entry(1));
    await user.keyboard('{Backspace}');
    expect(words()).toEqual([]);
    expect(document.activeElement).toBe(adding());
  });

  test('an entry that is emptied and left is removed, and can be taken back', async () => {
    await add('Welder', 'Fitter');
    await user.clear(entry(1));
    await user.tab();
    expect(words()).toEqual(['Fitter']);
    expect((await screen.findByText('Removed “Welder”.')).closest('[role=status]')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(words()).toEqual(['Welder', 'Fitter']);
  });

  test('[PRI4] the menu moves and removes', async () => {
    await add('Welder', 'Fitter', 'Rigger');
    await choose('Rigger', 'Move up');
    expect(words()).toEqual(['Welder', 'Rigger', 'Fitter']);
    await choose('Welder', 'Move down');
    expect(words()).toEqual(['Rigger', 'Welder', 'Fitter']);
    await choose('Welder', 'Remove');
    expect(words()).toEqual(['Rigger', 'Fitter']);
    expect(document.activeElement).toBe(adding());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(words()).toEqual(['Rigger', 'Welder', 'Fitter']);
  });

  test('[PRI4] a dragged entry falls where the line shows', async () => {
    await add('Welder', 'Fitter', 'Rigger');
    const [welder, , rigger] = roles().getAllByRole('listitem');
    const dataTransfer = { setData: () => undefined, setDragImage: () => undefined, effectAllowed: '' };
    const grip = welder?.querySelector('[draggable]');
    if (!grip || !rigger) throw new Error('nothing to drag');
    fireEvent.dragStart(grip, { dataTransfer });
    // Without a layout every row lies at 0: below that is its lower half.
    fireEvent.dragOver(rigger, { dataTransfer, clientY: 1 });
    expect(rigger.dataset['drop']).toBe('after');
    fireEvent.drop(rigger, { dataTransfer, clientY: 1 });
    expect(words()).toEqual(['Fitter', 'Rigger', 'Welder']);
  });
});
