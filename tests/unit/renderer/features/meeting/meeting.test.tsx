// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { MeetingsSection } from '#renderer/features/meeting/index.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { comeToMeeting } from '#shared/domain/meeting/attend-meeting.ts';
import { endTurn } from '#shared/domain/meeting/run-turns.ts';
import { openMeeting } from '#shared/domain/meeting/open-meeting.ts';
import { roundTurn, type TurnKey } from '#shared/domain/meeting/turn.ts';
import { addMeetingNote } from '#shared/domain/meeting/write-note.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { MeetingId, MemberId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { showCircle } from '#tests/support/show-circle.ts';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

const user = userEvent.setup();
let app: TestApp;
let bob: SecondMember;

beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  app = await createTestApp();
  const second = addBob(app);
  const { replica } = second.app.session().circle;
  const [founder] = replica.members.get();
  if (founder === undefined) throw new Error('a circle has a founder');
  // He belongs to the circle, too.
  const members = createSubject([founder, { ...founder, id: second.id, name: 'bob' }]);
  bob = { ...second, app: showCircle(second.app, { ...replica, members }) };
});
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => user.click(button(name));
const write = async (name: string, text: string) => {
  await user.click(screen.getByRole('textbox', { name }));
  await user.keyboard(text);
};
const alice = (): MemberId => bob.app.session().circle.me;
const wait = (ms: number) => act(() => app.device.clock.advance(ms));
const timer = () => screen.getByRole('timer').textContent;
/** What bob's commands take, on his own laptop: the meeting goes by the time of alice, who is there alone. */
const actOf = (meetingId: MeetingId) => {
  const { circle, meetingTime } = bob.app.session();
  return { meetingId, at: meetingTime.now(), members: [alice(), bob.id], authorOf: circle.replica.authorOf };
};
const meetingId = (): MeetingId => {
  const [id] = [...bob.app.session().circle.meetings.all.get().keys()];
  if (id === undefined) throw new Error('there is no meeting');
  return id;
};
async function show(): Promise<void> {
  renderInCircle(bob.app, <MeetingsSection />);
  // Whoever is alone in a room knows so after a while.
  await wait(5 * SECOND_MS);
  await screen.findByRole('button', { name: 'Meet now' });
}
async function meet(): Promise<void> {
  await show();
  await press('Meet now');
  act(() => void bob.write((doc, ctx) => comeToMeeting(doc, actOf(meetingId()), ctx)));
}

test('[TURN4] [TURN5] everybody who came has the same time, and the clock goes on by itself', async () => {
  await meet();
  expect(screen.getByText('Here: bob and you.')).toBeDefined();
  await press('Begin');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('You speak');
  const [whole = ''] = (timer() ?? '').split(' ');
  expect(whole).toMatch(/^\d+:00$/u);
  await wait(SECOND_MS);
  expect(timer()).not.toContain(whole);
  const turns = within(screen.getByRole('list', { name: 'Turns to come' })).getAllByRole('listitem');
  expect(turns.map(({ textContent }) => textContent)).toEqual([
    'bob speaks',
    'What each of you means to do',
    'One word each, to close',
  ]);
  await press('Next');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('bob speaks');
  expect(timer()).toBe(`${whole} left`);
});

test('[TURN9] anybody pauses, goes on and adds a minute; the last minute is said, and being over moves nothing', async () => {
  await show();
  await user.clear(screen.getByRole('textbox', { name: 'Minutes a turn' }));
  await user.keyboard('2{Tab}');
  await press('Meet now');
  act(() => void bob.write((doc, ctx) => comeToMeeting(doc, actOf(meetingId()), ctx)));
  await press('Begin');
  await press('Pause');
  await wait(MINUTE_MS);
  expect(timer()).toBe('2:00 left');
  await press('Go on');
  await press('One more minute');
  expect(timer()).toBe('3:00 left');
  await wait(2 * MINUTE_MS + SECOND_MS);
  expect(screen.getByText('One minute left.')).toBeDefined();
  await wait(2 * MINUTE_MS);
  expect(timer()).toMatch(/^1:01 over$/u);
  expect(screen.getByText('The time is over. Finish your sentence.')).toBeDefined();
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('You speak');
});

test('[TURN8] what another has ended a moment before is not ended twice', async () => {
  await meet();
  await press('Begin');
  const turn: TurnKey = roundTurn(alice(), 1);
  act(() => void bob.write((doc, ctx) => endTurn(doc, { ...actOf(meetingId()), turn }, ctx)));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('bob speaks');
  expect(screen.queryByRole('alert')).toBeNull();
  // Who was about to press means the turn before.
  await press('Next');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('bob speaks');
  await wait(SECOND_MS);
  // And who is away is passed over, and comes again.
  await press('Skip bob');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('What each of you means to do');
  act(() => void bob.write((doc, ctx) => comeToMeeting(doc, actOf(meetingId()), ctx)));
  const next = within(screen.getByRole('list', { name: 'Turns to come' })).getAllByRole('listitem');
  expect(next[0]?.textContent).toBe('bob speaks');
});

test('[TURN11] what one is stuck with by the check-in is a press away from the hot seat', async () => {
  await show();
  const { circle, run } = bob.app.session();
  act(() => {
    run(circle, addCheckIn, { texts: { stuck: 'The gap in my CV' }, zone: 'UTC', isListenOnly: false });
  });
  await press('Meet now');
  await press('From your check-in: The gap in my CV');
  expect(screen.queryByRole('button', { name: /^From your check-in/u })).toBeNull();
  const queue = within(screen.getByRole('list', { name: 'On the hot seat next' }));
  expect(queue.getByText('alice: The gap in my CV')).toBeDefined();
  await press('Take back “The gap in my CV”');
  expect(button(/^From your check-in/u)).toBeDefined();
  await press('Begin');
  expect(screen.getByRole('region', { name: 'What alice told of the week' }).textContent).toContain('The gap in my CV');
});

test('[TURN13] [TURN15] what was said for one is one’s own only by accepting it, and the minutes are done at the end', async () => {
  await meet();
  await press('Begin');
  const said = { kind: 'commitment', text: 'Ring Northwind', turn: roundTurn(alice(), 1) } as const;
  act(
    () =>
      void bob.write((doc, ctx) => addMeetingNote(doc, { ...actOf(meetingId()), ...said, forMember: alice() }, ctx)),
  );
  await user.click(screen.getByRole('radio', { name: 'Decided' }));
  await write('In a line', 'We meet on Mondays');
  await press('Write it down');
  const ours = screen.getByRole('form', { name: 'Ring Northwind' });
  await user.click(within(ours).getByRole('button', { name: 'Make it mine' }));
  expect(within(ours).getByRole('textbox', { name: 'How you will know it is done' }).getAttribute('aria-invalid')).toBe(
    'true',
  );
  await user.click(within(ours).getByRole('textbox', { name: 'How you will know it is done' }));
  await user.keyboard('We have spoken{Enter}');
  expect(bob.app.session().circle.commitments.get()).toMatchObject([{ memberId: alice(), text: 'Ring Northwind' }]);
  expect(screen.queryByRole('form', { name: 'Ring Northwind' })).toBeNull();
  await press('End the meeting');
  const minutes = screen.getByRole('article', { name: /^Minutes of/u }).textContent;
  for (const words of ['Who was there: ', 'We meet on Mondays', 'alice: Ring Northwind', 'Known by: We have spoken']) {
    expect(minutes).toContain(words);
  }
  expect(button('Meet now')).toBeDefined();
});

test('[TURN13] of what was said for one twice in the same words, each has a name of its own', async () => {
  await meet();
  await press('Begin');
  for (const text of ['Ring Northwind', 'Ring Northwind', 'Write to them']) {
    const said = { kind: 'commitment', text, turn: roundTurn(alice(), 1), forMember: alice() } as const;
    act(() => void bob.write((doc, ctx) => addMeetingNote(doc, { ...actOf(meetingId()), ...said }, ctx)));
  }
  const forms = () => screen.getAllByRole('form', { name: /Northwind|Write to/u });
  const names = () =>
    forms()
      .flatMap((form) => form.getAttribute('aria-label') ?? [])
      .sort();
  expect(names()).toEqual(['Ring Northwind', 'Ring Northwind (2)', 'Write to them']);
  const first = screen.getByRole('form', { name: 'Ring Northwind' });
  await user.click(within(first).getByRole('button', { name: 'Not mine' }));
  expect(names()).toEqual(['Ring Northwind', 'Write to them']);
});

test('[TURN3] what one has opened alone is called off again, and not once another has come', async () => {
  await show();
  await press('Meet now');
  await press('Call it off');
  expect(button('Meet now')).toBeDefined();
  await press('Meet now');
  const id = [...bob.app.session().circle.meetings.all.get().values()].find(({ isWithdrawn }) => !isWithdrawn);
  act(() => void bob.write((doc, ctx) => comeToMeeting(doc, actOf(id?.id ?? meetingId()), ctx)));
  expect(screen.queryByRole('button', { name: 'Call it off' })).toBeNull();
});

test('[TURN10] whoever wants to leads through it, and it is only a word', async () => {
  await meet();
  await press('I’ll do it: Leads through it');
  expect(screen.getByText('Leads through it: You')).toBeDefined();
  expect(screen.getByText('Watches the time: nobody')).toBeDefined();
  await press('Begin');
  expect(button('Next')).toBeDefined();
});

test('[TURN14] in writing each tells their turn when it suits them, and it is over when all have', async () => {
  await show();
  await press('Meet in writing');
  expect(screen.getByText('Not written yet: bob and you.')).toBeDefined();
  await write('Your turn: what went on, what you are stuck with, what you ask', 'A week of waiting');
  await press('Add my turn');
  expect(screen.getByText('Not written yet: bob.')).toBeDefined();
  act(
    () =>
      void bob.write((doc, ctx) =>
        addMeetingNote(doc, { ...actOf(meetingId()), kind: 'turn', text: 'Two interviews' }, ctx),
      ),
  );
  expect(screen.queryByRole('region', { name: 'Meeting in writing' })).toBeNull();
  const minutes = screen.getByRole('article', { name: /^Meeting in writing of/u }).textContent;
  expect(minutes).toContain('alice: A week of waiting');
  expect(minutes).toContain('bob: Two interviews');
});

test('a meeting that another has opened is there to come in', async () => {
  await show();
  const opening = { kind: 'live', zone: 'UTC', turnSeconds: 120 } as const;
  act(() => {
    bob.write((doc, ctx) => {
      const { at, members, authorOf } = actOf('none' as MeetingId);
      return openMeeting(doc, { ...opening, at, members, present: members, authorOf }, ctx);
    });
  });
  expect(screen.getByText('Here: bob.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Begin' })).toBeNull();
  await press('Come in');
  expect(screen.getByText('Here: bob and you.')).toBeDefined();
  await press('Leave');
  expect(button('Come in')).toBeDefined();
});
