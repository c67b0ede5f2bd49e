// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import * as memory from '#shared/domain/company/select-company-memory.ts';
import * as grouping from '#shared/domain/company/select-companies.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { goes, showCompany, writeOf } from './company-page-fixture.tsx';

vi.mock('#shared/domain/company/select-companies.ts', { spy: true });
vi.mock('#shared/domain/company/select-company-memory.ts', { spy: true });

let app: TestApp;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
});
afterEach(cleanup);

/** Without asking for roles, which takes long among many. */
const rows = () => document.querySelectorAll('ul[aria-label="Leads"] > li');

test('[COMP11] with 5,000 leads typing computes nothing again, and long lists come in parts', async () => {
  const { doc } = app.session().circle.replica;
  doc.transact(() => {
    const { leads } = openCircleDoc(doc);
    for (let index = 0; index < 5_000; index += 1) {
      const company = index % 10 === 0 ? 'Northwind' : `Company ${index}`;
      leads.set(`lead-${index}`, new Y.Map(Object.entries({ company, role: `Role ${index}`, addedAt: index })));
    }
  });
  const grouped = vi.mocked(grouping.selectCompanies);
  const remembered = vi.mocked(memory.selectCompanyMemory);
  grouped.mockClear();
  remembered.mockClear();
  showCompany(app);
  expect(grouped.mock.calls).toHaveLength(1);
  expect(remembered.mock.calls).toHaveLength(1);
  expect(rows()).toHaveLength(30);
  act(() => screen.getByText('Show 30 more').click());
  expect(rows()).toHaveLength(60);
  for (const typed of ['W', 'Wh', 'Why']) {
    fireEvent.change(screen.getByLabelText('A question they asked'), { target: { value: typed } });
    fireEvent.change(screen.getByLabelText('Something good to know'), { target: { value: typed } });
  }
  expect(screen.getByLabelText('A question they asked')).toHaveProperty('value', 'Why');
  expect([grouped.mock.calls.length, remembered.mock.calls.length]).toEqual([1, 1]);
  // What is written of another company is looked at, and this one stays as it was.
  act(() => {
    goes(writeOf(app), { company: 'Contoso' });
  });
  expect([grouped.mock.calls.length, remembered.mock.calls.length]).toEqual([2, 1]);
  act(() => {
    goes(writeOf(app), { role: 'Latest' });
  });
  expect([grouped.mock.calls.length, remembered.mock.calls.length]).toEqual([3, 2]);
  expect(rows()[0]?.textContent).toMatch(/^Latest/u);
}, 30_000);
