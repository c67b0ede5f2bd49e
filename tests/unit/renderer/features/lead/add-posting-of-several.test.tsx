// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import type { TestApp } from '#tests/support/render-in-circle.tsx';
import { createCircleOfThree, field, fill } from './lead-fixture.tsx';
import { createFakeReader, pastePage, sentences } from './posting-fixture.ts';
import {
  button,
  COOK,
  descriptionOf,
  leadsOf,
  openForm,
  originalsOf,
  PAINTER,
  press,
  undo,
  user,
  valueOf,
  WELDER,
} from './posting-form.tsx';

let app: TestApp;
let session: CircleSession;
let reader: ReturnType<typeof createFakeReader>;

beforeEach(async () => {
  app = await createCircleOfThree();
  session = app.session();
  reader = createFakeReader(WELDER);
});
afterEach(cleanup);

const dialog = (): HTMLElement => screen.getByRole('dialog');

test('[POST17] of several jobs one is chosen by keyboard; another takes its place', async () => {
  reader.willFind(WELDER, PAINTER, COOK);
  openForm(app, reader.read);
  pastePage({ text: 'three' });
  expect(sentences()).toEqual(['3 jobs on this page. Choose one, and it fills the form.']);
  expect(valueOf('Role')).toBe('');
  const choice = screen.getByRole('radiogroup', { name: 'Which job' });
  expect(within(choice).getAllByRole('radio')).toHaveLength(3);
  act(() => {
    within(choice).getByLabelText('Welder, Northwind, Lyon').focus();
  });
  await user.keyboard(' ');
  expect(valueOf('Role')).toBe('Welder');
  await user.keyboard('{ArrowDown}');
  expect(['Role', 'Company', 'Place', 'Link'].map(valueOf)).toEqual(['Painter', 'Globex', 'Paris', '']);
  await press('Add');
  expect(originalsOf(session.circle)).toMatchObject([{ text: PAINTER.original }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('[POST17] one after the other is added without leaving; whom it is for stays, and the focus goes to the next', async () => {
  reader.willFind(WELDER, PAINTER);
  openForm(app, reader.read);
  await user.click(field('Only me'));
  pastePage({ text: 'two' });
  await user.click(field('Painter, Globex, Paris'));
  await fill(user, 'Notes', 'Ask bob.');
  await press('Add this one, then the next');
  expect(leadsOf(session.own)).toMatchObject([{ role: 'Painter' }]);
  expect(leadsOf(session.circle)).toEqual([]);
  expect(['Role', 'Company', 'Notes'].map(valueOf)).toEqual(['Welder', 'Northwind', '']);
  expect(document.activeElement).toBe(field('Welder, Northwind, Lyon'));
  expect(button('Add this one, then the next')).toBeNull();
  expect(descriptionOf('Painter, Globex, Paris')).toBe('Added');
  await undo();
  expect(descriptionOf('Painter, Globex, Paris')).not.toContain('Added');
  expect(button('Add this one, then the next')).not.toBeNull();
  await user.click(field('Company'));
  await user.keyboard('{Enter}');
  expect(leadsOf(session.own).map(({ role }) => role)).toEqual(['Painter', 'Welder']);
  expect(originalsOf(session.own).map(({ text }) => text)).toEqual([WELDER.original]);
});

test('[POST17] the next job of a page is left without a question, unless something of it was changed', async () => {
  reader.willFind(WELDER, PAINTER, COOK);
  openForm(app, reader.read);
  pastePage({ text: 'three' });
  await user.click(field('Welder, Northwind, Lyon'));
  await press('Add this one, then the next');
  await user.type(field('Pay'), '1');
  await user.keyboard('{Escape}');
  await press('Stay here');
  await waitFor(() => expect(dialog().contains(document.activeElement)).toBe(true));
  await press('Add this one, then the next');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(leadsOf(session.circle).map(({ role }) => role)).toEqual(['Welder', 'Painter']);
});
