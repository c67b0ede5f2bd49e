import { expect, test } from 'vitest';

import { runImport } from '#renderer/features/import/run-import.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';

test('[IMP9] a long import is seen once, when all of it is in, and says of no part that it is in before it is stored', async () => {
  const app = await createTestApp();
  const session = app.session();
  const { leads, pursuits } = session.circle;
  const nothing = { nextStep: undefined, nextStepOn: undefined, outcome: undefined };
  const never = { savedAt: undefined, appliedAt: undefined, stageAt: undefined };
  const drafts = Array.from({ length: 450 }, (_, index) => ({
    ...nothing,
    ...never,
    lead: { company: `Company ${index}` },
    notes: '',
    stage: 'applied' as const,
  }));
  const said: unknown[] = [];
  let seenCount = 0;
  for (const view of [leads.all, pursuits.all]) view.subscribe(() => (seenCount += 1));
  const outcome = await runImport(session, {
    space: session.circle,
    drafts,
    pause: () => Promise.resolve(),
    isStopped: () => false,
    onProgress: (done) => said.push([done, leads.all.get().size, app.app.saved.get().state]),
  });
  expect(said).toEqual([200, 400, 450].map((done) => [done, 0, 'saved']));
  expect([outcome.count, leads.all.get().size, pursuits.all.get().size, seenCount]).toEqual([450, 450, 450, 2]);
});
