// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ALL_PAGES, companyHref, PAGES, placeOf } from '#renderer/app/place.ts';
import { addContact } from '#shared/domain/contact/change-contacts.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
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
  app = await createTestApp();
});
afterEach(cleanup);

const title = () => screen.getByRole('heading', { level: 1 }).textContent;

test('[COMP11] a lead leads to what is known of its company; back and forward stay where they were', async () => {
  const { run, circle } = app.session();
  const added = run(circle, addLead, { company: 'Northwind GmbH', role: 'Welder' });
  if (!added.ok) throw new Error(added.error.code);
  window.location.hash = `#/board/${added.value.leadId}`;
  renderWindow(app);
  await user.click(await screen.findByText('What we know of Northwind GmbH'));
  await waitFor(() => expect(window.location.hash).toBe('#/company/northwind'));
  await waitFor(() => expect(title()).toBe('Northwind GmbH'));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  const field = screen.getByLabelText<HTMLTextAreaElement>('A question they asked');
  await user.click(field);
  await user.paste('Why us?');
  act(() => {
    window.location.hash = '#/members';
  });
  await waitFor(() => expect(title()).toBe('Members'));
  act(() => {
    window.location.hash = '#/company/northwind';
  });
  await waitFor(() => expect(title()).toBe('Northwind GmbH'));
  expect(screen.getByLabelText('A question they asked')).toBe(field);
  expect(field.value).toBe('Why us?');
  await user.click(screen.getByText('All companies'));
  await waitFor(() => expect(title()).toBe('Companies'));
  expect(window.location.hash).toBe('#/company');
});

test('[CONT7] [CONT1] whom the reader knows at a company stands on its page, in private, however it is written', async () => {
  const { run, circle, own } = app.session();
  run(circle, addLead, { company: 'Northwind GmbH' });
  run(own, addContact, { name: 'Dana Example', company: 'NORTHWIND', position: 'Welder' });
  run(own, addContact, { name: 'Eli Example', company: 'Globex' });
  window.location.hash = '#/company/northwind';
  renderWindow(app);
  const region = await screen.findByRole('region', { name: 'You know somebody there' });
  expect(region.textContent).toBe('You know somebody at Northwind GmbH.Dana Example, WelderOnly you see this.');
  expect(circle.contacts.all.get().size).toBe(0);
});

test('[COMP11] every key has an address that leads back to it, and what is no address is the list', () => {
  for (const key of ['northwind', 'страна', '三菱', 'ü/%']) expect(placeOf(companyHref(key)).companyKey).toBe(key);
  for (const hash of [companyHref(), '#/company/', '#/company/%E0%A4%A']) {
    expect(placeOf(hash)).toMatchObject({ page: 'company', companyKey: undefined });
  }
  expect(placeOf('#/board/northwind').companyKey).toBeUndefined();
});

test('the page of companies is none of the navigation', () => {
  expect(ALL_PAGES).toContain('company');
  expect(PAGES).not.toContain('company');
});
