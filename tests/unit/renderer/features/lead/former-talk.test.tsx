// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';

import { FormerTalk } from '#renderer/features/lead/index.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { recordAt } from '#shared/domain/record/field-reader.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';

afterEach(cleanup);

test('[EXP5] of very much that came along the first is drawn, and more when somebody wants it', async () => {
  const user = userEvent.setup();
  const app = await createTestApp();
  const { circle, run } = app.session();
  const added = run(circle, addLead, { company: 'Northwind' });
  if (!added.ok) throw new Error(added.error.code);
  const { leadId } = added.value;
  const record = recordAt(openCircleDoc(circle.replica.doc).leads, leadId);
  record?.set('formerTalk', '?\n  said\n'.repeat(20_000));
  record?.set('formerStanding', 'bob · applied\n'.repeat(20_000));
  record?.set('formerFor', 'carol\n'.repeat(20_000));
  const { container } = renderInCircle(app, <FormerTalk leadId={leadId} />);
  await user.click(screen.getByRole('button', { name: 'From before' }));
  expect(screen.getAllByText('said')).toHaveLength(50);
  expect(screen.getAllByText('bob: Applied')).toHaveLength(50);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(screen.getAllByText('said')).toHaveLength(100);
  expect(container.textContent.length).toBeLessThan(10_000);
});
