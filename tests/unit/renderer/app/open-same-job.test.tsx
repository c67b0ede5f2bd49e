// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { addLead } from '#shared/domain/lead/add-lead.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { renderWindow } from '#tests/support/render-window.tsx';

const user = userEvent.setup();
let app: TestApp;

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

beforeEach(async () => {
  vi.stubGlobal('ResizeObserver', NoResizeObserver);
  const list = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => list);
  Object.assign(HTMLElement.prototype, { scrollIntoView: () => undefined });
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  window.location.hash = '#/board';
  app = await createTestApp();
});
afterEach(cleanup);

test('[DUP14] in the window: what is typed of a lead leads to the one that is there', async () => {
  const { run, circle } = app.session();
  const known = run(circle, addLead, { company: 'Northwind', role: 'Data engineer' });
  if (!known.ok) throw new Error(known.error.code);
  renderWindow(app);
  await user.click(screen.getAllByRole('button', { name: 'Add lead' })[0] ?? document.body);
  await user.click(screen.getByLabelText('Company'));
  await user.paste('Northwind');
  await user.click(screen.getByLabelText('Role'));
  await user.paste('Data engineer');
  await act(() => app.device.clock.advance(2 * SECOND_MS));
  await user.click(screen.getByRole('button', { name: 'Open it' }));
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  await waitFor(() => expect(window.location.hash).toBe(`#/board/${known.value.leadId}`));
  expect(await screen.findByRole('complementary', { name: 'Data engineer, Northwind' })).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
});
