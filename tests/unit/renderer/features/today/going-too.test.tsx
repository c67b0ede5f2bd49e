// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { addLead } from '#shared/domain/lead/add-lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { departed } from '#tests/support/departed.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { news, showToday } from '#tests/support/today-page.tsx';

const onOpenLead = vi.fn<(leadId: string, cardId: string) => void>();
let bob: SecondMember;
let app: TestApp;

beforeEach(async () => {
  onOpenLead.mockReset();
  bob = addBob(await createTestApp());
  ({ app } = bob);
});
afterEach(cleanup);

const GOING = 'bob is going for Data engineer, Northwind too';
const show = () => showToday(app, { onOpenLead });

/** The end of an earlier visit, and some time after it. */
async function visitBefore(): Promise<void> {
  show().unmount();
  await app.device.clock.advance(HOUR_MS);
}

function add(stage: 'spotted' | 'applying', link?: string) {
  const { run, circle } = app.session();
  const added = run(circle, addLead, { role: 'Data engineer', company: 'Northwind', stage, link });
  if (!added.ok) throw new Error(added.error.code);
  return added.value;
}

const bobGoesFor = (leadId: LeadId) => bob.write((doc, ctx) => startPursuit(doc, { leadId }, ctx));

test('[TODAY17] that another began to go for what I go for is told once, in place of the move, and opens my card', async () => {
  const { leadId, pursuitId } = add('applying');
  await visitBefore();
  bobGoesFor(leadId);
  const { unmount } = show();
  expect(news()).toEqual([GOING]);
  await userEvent.click(screen.getByRole('button', { name: GOING }));
  expect(onOpenLead.mock.calls).toEqual([[leadId, pursuitId]]);
  unmount();
  await visitBefore();
  show();
  expect(news()).toEqual([]);
});

test('[TODAY17] also with a card of their own for the same posting, which is not told besides', async () => {
  const link = 'https://jobs.example.org/1';
  const { leadId, pursuitId } = add('applying', link);
  await visitBefore();
  bob.write((doc, ctx) => addLead(doc, { company: 'Northwind France', link, stage: 'applied' }, ctx));
  show();
  expect(news()).toEqual([GOING]);
  await userEvent.click(screen.getByRole('button', { name: GOING }));
  expect(onOpenLead.mock.calls).toEqual([[leadId, pursuitId]]);
});

test('[TODAY17] what I do not go for is told as it was, and nothing of whoever has left', async () => {
  const spotted = add('spotted').leadId;
  await visitBefore();
  bobGoesFor(spotted);
  const { unmount } = show();
  expect(news()).toEqual(['bob moved Data engineer, Northwind to Applying']);
  unmount();
  const { leadId } = add('applying');
  await app.device.clock.advance(1);
  bobGoesFor(leadId);
  show();
  expect(news()).toContain(GOING);
  cleanup();
  showToday(departed(app, bob.id));
  expect(news()).not.toContain(GOING);
});
