// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { hrefOf, PAGES, placeOf } from '#renderer/app/place.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { renderWindow } from '#tests/support/render-window.tsx';
import { stubWindow } from './window-fixture.tsx';

const user = userEvent.setup();
let app: TestApp;

beforeEach(async () => {
  stubWindow('board');
  app = await createTestApp();
});
afterEach(cleanup);

const title = () => screen.getByRole('heading', { level: 1 }).textContent;

test('[FUN11] the board leads to the way so far, which is no entry of the navigation and stays as it was', async () => {
  expect(placeOf(hrefOf('funnel')).page).toBe('funnel');
  expect(PAGES).not.toContain('funnel');
  const { run, circle } = app.session();
  expect(run(circle, addLead, { company: 'Northwind', stage: 'applied' }).ok).toBe(true);
  renderWindow(app);
  await waitFor(() => expect(title()).toBe('Board'));
  await user.click(screen.getByText('The way so far'));
  await waitFor(() => expect(title()).toBe('The way so far'));
  expect(window.location.hash).toBe('#/funnel');
  await user.click(screen.getByRole('radio', { name: 'Table' }));
  act(() => {
    window.location.hash = '#/board';
  });
  await waitFor(() => expect(title()).toBe('Board'));
  act(() => {
    window.location.hash = '#/funnel';
  });
  await waitFor(() => expect(title()).toBe('The way so far'));
  expect(screen.getByRole('radio', { name: 'Table' })).toHaveProperty('checked', true);
  expect(screen.getAllByRole('table')).toHaveLength(2);
});
