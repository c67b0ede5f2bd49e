// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { CircleSection, YouSection } from '#renderer/features/settings/names-sections.tsx';
import { AppError } from '#shared/kernel/app-error.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

const user = userEvent.setup();
let app: TestApp;

beforeEach(async () => {
  app = await createTestApp();
});
afterEach(cleanup);

const show = () =>
  renderInCircle(
    app,
    <>
      <YouSection />
      <CircleSection />
    </>,
  );
const ownNames = () => app.session().spaces.map((space) => space.people.all.get().get(space.me)?.name);

async function retype(name: string, text: string): Promise<HTMLElement> {
  const field = screen.getByRole('textbox', { name });
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
  await user.keyboard('{Enter}');
  return field;
}

test('[PERS1] the own name saves itself into the circle and the private space, as one act', async () => {
  show();
  const field = await retype('Your name', ' alice b ');
  expect(ownNames()).toEqual(['alice b', 'alice b']);
  expect(field).toHaveProperty('value', 'alice b');
  expect(app.session().undo.undo()).toBe('done');
  expect(ownNames()).toEqual(['alice', 'alice']);
});

test('an empty name leaves the old one standing and says so', async () => {
  show();
  const field = await retype('Your name', '   ');
  expect(field).toHaveProperty('value', 'alice');
  expect(screen.getByText('A name is needed, so “alice” stays.')).toBeDefined();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(ownNames()).toEqual(['alice', 'alice']);
});

test('a name that is too long stays in the field to be shortened, and is not saved before', async () => {
  show();
  const field = await retype('Circle name', 'a'.repeat(101));
  expect(field).toHaveProperty('value', 'a'.repeat(101));
  expect(screen.getByText(/^Not saved: up to 100 letters/)).toBeDefined();
  expect(app.session().circle.name.get()).toBe('Thursday circle');
  await user.keyboard('{End}{Backspace}{Enter}');
  expect(field.getAttribute('aria-invalid')).toBeNull();
  await waitFor(() => expect(app.session().circle.name.get()).toBe('a'.repeat(100)));
});

test('leaving the field saves, Escape takes back what was typed', async () => {
  show();
  const field = screen.getByRole('textbox', { name: 'Your name' });
  await user.type(field, ' b{Escape}');
  expect(field).toHaveProperty('value', 'alice');
  await user.type(field, ' c');
  await user.tab();
  expect(ownNames()).toEqual(['alice c', 'alice c']);
});

test('a circle from a newer version shows its names, says why they stand, and takes no other', async () => {
  const session = app.session();
  const readOnly = { ...session, circle: { ...session.circle, isWritable: () => false } };
  app = { ...app, session: () => readOnly };
  show();
  const field = screen.getByRole('textbox', { name: 'Circle name' });
  await user.type(field, ' b{Enter}');
  expect(field).toHaveProperty('value', 'Thursday circle');
  expect(screen.getAllByText(/changed by a newer version/)).toHaveLength(2);
});

test('the circle gets its name in the document and in the list of circles', async () => {
  show();
  await retype('Circle name', 'Monday circle');
  expect(app.session().circle.name.get()).toBe('Monday circle');
  await waitFor(() => expect(app.app.circles.get().map(({ name }) => name)).toEqual(['Monday circle']));
});

test('a list of circles that could not be saved is told, without claiming that the name is lost', async () => {
  const failure = new AppError('not-saved', 'the keyring refused', { retryable: true });
  const logError = vi.fn<(error: unknown) => void>();
  app = {
    ...app,
    services: { ...app.services, logError, app: { ...app.app, renameCircle: () => Promise.reject(failure) } },
  };
  show();
  await retype('Circle name', 'Monday circle');
  expect(await screen.findByText(/^The circle has its new name/)).toBeDefined();
  expect(logError).toHaveBeenCalledWith(failure);
});
