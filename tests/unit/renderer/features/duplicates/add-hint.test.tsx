// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { CardId } from '#shared/domain/board/board.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { AddHint } from '#renderer/features/duplicates/index.ts';
import { AddLeadDialog } from '#renderer/features/lead/index.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import type { SecondMember } from '#tests/support/second-member.ts';
import { CAROL, fill } from '../lead/lead-fixture.tsx';
import { aliceAdds, bobAdds, createCircle, goesFor, NORTHWIND, press, read, user } from './duplicates-page.tsx';

const onOpen = vi.fn<(cardId: CardId) => void>();
const onClose = vi.fn<() => void>();
let bob: SecondMember;
let app: TestApp;

beforeEach(async () => {
  onOpen.mockReset();
  onClose.mockReset();
  bob = await createCircle();
  ({ app } = bob);
});
afterEach(cleanup);

async function show(): Promise<void> {
  renderInCircle(
    app,
    <AddLeadDialog
      isOpen
      onClose={onClose}
      renderHint={(draft, leave) => <AddHint draft={draft} onOpen={(cardId) => leave(() => onOpen(cardId))} />}
    />,
  );
  await read(app);
}

const hint = () => screen.queryByText(/^Looks like one/u)?.textContent;

async function type(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await fill(user, label, text);
}

test('[DUP14] a company and a role that are on the board are told after a pause, with how far it is', async () => {
  goesFor(app, bobAdds(bob, NORTHWIND), CAROL);
  await show();
  await type({ Company: 'northwind gmbh', Role: 'Data Engineer (m/w/d)' });
  expect(hint()).toBeUndefined();
  await act(() => app.device.clock.advance(399));
  expect(hint()).toBeUndefined();
  await act(() => app.device.clock.advance(1));
  expect(hint()).toBe('Looks like one that is on the board: Data engineer, Northwind (applying, carol).');
  expect(screen.getByText(/^Looks like one/u).getAttribute('role')).toBe('status');
  await type({ Role: 'Welder' });
  await read(app);
  expect(hint()).toBeUndefined();
});

test('[DUP14] a link is enough, a company alone is not', async () => {
  bobAdds(bob, { company: 'Northwind', role: 'Data engineer', link: 'https://jobs.example.org/1?utm_source=x' });
  await show();
  await type({ Company: 'Northwind' });
  await read(app);
  expect(hint()).toBeUndefined();
  await type({ Link: 'https://jobs.example.org/1' });
  await read(app);
  expect(hint()).toBe('Looks like one that is on the board: Data engineer, Northwind (spotted by bob today).');
});

test('[DUP14] what was closed before is told as that, and a private one of the reader too', async () => {
  const { run, circle, circleId } = app.session();
  const before = bobAdds(bob, NORTHWIND);
  run(circle, moveCard, { cardId: goesFor(app, before), toStage: 'closed' });
  aliceAdds(app, { company: 'Globex', role: 'Welder', circle: circleId });
  await app.device.clock.advance(DAY_MS);
  await show();
  await type({ Company: 'Northwind', Role: 'Data engineer' });
  await read(app);
  expect(hint()).toBe('Looks like one that was here before: Data engineer, Northwind (closed, you).');
  await type({ Company: 'Globex', Role: 'Welder' });
  await read(app);
  expect(hint()).toBe('Looks like one that is on the board: Welder, Globex (spotted by you on Monday).');
});

test('[DUP14] it keeps nobody from adding, and asks nothing after', async () => {
  bobAdds(bob, NORTHWIND);
  await show();
  await type({ Company: 'Northwind', Role: 'Data engineer' });
  await read(app);
  expect(hint()).toBeDefined();
  await press('Add');
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(app.session().circle.leads.all.get().size).toBe(2);
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('[DUP14] "Open it" asks before what was typed is lost', async () => {
  const theirs = bobAdds(bob, NORTHWIND);
  await show();
  await type({ Company: 'Northwind', Role: 'Data engineer' });
  await read(app);
  await press('Open it');
  await press('Stay here');
  expect(onOpen).not.toHaveBeenCalled();
  expect(screen.getByLabelText('Company')).toHaveProperty('value', 'Northwind');
  await press('Open it');
  await press('Leave');
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(onOpen.mock.calls).toEqual([[theirs]]);
});
