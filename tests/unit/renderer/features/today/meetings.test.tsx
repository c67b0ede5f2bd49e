// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { declineSaid } from '#shared/domain/meeting/answer-said.ts';
import { comeToMeeting } from '#shared/domain/meeting/attend-meeting.ts';
import { openMeeting } from '#shared/domain/meeting/open-meeting.ts';
import { addMeetingNote } from '#shared/domain/meeting/write-note.ts';
import type { MeetingId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { showCircle } from '#tests/support/show-circle.ts';
import { asked, showToday } from '#tests/support/today-page.tsx';

let bob: SecondMember;
const onGoTo = vi.fn<(page: string, part?: string) => void>();

beforeEach(async () => {
  onGoTo.mockReset();
  const second = addBob(await createTestApp());
  const { replica } = second.app.session().circle;
  const [founder] = replica.members.get();
  if (founder === undefined) throw new Error('a circle has a founder');
  const members = createSubject([founder, { ...founder, id: second.id, name: 'bob' }]);
  bob = { ...second, app: showCircle(second.app, { ...replica, members }) };
  session().run(session().circle, setHabits, { meetings: true });
});
afterEach(cleanup);

const session = () => bob.app.session();
const alice = (): MemberId => session().circle.me;
const actIn = (meetingId: MeetingId) => {
  const { circle, meetingTime } = session();
  return { meetingId, at: meetingTime.now(), members: [alice(), bob.id], authorOf: circle.replica.authorOf };
};
const show = () => void showToday(bob.app, { onGoTo });
function bobOpens(kind: 'live' | 'written'): MeetingId {
  const { at, members, authorOf } = actIn('none' as MeetingId);
  const shared = { zone: 'UTC', members, authorOf };
  let meetingId = 'none' as MeetingId;
  act(() => {
    const opened = bob.write((doc, ctx) =>
      kind === 'live'
        ? openMeeting(doc, { ...shared, kind, turnSeconds: 120, at, present: members }, ctx)
        : openMeeting(doc, { ...shared, kind, resting: new Set() }, ctx),
    );
    if (!opened.ok) throw new Error(opened.error.code);
    ({ meetingId } = opened.value);
  });
  return meetingId;
}

test('[TODAY13] a meeting that is on waits for the reader until they have come', async () => {
  show();
  const meetingId = bobOpens('live');
  expect(asked()).toEqual(['bob opened a meeting']);
  await userEvent.click(screen.getByRole('button', { name: 'bob opened a meeting' }));
  expect(onGoTo.mock.calls).toEqual([['together', 'meetings']]);
  act(() => void session().run(session().circle, comeToMeeting, actIn(meetingId)));
  expect(asked()).toEqual([]);
});

test('[TODAY13] a meeting in writing waits for the reader until they have written their turn', () => {
  show();
  const meetingId = bobOpens('written');
  expect(asked()).toEqual(['bob opened a meeting in writing']);
  act(() => {
    session().run(session().circle, addMeetingNote, { ...actIn(meetingId), kind: 'turn', text: 'A quiet week' });
  });
  expect(asked()).toEqual([]);
});

test('[TODAY13] what was said for the reader waits until they say whether it is theirs', () => {
  show();
  const meetingId = bobOpens('live');
  act(() => void session().run(session().circle, comeToMeeting, actIn(meetingId)));
  let noteId: Parameters<typeof declineSaid>[1]['noteId'] | undefined;
  act(() => {
    const said = { ...actIn(meetingId), kind: 'commitment', text: 'Ring Northwind', forMember: alice() } as const;
    const noted = bob.write((doc, ctx) => addMeetingNote(doc, said, ctx));
    if (!noted.ok) throw new Error(noted.error.code);
    ({ noteId } = noted.value);
  });
  expect(asked()).toEqual([expect.stringContaining('Ring Northwind')]);
  act(() => {
    const { circle, run } = session();
    if (noteId !== undefined) run(circle, declineSaid, { noteId, authorOf: circle.replica.authorOf });
  });
  expect(asked()).toEqual([]);
});

test('[TODAY13] nothing waits where the circle has no meetings', () => {
  show();
  bobOpens('live');
  expect(asked()).toHaveLength(1);
  act(() => void session().run(session().circle, setHabits, { meetings: false }));
  expect(asked()).toEqual([]);
});
