// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SettingsView } from '#renderer/features/settings/index.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';

afterEach(cleanup);

test.each([true, false])(
  'one page with all settings, and what the program is (evaluation: %s)',
  async (isEvaluation) => {
    const app = await createTestApp();
    const program = { ...app.services.program, version: '1.2.3', isEvaluation };
    renderInCircle(
      { ...app, services: { ...app.services, program } },
      <SettingsView
        levelLine={null}
        search={null}
        kindWords={isEvaluation ? undefined : 'From whom'}
        data={isEvaluation ? undefined : 'Files'}
      />,
    );
    const heads = screen.getAllByRole('heading').map((heading) => heading.textContent);
    expect(heads).toEqual([
      'Settings',
      'You',
      'This circle',
      ...(isEvaluation ? [] : ['Kind words']),
      'Reminders',
      'Quiet hours',
      'Meeting points',
      ...(isEvaluation ? [] : ['Data']),
      'Appearance',
      'Keyboard',
      'Keys on this device',
      'About',
    ]);
    const about = screen.getByRole('region', { name: 'About' });
    expect(about.textContent).toContain('Lateral 1.2.3');
    expect(about.textContent?.includes('only for looking and testing')).toBe(isEvaluation);
    expect(await screen.findByText('Nothing guards them.')).toBeDefined();
  },
);
