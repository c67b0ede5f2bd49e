// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ok } from '#shared/kernel/result.ts';
import type { JoinFileOutcome } from '#shared/ports/joining.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';
import { createFakeJoining, type FakeJoining, INVITE, LINK, pendingJoin, withJoining } from './fake-joining.ts';
import { JoinPage, lookAt } from './join-page.tsx';

const MESSAGE = `Hello,\n${LINK}\nbob`;
const user = userEvent.setup();
let joining: FakeJoining;
let openLink: (link: string) => void;

beforeEach(async () => {
  // jsdom has none; it only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  joining = createFakeJoining();
  const app = withJoining(await createTestApp(), joining);
  ({ openLink } = app);
  renderInCircle(app, <JoinPage />);
});
afterEach(cleanup);

const textbox = () => screen.getByRole('textbox', { name: 'Invite' });
const dropFile = async (name: string, bytes = 'abc') => {
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  const files = [new File([bytes], name)];
  fireEvent.drop(textbox(), { dataTransfer: { files, types: ['Files'] } });
};

test('a whole message: the circle, who invites, who is in it and as of when; nobody is asked yet', async () => {
  await lookAt(user, MESSAGE);
  const heading = await screen.findByRole('heading', { name: 'Thursday circle' });
  expect(document.activeElement).toBe(heading);
  const names = within(screen.getByRole('list', { name: 'Members' })).getAllByRole('listitem');
  expect(names.map(({ textContent }) => textContent)).toEqual(['bob', 'carol']);
  expect(screen.getByText('as of Tuesday, March 10')).toBeDefined();
  expect(screen.getByText('bob invites you.')).toBeDefined();
  expect(screen.getByText('The invite is good until Tuesday, March 17.')).toBeDefined();
  expect(screen.getByText('ws://192.168.1.5:4444')).toBeDefined();
  expect(joining.calls).toEqual([]);
});

test('Join asks with the text as it was pasted, under the name that is offered, and then waits', async () => {
  await lookAt(user, MESSAGE);
  expect(await screen.findByRole('textbox', { name: 'Your name' })).toHaveProperty('value', 'alice');
  await user.click(screen.getByRole('button', { name: 'Join' }));
  expect(joining.calls).toEqual([['ask', MESSAGE, 'alice']]);
  expect(await screen.findByRole('status', { name: 'Waiting to be let in' })).toBeDefined();
});

test('another name may be taken, but not none', async () => {
  await lookAt(user, LINK);
  await user.clear(await screen.findByRole('textbox', { name: 'Your name' }));
  await user.click(screen.getByRole('button', { name: 'Join' }));
  expect(screen.getByText('Write a name first.')).toBeDefined();
  expect(joining.calls).toEqual([]);
  await user.keyboard(' Alice A. {Enter}');
  expect(joining.calls).toEqual([['ask', LINK, 'Alice A.']]);
});

test('whether the inviter is asked first is said before', async () => {
  joining.invite = { ...INVITE, asksFirst: true, meetingPoints: [] };
  await lookAt(user, LINK);
  expect(await screen.findByText('bob is asked before you come in.')).toBeDefined();
  expect(screen.getByText(/The invite names no meeting point/)).toBeDefined();
});

test.each([
  ['not-an-invite', 'There is no invite in this text.'],
  ['truncated', 'This invite is cut off: its end is missing.'],
  ['altered', 'This invite was changed on its way to you.'],
  ['newer-version', 'A newer version of Lateral wrote this invite.'],
  ['expired', 'This invite has expired.'],
  ['not-started', 'The invite could not be looked at: the storage of this device did not answer.'],
] as const)('%s is said in words, and the text stays', async (fault, words) => {
  joining.readFault = fault;
  await lookAt(user, MESSAGE);
  expect((await screen.findByRole('alert')).textContent).toContain(words);
  expect(textbox()).toHaveProperty('value', MESSAGE);
  await user.type(textbox(), '!');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('no text at all is said at the field', async () => {
  await lookAt(user, ' ');
  expect(screen.getByText('Paste an invite first, or open it as a file.')).toBeDefined();
  expect(document.activeElement).toBe(textbox());
});

test.each([
  ['already-member', 'You are in this circle already.'],
  ['not-kept', 'Your request could not be saved.'],
  ['expired', 'This invite has expired.'],
] as const)('a request that cannot be made (%s) leaves the invite in sight', async (fault, words) => {
  joining.askFault = fault;
  await lookAt(user, LINK);
  await user.click(await screen.findByRole('button', { name: 'Join' }));
  expect((await screen.findByRole('alert')).textContent).toContain(words);
  expect(screen.getByRole('heading', { name: 'Thursday circle' })).toBeDefined();
  await user.click(screen.getByRole('link', { name: 'Use another invite' }));
  expect(textbox()).toHaveProperty('value', LINK);
});

test('a name of which nothing can be shown is refused at the field, which takes the focus', async () => {
  joining.askFault = 'no-name';
  await lookAt(user, LINK);
  await user.click(await screen.findByRole('button', { name: 'Join' }));
  expect(screen.getByText('This name has no letters that can be shown. Write another one.')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Your name' }));
});

test('Enter looks; what is found in a text that was changed since does not count', async () => {
  let answer = (): void => undefined;
  joining.read = () => new Promise((resolve) => (answer = () => resolve(ok(INVITE))));
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  await user.paste(LINK);
  await user.keyboard('{Enter}x');
  await act(async () => answer());
  expect(textbox()).toHaveProperty('value', `${LINK}x`);
  expect(screen.queryByRole('button', { name: 'Join' })).toBeNull();
});

test('an invite opened outside is looked at, at any time', async () => {
  act(() => openLink(LINK));
  expect(await screen.findByRole('dialog', { name: 'Join a circle' })).toBeDefined();
  expect(await screen.findByRole('heading', { name: 'Thursday circle' })).toBeDefined();
  act(() => openLink('lateral://join#bad'));
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(textbox()).toHaveProperty('value', 'lateral://join#bad');
});

test('closing keeps what was pasted', async () => {
  await lookAt(user, 'nothing');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  expect(textbox()).toHaveProperty('value', 'nothing');
});

test('a file with an invite is looked at', async () => {
  joining.outcome = { kind: 'invite', text: LINK };
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  await user.upload(screen.getByLabelText('File'), new File(['abc'], 'circle.lateral-invite'));
  expect(await screen.findByRole('heading', { name: 'Thursday circle' })).toBeDefined();
  expect(joining.calls).toEqual([['loadFile', [97, 98, 99]]]);
});

test('a file that is the answer to an own request leads into the circle', async () => {
  const joined = pendingJoin({ state: 'joined' });
  joining.outcome = { kind: 'joined', inviteId: joined.inviteId, circleId: INVITE.circleId };
  joining.pending.set([joined]);
  await dropFile('circle.lateral-answer');
  await waitFor(() => expect(joining.calls.at(-1)).toEqual(['open', joined.inviteId]));
});

const { circleId } = INVITE;
test.each<[string, JoinFileOutcome | undefined]>([
  ['This file is the request of somebody who wants to be let in.', { kind: 'not-yours', circleId, name: 'carol' }],
  ['This file fits no request and no circle of this device.', { kind: 'unknown' }],
  ['This file holds nothing for joining a circle.', { kind: 'not-a-join-file' }],
  ['This file was damaged on its way to you.', { kind: 'damaged' }],
  ['A newer version of Lateral wrote this file.', { kind: 'newer-version' }],
  ['The file could not be taken', undefined],
])('a file of no use is told: %s', async (words, outcome) => {
  joining.outcome = outcome;
  await dropFile('some.file');
  expect((await screen.findByRole('alert')).textContent).toContain(words);
});

test('a file far too large is not even read', async () => {
  await dropFile('film.mp4', 'x'.repeat(8 * 1024 * 1024 + 1));
  expect((await screen.findByRole('alert')).textContent).toContain('This file holds nothing for joining a circle.');
  expect(joining.calls).toEqual([]);
});
