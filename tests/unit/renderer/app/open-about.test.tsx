// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { AppState } from '#renderer/bindings/app-controller.ts';
import { requestCheck } from '#shared/domain/advice/request-check.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { addWin } from '#shared/domain/win/add-win.ts';
import { DAY_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { CheckInId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';
import { renderWindow } from '#tests/support/render-window.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

const user = userEvent.setup();
let bob: SecondMember;

beforeEach(async () => {
  const list = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => list);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  bob = addBob(await createTestApp());
  const { circle, contextFor } = session();
  setHabits(circle.replica.doc, { advice: true, 'fair-share': true }, contextFor(circle));
});
afterEach(cleanup);

const session = () => bob.app.session();
const press = (name: string) => user.click(screen.getByRole('button', { name }));
const goToPart = (name: string) => user.click(screen.getByRole('link', { name }));
const focused = () => document.activeElement?.textContent;
function cardOf(told: string): HTMLElement {
  const card = screen.getByText(told).closest('article');
  if (card === null) throw new Error('it stands in no card');
  return card;
}

function show(part: 'week' | 'help'): void {
  window.location.hash = `#/together/${part}`;
  const { services } = bob.app;
  const state = createSubject<AppState>({ state: 'open', session: session() } as AppState);
  renderWindow({ ...bob.app, services: { ...services, app: { ...services.app, state } } });
}

function bobTells(stuck: string, daysAgo = 0): CheckInId {
  const told = bob.write((doc, ctx) =>
    addCheckIn(
      doc,
      { texts: { stuck }, zone: 'UTC', isListenOnly: false },
      { ...ctx, now: ctx.now - daysAgo * DAY_MS },
    ),
  );
  if (!told.ok) throw new Error(told.error.code);
  return told.value.checkInId;
}

/** To what he told, each a minute after the other; the first is to be checked. */
function bobSays(id: CheckInId, first: string, ...more: readonly string[]): void {
  const { authorOf } = session().circle.replica;
  bob.write((doc, ctx) => {
    for (const [index, text] of [first, ...more].entries()) {
      const about = { kind: 'check-in', id } as const;
      const said = addMessage(
        doc,
        { about, text, members: [], authorOf },
        { ...ctx, now: ctx.now + index * MINUTE_MS },
      );
      if (!said.ok) throw new Error(said.error.code);
      if (index > 0) continue;
      requestCheck(doc, { messageId: said.value.messageId, kind: 'needs-checking', authorOf }, ctx);
    }
  });
}

test('what was said to a check-in is opened where it was said: the conversation is in sight and has the focus', async () => {
  bobTells('Something else');
  bobSays(bobTells('They gave me notice'), 'Two weeks are enough');
  show('help');
  await press('Open “Two weeks are enough”');
  await waitFor(() => expect(focused()).toContain('Two weeks are enough'));
  expect(document.activeElement).toBe(
    within(cardOf('They gave me notice')).getByRole('group', { name: 'Conversation' }),
  );
});

test('also in a week that was folded, where earlier messages were folded, too', async () => {
  const others = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
  bobSays(bobTells('They gave me notice', 14), 'Two weeks are enough', ...others);
  show('week');
  expect(screen.getByRole('button', { name: /^Show .*earlier/u })).toBeDefined();
  await goToPart('Get unstuck');
  await press('Open “Two weeks are enough”');
  const conversation = () => within(cardOf('They gave me notice')).getByRole('group', { name: 'Conversation' });
  await waitFor(() => expect(document.activeElement).toBe(conversation()));
  expect(focused()).toContain('Two weeks are enough');
});

test('whoever comes back to the week later is not brought there again', async () => {
  bobSays(bobTells('They gave me notice', 14), 'Two weeks are enough');
  show('help');
  await press('Open “Two weeks are enough”');
  await waitFor(() => expect(focused()).toContain('Two weeks are enough'));
  await goToPart('Charter');
  await goToPart('This week');
  expect(await screen.findByText('They gave me notice')).toBeDefined();
  expect(focused()).toBe('This week');
});

test('weeks that were unfolded by hand take the focus then, and not when somebody comes back', async () => {
  bobTells('They gave me notice', 14);
  show('week');
  await user.click(screen.getByRole('button', { name: /earlier/u }));
  expect(focused()).toContain('They gave me notice');
  await goToPart('Charter');
  await goToPart('This week');
  expect(focused()).toBe('This week');
});

test('what is offered for another leads to where they told it, also in a week that was folded', async () => {
  bobTells('They gave me notice', 8);
  show('week');
  await press('Look at it');
  const conversation = () => within(cardOf('They gave me notice')).getByRole('group', { name: 'Conversation' });
  await waitFor(() => expect(document.activeElement).toBe(conversation()));
});

test('a win that nobody cheered is shown and has the focus, also one of a week that is not shown else', async () => {
  act(() => {
    bob.write((doc, ctx) =>
      addWin(doc, { text: 'They wrote back', zone: 'UTC' }, { ...ctx, now: ctx.now - 9 * DAY_MS }),
    );
  });
  show('week');
  expect(screen.queryByText('They wrote back')).toBeNull();
  await press('Look at it');
  await waitFor(() => expect(focused()).toContain('They wrote back'));
});
