// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import type { TakeKind } from '#renderer/features/lead/take-to-dialog.tsx';
import { moveCard } from '#shared/domain/board/move-card.ts';
import type { CircleId, LeadId } from '#shared/kernel/ids.ts';
import type { TestApp } from '#tests/support/render-in-circle.tsx';
import { addTestLead, createCircleOfThree, leadIn, openPanel } from './lead-fixture.tsx';

let app: TestApp;
let session: CircleSession;
let privateId: LeadId;
const user = userEvent.setup();

beforeEach(async () => {
  app = await createCircleOfThree();
  session = app.session();
  const notes = 'They answer on Fridays.';
  privateId = addTestLead(session, { company: 'Northwind', notes, circle: session.circleId });
  session.run(session.own, moveCard, { cardId: privateId, toStage: 'applied' });
});
afterEach(cleanup);

const press = (words: string): Promise<void> => user.click(screen.getByText(words, { selector: 'button' }));

async function choose(entry: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('menuitem', { name: entry }));
}

async function share(): Promise<LeadId> {
  const { onShown } = openPanel(app, privateId);
  await choose('Share with my circle');
  await press('Share with the circle');
  const [shared] = [...session.circle.leads.all.get().keys()];
  if (shared === undefined) throw new Error('nothing was shared');
  expect(onShown).toHaveBeenLastCalledWith(shared);
  return shared;
}

test('it says before who will see what, and that there is no way back to private; no is no', async () => {
  openPanel(app, privateId);
  expect(screen.getByText('Only you')).toBeDefined();
  await choose('Share with my circle');
  const question = screen.getByRole('alertdialog', { name: 'Share with Thursday circle?' });
  expect(question.textContent).toContain('Everybody in the circle will see it, with its notes and its history.');
  expect(question.textContent).toContain('It cannot be made private again.');
  await press('Cancel');
  expect(session.circle.leads.all.get().size).toBe(0);
});

test('[SHARE5] shared, it stands in the circle with notes, run and history, and is gone from the private space', async () => {
  const shared = await share();
  expect(leadIn(session.circle, shared)).toMatchObject({ company: 'Northwind', circle: undefined });
  expect(session.circle.notes().all.get().get(shared)).toBe('They answer on Fridays.');
  expect([...session.circle.pursuits.all.get().values()]).toMatchObject([
    { leadId: shared, memberId: session.circle.me, stage: 'applied' },
  ]);
  expect([...session.circle.events.all.get().values()]).toMatchObject([{ from: 'spotted', to: 'applied' }]);
  expect(leadIn(session.own, privateId)).toMatchObject({ movedTo: session.circleId });
  expect(leadIn(session.own, privateId).deletedAt).toBeDefined();
});

test('[SHARE8] what was shared cannot be taken back, and no Undo is offered', async () => {
  const shared = await share();
  await screen.findByText('Shared with Thursday circle.');
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  session.undo.undo();
  expect(leadIn(session.circle, shared).deletedAt).toBeUndefined();
  expect(leadIn(session.own, privateId).movedTo).toBe(session.circleId);
});

test('to other circles only when there are some, asking which', async () => {
  const onTakeTo = vi.fn<(kind: TakeKind, circleId: CircleId) => void>();
  const other = { circleId: 'other' as CircleId, name: 'Friday circle' };
  openPanel(app, privateId, { onTakeTo, otherCircles: [other] });
  await choose('Copy to another circle…');
  expect(screen.getByRole('dialog', { name: 'Copy to another circle' }).textContent).toContain('names included');
  expect(screen.getByText('It cannot be made private again.')).toBeDefined();
  await press('Copy the lead');
  expect(onTakeTo.mock.calls).toEqual([['copy', 'other']]);
  cleanup();
  openPanel(app, privateId, { onTakeTo });
  await user.click(screen.getByRole('button', { name: 'More' }));
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
    'Keep a page with it',
    'Share with my circle',
    'Move to the trash',
  ]);
});
