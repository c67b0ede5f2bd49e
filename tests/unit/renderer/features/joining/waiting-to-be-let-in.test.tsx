// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { AppError } from '#shared/kernel/app-error.ts';
import type { InviteId } from '#shared/kernel/ids.ts';
import type { JoinStatus } from '#shared/ports/joining.ts';
import { FOLDER_PATH } from '#tests/support/fake-folders.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { createFakeJoining, type FakeJoining, INVITE, pendingJoin, withJoining } from './fake-joining.ts';
import { JoinPage } from './join-page.tsx';

const ASKING = { state: 'asking' } as const;
const user = userEvent.setup();
let joining: FakeJoining;
let app: TestApp;

beforeEach(async () => {
  // jsdom has none; it only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  joining = createFakeJoining();
  app = withJoining(await createTestApp(), joining);
});
afterEach(cleanup);

const waiting = () => screen.getByRole('status', { name: 'Waiting to be let in' });

async function show(status: JoinStatus, invite = INVITE): Promise<void> {
  joining.pending.set([pendingJoin(status, { invite })]);
  renderInCircle(app, <JoinPage />);
  await user.click(screen.getByRole('link', { name: 'See how it goes' }));
}

test('it says on whom it depends: anybody in the circle', async () => {
  await show(ASKING);
  expect(waiting().textContent).toContain('Asking Thursday circle to let you in.');
  expect(waiting().textContent).toContain('bob, or anybody else in the circle, needs to have Lateral open.');
});

test('it says on whom it depends: only the inviter, who then has been asked', async () => {
  await show(ASKING, { ...INVITE, asksFirst: true });
  expect(waiting().textContent).toContain('bob wants to be asked first, so bob needs to have Lateral open.');
  act(() => joining.becomes({ state: 'asks-first' }));
  expect(waiting().textContent).toContain('bob has your request. You come in as soon as bob agrees.');
});

test('it says what is tried, without reading every attempt out', async () => {
  const url = 'ws://127.0.0.1:4444';
  const point = { url, source: 'invite', status: { state: 'connecting' } } as const;
  app.meetingPoints.list.set({ nearby: 'on', points: [point] });
  await show(ASKING);
  const tried = within(waiting()).getByRole('list', { name: 'What is being tried' });
  expect(tried.getAttribute('aria-live')).toBe('off');
  const words = () =>
    within(tried)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  expect(words()).toEqual(['Your own network: calling', `${url}: calling`]);
  const failed = { state: 'failed', reason: 'no-answer', nextAttemptAt: undefined } as const;
  act(() => app.meetingPoints.list.set({ nearby: 'off', points: [{ ...point, status: failed }] }));
  expect(words()).toEqual(['Your own network: not used', `${url}: does not answer, and is called again by itself`]);
  expect(waiting().textContent).toContain('There is no way to the circle from here right now.');
});

test('once let in while it is shown, the circle opens by itself, once', async () => {
  await show(ASKING);
  act(() => joining.becomes({ state: 'joined' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(joining.calls.map(([name]) => name)).toEqual(['open']);
});

test('a circle that does not open is said, and can be tried again', async () => {
  joining.opens = false;
  await show(ASKING);
  act(() => joining.becomes({ state: 'joined' }));
  expect((await screen.findByRole('alert')).textContent).toContain('the circle could not be opened');
  expect(joining.calls).toHaveLength(1);
  joining.opens = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(joining.calls).toHaveLength(2);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('let in, but not kept: said as a fault that is tried again by itself', async () => {
  await show({ state: 'not-stored' });
  expect(screen.getByRole('alert').textContent).toContain('It is tried again by itself.');
  expect(screen.queryByRole('button', { name: 'Stop asking' })).toBeNull();
});

test('a refusal by the inviter ends it: no alarm, and one button to put it away', async () => {
  await show({ state: 'refused', reason: 'used', isByInviter: true });
  const status = screen.getByRole('status', { name: 'Not let in' });
  expect(status.textContent).toContain('This invite was used by somebody else: each is for one person.');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('button', { name: 'By file' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Put it away' }));
  expect(joining.calls.map(([name]) => name)).toEqual(['forget']);
});

test('a refusal by somebody else does not end it', async () => {
  await show({ state: 'refused', reason: 'refused', isByInviter: false });
  expect(waiting().textContent).toContain('Only bob knows for sure, so Lateral goes on asking.');
  expect(screen.getByRole('button', { name: 'By file' })).toBeDefined();
});

test('to stop asking is confirmed; the harmless answer has the focus', async () => {
  await show(ASKING);
  await user.click(screen.getByRole('button', { name: 'Stop asking' }));
  const question = screen.getByRole('alertdialog', { name: 'Stop asking to be let in?' });
  expect(document.activeElement?.textContent).toBe('Go on asking');
  joining.forgets = false;
  await user.click(within(question).getByRole('button', { name: 'Stop asking' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Lateral goes on asking');
  joining.forgets = true;
  await user.click(screen.getByRole('button', { name: 'Stop asking' }));
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Stop asking' }));
  expect(await screen.findByRole('textbox', { name: 'Invite' })).toBeDefined();
});

test('the request is saved under the name of the circle, as bytes that came from it', async () => {
  await show(ASKING, { ...INVITE, circleName: 'A/B: Thursday' });
  await user.click(screen.getByRole('button', { name: 'By file' }));
  await user.click(screen.getByRole('button', { name: 'Save the request' }));
  expect(app.savedFiles).toEqual([{ name: 'A B Thursday.lateral-request', bytes: Uint8Array.of(1, 2, 3) }]);
  expect(screen.getByText('Saved. Send it as it is.')).toBeDefined();
});

test('a request that could not be saved is said', async () => {
  const services = {
    ...app.services,
    files: {
      ...app.services.files,
      save: () => Promise.reject(new AppError('not-saved', 'the disk refused', { retryable: true })),
    },
  };
  app = { ...app, services };
  await show(ASKING);
  await user.click(screen.getByRole('button', { name: 'By file' }));
  await user.click(screen.getByRole('button', { name: 'Save the request' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The request could not be saved as a file.');
});

test('an answer that is loaded closes the dialog; another file is told', async () => {
  await show(ASKING);
  await user.click(screen.getByRole('button', { name: 'By file' }));
  const load = () => user.upload(screen.getByLabelText('File'), new File(['x'], 'a.lateral-answer'));
  joining.outcome = { kind: 'invite', text: 'lateral://join#good' };
  await load();
  expect((await screen.findByRole('alert')).textContent).toContain('This file is an invite, not an answer.');
  const { inviteId } = pendingJoin(ASKING);
  joining.outcome = { kind: 'refused', inviteId, reason: 'expired' };
  await load();
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'By file' })).toBeNull());
});

test('a request that is answered while something else is on the page waits for the person', async () => {
  joining.pending.set([pendingJoin(ASKING)]);
  renderInCircle(app, <JoinPage />);
  act(() => joining.becomes({ state: 'joined' }));
  expect(screen.getByText('Thursday circle has let you in.')).toBeDefined();
  expect(joining.calls).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Open Thursday circle' }));
  expect(joining.calls.map(([name]) => name)).toEqual(['open']);
});

describe('through a folder', () => {
  const { circleId } = INVITE;
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  const said = () => screen.getByTitle(FOLDER_PATH).closest('[role=status]')?.textContent;
  const refuse = () => Promise.reject(new AppError('not-saved', 'the disk refused', { retryable: true }));

  test('it is chosen for the circle that is asked, and says who answers there', async () => {
    await show(ASKING);
    await press('Ask through a folder');
    expect(app.folders.asked).toEqual([['choose', circleId]]);
    expect(said()).toContain('Whoever in the circle uses it answers there as soon as they have Lateral open.');
    expect(screen.queryByRole('button', { name: 'Ask through a folder' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Choose another folder');
    app.folders.outcome.choose = () => Promise.resolve('/media/stick');
    await press('Choose another folder');
    expect(screen.getByTitle('/media/stick')).toBeDefined();
    await press('Stop using this folder');
    expect(screen.queryByTitle('/media/stick')).toBeNull();
    expect(screen.getByRole('button', { name: 'Ask through a folder' })).toBeDefined();
  });

  test('where only the inviter answers, the inviter is named', async () => {
    await show(ASKING, { ...INVITE, asksFirst: true });
    await press('Ask through a folder');
    expect(said()).toContain('bob answers there, if bob uses it, as soon as bob has Lateral open.');
  });

  test('it is a way to the circle where there is no other', async () => {
    await show(ASKING);
    expect(waiting().textContent).toContain('There is no way to the circle from here right now.');
    await press('Ask through a folder');
    expect(waiting().textContent).not.toContain('There is no way');
  });

  test('what could not be kept is told, and all is as it was', async () => {
    vi.spyOn(app.services, 'logError').mockReturnValue();
    const { choose } = app.folders.outcome;
    app.folders.outcome.choose = refuse;
    await show(ASKING);
    await press('Ask through a folder');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^The folder is not used/);
    app.folders.outcome.choose = choose;
    app.folders.outcome.forget = refuse;
    await press('Ask through a folder');
    expect(screen.queryByRole('alert')).toBeNull();
    await press('Stop using this folder');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^The folder is still used/);
    expect(screen.getByTitle(FOLDER_PATH)).toBeDefined();
  });

  test('once let in or refused for good it is offered no more; whoever is in keeps it', async () => {
    joining.opens = false;
    await show(ASKING);
    await press('Ask through a folder');
    act(() => joining.becomes({ state: 'joined' }));
    await screen.findByRole('alert');
    expect(screen.queryByTitle(FOLDER_PATH)).toBeNull();
    act(() => joining.becomes({ state: 'refused', reason: 'used', isByInviter: true }));
    expect(screen.queryByTitle(FOLDER_PATH)).toBeNull();
    expect(app.folders.asked).toEqual([['choose', circleId]]);
  });

  test.each<readonly [string, () => void, boolean]>([
    ['leaves it', () => undefined, true],
    [
      'leaves it to another request for the same circle',
      () => {
        const inviteId = 'b'.repeat(32) as InviteId;
        joining.pending.set([...joining.pending.get(), pendingJoin(ASKING, { inviteId })]);
      },
      false,
    ],
  ])('who asks no more %s', async (_case, prepare, isLeft) => {
    await show(ASKING);
    await press('Ask through a folder');
    act(prepare);
    await press('Stop asking');
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Stop asking' }));
    await waitFor(() => expect(screen.queryByRole('status', { name: 'Waiting to be let in' })).toBeNull());
    expect(app.folders.chosen.get().has(circleId)).toBe(!isLeft);
  });

  test('putting a refusal away takes no folder from a circle that this person is in', async () => {
    const own = app.session().circleId;
    app.folders.chosen.set(new Map([[own, { path: FOLDER_PATH }]]));
    await show({ state: 'refused', reason: 'used', isByInviter: true }, { ...INVITE, circleId: own });
    await press('Put it away');
    await waitFor(() => expect(joining.pending.get()).toEqual([]));
    expect(app.folders.asked).toEqual([]);
  });
});
