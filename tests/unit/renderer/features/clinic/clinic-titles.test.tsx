// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { ClinicSection } from '#renderer/features/clinic/index.ts';
import { DAY_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import { BEFORE_IDEAS, createClinicPage } from '#tests/support/clinic-page.tsx';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';

afterEach(cleanup);

test('clinics of two who go by one name, and two of one member, each have a name of their own', async () => {
  const { app, bob, carol } = await createClinicPage();
  const advance = (durationMs: number) => act(() => app.device.clock.advance(durationMs));
  carol.isCalled('bob');
  const first = bob.brings();
  await advance(MINUTE_MS);
  const second = carol.brings({ statement: 'Nobody answers.' });
  await advance(MINUTE_MS);
  const third = carol.brings({ statement: 'I have too much to do.' });
  renderInCircle(app, <ClinicSection />);
  const statementOf = (name: string) => screen.getByRole('region', { name }).textContent;
  expect(statementOf('A problem of bob')).toContain('I freeze when they ask about pay.');
  expect(statementOf('A problem of bob (2)')).toContain('Nobody answers.');
  expect(statementOf('A problem of bob (3)')).toContain('I have too much to do.');
  bob.closes(first, ...BEFORE_IDEAS, 'ideas');
  carol.closes(second, ...BEFORE_IDEAS, 'ideas');
  carol.closes(third, ...BEFORE_IDEAS, 'ideas');
  await advance(30 * DAY_MS);
  const folds = within(screen.getByRole('region', { name: 'Earlier clinics' })).getAllByRole('button');
  const names = folds.map((fold) => fold.textContent).filter((name) => /problem of bob/u.test(name));
  expect(names).toHaveLength(2);
  expect(new Set(names).size).toBe(2);
});
