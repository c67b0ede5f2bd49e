// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { MembersView } from '#renderer/features/members/index.ts';
import type { CircleId, InviteId } from '#shared/kernel/ids.ts';
import type { JoinFileOutcome } from '#shared/ports/joining.ts';
import { createFakeCircle, type FakeCircle, idOf } from '#tests/support/fake-circle.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';

const onLookAtInvite = vi.fn<(text: string) => void>();
const onAskedByFile = vi.fn<(id: string) => void>();
const open = vi.fn<(inviteId: InviteId) => Promise<boolean>>();
const ANSWER = Uint8Array.of(4, 5);
const elsewhere = 'e'.repeat(64) as CircleId;
const inviteId = 'f'.repeat(32) as InviteId;
let circle: FakeCircle;
let here: CircleId;

beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  for (const spy of [onLookAtInvite, onAskedByFile]) spy.mockReset();
  open.mockReset().mockResolvedValue(false);
  circle = await createFakeCircle();
  here = circle.app.session().circleId;
});
afterEach(cleanup);

/** Loads a file that comes to this. */
async function load(outcome: JoinFileOutcome | undefined, file = new File(['x'], 'bob.lateral-request')) {
  const { app } = circle;
  const joining = { ...app.services.app.joining, open, loadFile: () => Promise.resolve(outcome) };
  const services = { ...app.services, app: { ...app.services.app, joining } };
  renderInCircle(
    { ...app, services },
    <MembersView
      levelLine={null}
      search={null}
      onInvite={() => undefined}
      onLookAtInvite={onLookAtInvite}
      onAskedByFile={onAskedByFile}
      left={[]}
      onAnswer={() => undefined}
    />,
  );
  expect(screen.getByRole('button', { name: 'Load a file' })).toBeDefined();
  await userEvent.upload(screen.getByLabelText('File'), file, { applyAccept: false });
}

test.each<readonly [JoinFileOutcome | undefined, RegExp]>([
  [{ kind: 'asks-first', circleId: elsewhere, knock: { id: idOf('bob'), name: 'bob', askedAt: 0 } }, /another of your/],
  [{ kind: 'not-yours', circleId: elsewhere, name: 'bob' }, /bob can only be let in on the device/],
  [{ kind: 'refused', inviteId, reason: 'used' }, /not let in: the invite was used already/],
  [{ kind: 'joined', inviteId, circleId: elsewhere }, /You are in, but the circle could not be opened/],
  [{ kind: 'unknown' }, /for none of your circles/],
  [{ kind: 'not-a-join-file' }, /no invite, no request and no answer/],
  [{ kind: 'newer-version' }, /newer version of Lateral wrote this file/],
  [{ kind: 'damaged' }, /damaged/],
  [undefined, /the disk refused/],
])('%j is told in words', async (outcome, words) => {
  await load(outcome);
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a file that is far too large is not even read', async () => {
  const file = new File(['x'], 'film.mp4');
  Object.defineProperty(file, 'size', { value: 3 * 1024 * 1024 });
  await load({ kind: 'unknown' }, file);
  expect(await screen.findByText(/too large/)).toBeDefined();
});

test('a request that is granted gives an answer to send back', async () => {
  await load({ kind: 'answered', circleId: here, name: 'bob', answer: ANSWER });
  await screen.findByRole('dialog', { name: 'bob is in' });
  await userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(circle.app.savedFiles).toEqual([{ name: 'bob.lateral-answer', bytes: ANSWER }]);
});

test('one that is not granted gives an answer too, and says why', async () => {
  await load({ kind: 'turned-away', circleId: here, name: 'bob', reason: 'expired', answer: ANSWER });
  await screen.findByRole('dialog', { name: 'bob was not let in: the invite is no longer valid.' });
  await userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));
  await waitFor(() => expect(circle.app.savedFiles).toHaveLength(1));
});

test('who has to be asked about, an invite and a way in lead on', async () => {
  await load({ kind: 'asks-first', circleId: here, knock: { id: idOf('bob'), name: 'bob', askedAt: 0 } });
  await waitFor(() => expect(onAskedByFile.mock.calls).toEqual([[idOf('bob')]]));
  cleanup();
  await load({ kind: 'invite', text: 'lateral://join#x' });
  await waitFor(() => expect(onLookAtInvite.mock.calls).toEqual([['lateral://join#x']]));
  cleanup();
  open.mockResolvedValue(true);
  await load({ kind: 'joined', inviteId, circleId: elsewhere });
  await waitFor(() => expect(open.mock.calls).toEqual([[inviteId]]));
});
