// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { FirstRunPage } from '#renderer/app/first-run-page.tsx';
import { createJoinFileSlot } from '#renderer/app/join-file-slot.ts';
import { useInviteInbox } from '#renderer/features/joining/index.ts';
import type { MenuCommand, Program } from '#shared/ports/program.ts';
import {
  createFakeJoining,
  type FakeJoining,
  LINK,
  pendingJoin,
  withJoining,
} from '#tests/unit/renderer/features/joining/fake-joining.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';

const create = vi.fn<(circleName: string, ownName: string) => Promise<boolean>>();
const user = userEvent.setup();
let joining: FakeJoining;
let openLink: (link: string) => void;
let chooseInMenu: (command: MenuCommand) => void;

const joinFiles = createJoinFileSlot();

function Page() {
  return <FirstRunPage inbox={useInviteInbox()} joinFiles={joinFiles} onBackup={() => undefined} />;
}

async function start(): Promise<void> {
  const test = await createTestApp();
  const app = withJoining({ ...test, app: { ...test.app, createCircle: create } }, joining);
  ({ openLink } = app);
  const onMenuCommand: Program['onMenuCommand'] = (listener) => {
    chooseInMenu = listener;
    return () => undefined;
  };
  const services = { ...app.services, program: { ...app.services.program, onMenuCommand } };
  renderInCircle({ ...app, services }, <Page />);
}

beforeEach(() => {
  // jsdom has none; it only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  create.mockReset();
  create.mockResolvedValue(true);
  joining = createFakeJoining();
});
afterEach(cleanup);

test('the third way asks for the invite, and joins under the name that was typed before', async () => {
  await start();
  await user.keyboard('alice{Enter}');
  await user.click(screen.getByRole('button', { name: 'Join a circle' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Invite' }));
  await user.paste(LINK);
  await user.click(screen.getByRole('button', { name: 'Look at invite' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Thursday circle' })).toBeDefined();
  expect(screen.queryByRole('textbox', { name: 'Your name' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Join' }));
  expect(joining.calls).toEqual([['ask', LINK, 'alice']]);
  expect(await screen.findByRole('status', { name: 'Waiting to be let in' })).toBeDefined();
});

test('a name that was typed and cannot be shown to others is asked for again', async () => {
  joining.askFault = 'no-name';
  await start();
  await user.keyboard('alice{Enter}');
  await user.click(screen.getByRole('button', { name: 'Join a circle' }));
  await user.paste(LINK);
  await user.click(screen.getByRole('button', { name: 'Look at invite' }));
  await user.click(await screen.findByRole('button', { name: 'Join' }));
  const name = await screen.findByRole('textbox', { name: 'Your name' });
  await waitFor(() => expect(document.activeElement).toBe(name));
  expect(screen.getByText('This name has no letters that can be shown. Write another one.')).toBeDefined();
});

test('an invite that is opened before there is a name asks for it', async () => {
  await start();
  await user.keyboard('al');
  act(() => openLink(LINK));
  const name = await screen.findByRole('textbox', { name: 'Your name' });
  expect(name).toHaveProperty('value', '');
  await user.type(name, 'alice{Enter}');
  expect(joining.calls).toEqual([['ask', LINK, 'alice']]);
});

test('the menu of the program leads to the invite, and to no page that is not there yet', async () => {
  await start();
  act(() => chooseInMenu('go-board'));
  expect(screen.getByRole('heading', { level: 1, name: 'Welcome to Lateral' })).toBeDefined();
  act(() => chooseInMenu('join-circle'));
  expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: 'Invite' }));
});

test('started again with a request: waiting at once, under the name of the request', async () => {
  joining.pending.set([pendingJoin({ state: 'asking' }, { name: 'alice A.' })]);
  await start();
  expect(screen.getByRole('status', { name: 'Waiting to be let in' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Start on my own' }));
  expect(create.mock.calls.map(([circleName, ownName]) => [circleName, ownName])).toEqual([['My search', 'alice A.']]);
});

test('let in while waiting: the circle opens by itself', async () => {
  joining.pending.set([pendingJoin({ state: 'asking' })]);
  await start();
  act(() => joining.becomes({ state: 'joined' }));
  await waitFor(() => expect(joining.calls.map(([name]) => name)).toEqual(['open']));
});

test('back to the questions, the request goes on, and the way to it stays', async () => {
  joining.pending.set([pendingJoin({ state: 'asking' })]);
  await start();
  await user.click(screen.getByRole('link', { name: 'Back' }));
  expect(screen.getByRole('heading', { level: 1, name: 'How do you want to begin?' })).toBeDefined();
  expect(joining.pending.get()).toHaveLength(1);
  await user.click(screen.getByRole('link', { name: 'See how it goes' }));
  expect(screen.getByRole('status', { name: 'Waiting to be let in' })).toBeDefined();
});
