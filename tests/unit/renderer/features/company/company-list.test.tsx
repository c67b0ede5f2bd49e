// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { itemsOf, user } from '#tests/support/section-page.tsx';
import { goes, showCompany, writeOf } from './company-page-fixture.tsx';

let app: TestApp;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
});
afterEach(cleanup);

const showAll = () => showCompany(app, null);

test('all companies stand by the alphabet, each a way to its page; what only the reader knows says so', () => {
  for (const company of ['Northwind', 'contoso', 'Ärger AG', 'Northwind GmbH', 'Northwind'])
    goes(writeOf(app), { company });
  goes(writeOf(app, 'own'), { company: 'Globex', circle: app.session().circleId });
  showAll();
  expect(itemsOf('Companies')).toEqual(['Ärger AG1 lead', 'contoso1 lead', 'Globex1 leadOnly you', 'Northwind3 leads']);
  expect(screen.getByRole('link', { name: 'contoso' }).getAttribute('href')).toBe('#/company/contoso');
});

test('a search finds by letters in any spelling, and says when it finds nothing', async () => {
  for (const company of ['Northwind Traders', 'Contoso', 'Müller']) goes(writeOf(app), { company });
  showAll();
  const search = screen.getByRole('searchbox', { name: 'Search companies' });
  await user.type(search, 'NORTHW');
  expect(itemsOf('Companies')).toEqual(['Northwind Traders1 lead']);
  await user.clear(search);
  await user.type(search, 'mull');
  expect(itemsOf('Companies')).toEqual(['Müller1 lead']);
  await user.type(search, 'zzz');
  expect(screen.getByText('Nothing found for “mullzzz”. Try fewer letters.')).toBeDefined();
});

test('without companies it says why and where to go', () => {
  showAll();
  expect(screen.getByText('No company is known yet.')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Go to the board' }).getAttribute('href')).toBe('#/board');
});
