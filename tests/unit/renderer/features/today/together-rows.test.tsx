// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { proposeCharter } from '#shared/domain/charter/propose-charter.ts';
import { digestToSign, signCharter } from '#shared/domain/charter/sign-charter.ts';
import { addCheckIn, type NewCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { addCommitment } from '#shared/domain/commitment/add-commitment.ts';
import { settleCommitment } from '#shared/domain/commitment/settle-commitment.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { addWin } from '#shared/domain/win/add-win.ts';
import { DAY_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { CheckInId } from '#shared/kernel/ids.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { asked, news, showToday, yours } from '#tests/support/today-page.tsx';

let app: TestApp;
let bob: SecondMember;
const onGoTo = vi.fn<(page: string) => void>();

beforeEach(async () => {
  onGoTo.mockReset();
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const show = () => showToday(bob.app, { onGoTo });
const session = () => bob.app.session();
function added(result: ReturnType<typeof addCheckIn>): CheckInId {
  if (!result.ok) throw new Error(result.error.code);
  return result.value.checkInId;
}
const checkIn = (texts: NewCheckIn['texts']): NewCheckIn => ({ texts, zone: 'UTC', isListenOnly: false });
const bobChecksIn = (texts: NewCheckIn['texts']) =>
  added(bob.write((doc, ctx) => addCheckIn(doc, checkIn(texts), ctx)));

test('[TODAY7] who asks in a check-in asks me, until I say something there; who only tells is news', async () => {
  const user = userEvent.setup();
  show();
  await app.device.clock.advance(MINUTE_MS);
  act(() => void bobChecksIn({ done: 'Two calls' }));
  expect(news()).toEqual(['bob checked in']);
  let id = '' as CheckInId;
  act(() => {
    id = bobChecksIn({ ask: 'Who knows Northwind?' });
  });
  expect(asked()).toEqual(['bob asks the circle Who knows Northwind?']);
  expect(screen.queryByRole('region', { name: 'New in the circle' })).toBeNull();
  await user.click(screen.getByRole('button', { name: /asks the circle/ }));
  expect(onGoTo.mock.calls).toEqual([['together', 'week']]);
  const { run, circle } = session();
  const about = { kind: 'check-in', id } as const;
  act(() => void run(circle, addMessage, { about, text: 'I do.', members: [], authorOf: circle.replica.authorOf }));
  expect(screen.queryByRole('region', { name: 'Somebody asked you' })).toBeNull();
});

test('[TODAY5] what others say to my check-in waits for me, support and "me too" in words', async () => {
  show();
  const { run, circle } = session();
  const { authorOf } = circle.replica;
  let id = '' as CheckInId;
  act(() => {
    id = added(run(circle, addCheckIn, checkIn({ stuck: 'The portfolio' })));
  });
  const about = { kind: 'check-in', id } as const;
  const bobSays = (text: string, as: 'support' | 'me-too' | 'own-words') =>
    act(() => void bob.write((doc, ctx) => addMessage(doc, { about, text, as, members: [], authorOf }, ctx)));
  bobSays('heard', 'support');
  expect(asked()).toEqual(['bob answered your check-in I hear you.']);
  bobSays('Mine, too, for a month', 'me-too');
  expect(asked()).toEqual(['bob knows what you are stuck with Mine, too, for a month']);
});

test('[TODAY8] what I mean to do stands below the steps that have a day, the earlier first', async () => {
  const { run, circle } = session();
  const { authorOf } = circle.replica;
  const week = { zone: 'UTC', firstDay: 1, authorOf } as const;
  run(circle, addLead, { company: 'Globex', stage: 'applied', nextStep: 'Ask them' });
  run(circle, addCommitment, { text: 'Rest', measure: 'I did', ...week });
  await app.device.clock.advance(7 * DAY_MS);
  run(circle, addLead, { company: 'Initech', stage: 'applied', nextStep: 'Write', nextStepOn: '2026-01-13' });
  run(circle, addCommitment, { text: 'Call Dana', measure: 'We spoke', ...week });
  show();
  expect(yours()).toEqual([
    expect.stringMatching(/^Write · Tue/),
    'Rest Kept, carried over or dropped?',
    'Call Dana You mean to do it this week',
    'Ask them Globex',
  ]);
  const rest = circle.commitments.get().find(({ text }) => text === 'Rest');
  if (rest === undefined) throw new Error('it is there');
  act(() => void run(circle, settleCommitment, { commitmentId: rest.id, outcome: 'kept', authorOf }));
  expect(yours()).toHaveLength(3);
});

test('[TODAY6] the reminder of a check-in leads to where one is written', async () => {
  bobChecksIn({ done: 'Two calls' });
  await app.device.clock.advance(4 * DAY_MS);
  const user = userEvent.setup();
  const onCheckIn = vi.fn<() => void>();
  showToday(bob.app, { onCheckIn });
  await user.click(screen.getByRole('button', { name: /^Check in for this week/ }));
  expect(onCheckIn).toHaveBeenCalledOnce();
});

test('[TODAY9] a charter that somebody proposes waits for my signature', async () => {
  const user = userEvent.setup();
  show();
  const { run, circle, charter } = session();
  const { statements } = circle.replica;
  if (statements === undefined) throw new Error('a circle has statements');
  const heads = statements.heads();
  act(() => void bob.write((doc, ctx) => proposeCharter(doc, { purpose: 'We look for work together.', heads }, ctx)));
  await user.click(await screen.findByRole('button', { name: /^bob proposes a charter/ }));
  expect(onGoTo.mock.calls).toEqual([['together', 'charter']]);
  const present = charter.get();
  const wording = present?.open[0]?.wording;
  if (present === undefined || wording === undefined) throw new Error('it is open');
  const signed = await statements.sign(digestToSign(wording));
  act(() => void run(circle, signCharter, { wording, signed, charter: present }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /charter/ })).toBeNull());
  expect(charter.get()?.holding?.wording.id).toBe(wording.id);
});

test('[TODAY7] the last win of each of the others is news', async () => {
  show();
  await app.device.clock.advance(MINUTE_MS);
  act(() => void bob.write((doc, ctx) => addWin(doc, { text: 'An answer', zone: 'UTC' }, ctx)));
  await app.device.clock.advance(MINUTE_MS);
  act(() => void bob.write((doc, ctx) => addWin(doc, { text: 'And another', zone: 'UTC' }, ctx)));
  const { run, circle } = session();
  act(() => void run(circle, addWin, { text: 'My own', zone: 'UTC' }));
  expect(news()).toEqual(['bob told of a win And another']);
});
