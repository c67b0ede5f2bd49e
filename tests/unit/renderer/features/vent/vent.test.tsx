// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { createVentRoom } from '#renderer/bindings/vent.ts';
import { VentInvitations, VentSection } from '#renderer/features/vent/index.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { encodeVent, type VentWord } from '#shared/domain/vent/vent-word.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Asides, ConnectedPeer } from '#shared/ports/workspace.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';

const user = userEvent.setup();
const BOB_LAPTOP = 'bob-laptop' as DeviceId;
const VENT_ID = 'vent-of-bob-00000000';

let app: TestApp;
let bob: ConnectedPeer;
let heard: (from: ConnectedPeer, bytes: Uint8Array) => void;
let told: string[];

/** Bob is in the circle, connected, and says what a test lets him say. */
beforeEach(async () => {
  const alone = await createTestApp();
  const second = addBob(alone);
  bob = { member: second.id, device: BOB_LAPTOP };
  told = [];
  const asides: Asides = {
    device: 'laptop' as DeviceId,
    say: ({ bytes, to = [] }) => {
      told.push(new TextDecoder().decode(bytes));
      return to;
    },
    listen: (_topic, listener) => {
      heard = listener;
      return () => undefined;
    },
  };
  const session = second.app.session();
  const replica = { ...session.circle.replica, peers: createSubject([bob]), asides };
  let count = 0;
  const newId = (): string => `id-${String((count += 1)).padStart(20, '0')}`;
  const vent = createVentRoom({ circle: replica, clock: alone.device.ports.clock, newId });
  const circle = { ...session.circle, replica };
  app = { ...second.app, session: () => ({ ...session, circle, vent }) };
  const turnedOn = setHabits(circle.replica.doc, { vent: true }, session.contextFor(circle));
  if (!turnedOn.ok) throw new Error(turnedOn.error.code);
});
afterEach(cleanup);

const press = (name: string) => user.click(screen.getByRole('button', { name }));
const bobSays = (word: VentWord, ventId = VENT_ID) =>
  act(() => heard(bob, new TextEncoder().encode(encodeVent({ ventId, word }))));
const me = (): MemberId => app.session().circle.me;
const write = async (name: string, text: string) => {
  await user.click(screen.getByRole('textbox', { name }));
  await user.keyboard(text);
};
const listOf = (name: string) => within(screen.getByRole('list', { name }));

test('by oneself: it is let out, turned to what helps, and one step is kept for the week', async () => {
  renderInCircle(app, <VentSection />);
  expect(screen.getByText(/It is on the screens of those who are with you and nowhere else/u)).toBeDefined();
  await press('Begin');
  expect(screen.getByRole('timer', { name: 'Time to let it out' }).textContent).toBe('5:00 left');
  await write('Let it out', 'Three weeks without a word{Enter}');
  expect(listOf('What was let out').getByText('Three weeks without a word')).toBeDefined();
  expect(screen.queryByText(/turned it/u)).toBeNull();
  await press('Turn to what helps');
  await write('Something that might help', 'Ring Northwind{Enter}');
  await press('Make it my next step');
  expect(screen.getByRole('textbox', { name: 'My next step' })).toHaveProperty('value', 'Ring Northwind');
  await press('Keep it for this week');
  expect(screen.getByRole('textbox', { name: 'How I will know it is done' }).getAttribute('aria-invalid')).toBe('true');
  await write('How I will know it is done', 'We have spoken');
  await press('Keep it for this week');
  expect(await screen.findByText('It stands with what you mean to do this week.')).toBeDefined();
  expect(app.session().circle.commitments.get()).toMatchObject([{ text: 'Ring Northwind', measure: 'We have spoken' }]);
  await press('Close, nothing of it stays');
  expect(screen.getByRole('button', { name: 'Begin' })).toBeDefined();
  expect(screen.queryByText('Three weeks without a word')).toBeNull();
});

test('[VENT2] who asks one person says so, and it begins when they are there', async () => {
  renderInCircle(app, <VentSection />);
  await user.click(screen.getByRole('radio', { name: 'bob' }));
  expect(screen.queryByRole('radio', { name: 'Everybody who is here' })).toBeNull();
  await press('Ask them');
  expect(screen.getByText('You asked bob.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Begin by yourself' })).toBeDefined();
  const ventId = app.session().vent.present.get()?.id ?? '';
  expect(told).toEqual([
    encodeVent({ ventId, word: { kind: 'open', invited: [bob.member], lengthMs: 5 * MINUTE_MS } }),
  ]);
  bobSays({ kind: 'here' }, ventId);
  expect(screen.getByText('bob is here.')).toBeDefined();
  await press('Begin');
  expect(screen.getByText('In a pair it is plain who turned it.')).toBeDefined();
  bobSays({ kind: 'line', id: 'a-line-of-bob-000000', text: 'I hear you' }, ventId);
  expect(listOf('What was let out').getByText('I hear you')).toBeDefined();
  bobSays({ kind: 'shift' }, ventId);
  expect(screen.getByRole('heading', { name: 'What might help now?' })).toBeDefined();
});

test('[VENT2] somebody who would like to be listened to is listened to, or told that it is not the time', async () => {
  let cameCount = 0;
  renderInCircle(
    app,
    <>
      <VentInvitations onCome={() => (cameCount += 1)} />
      <VentSection />
    </>,
  );
  const open: VentWord = { kind: 'open', invited: [me()], lengthMs: MINUTE_MS };
  bobSays(open);
  expect(screen.getByRole('region', { name: 'bob would like to let something out. Will you listen?' })).toBeDefined();
  await press('Not now');
  expect(screen.queryByRole('region', { name: /will you listen/iu })).toBeNull();
  expect(told).toEqual([encodeVent({ ventId: VENT_ID, word: { kind: 'not-now' } })]);
  bobSays(open, `${VENT_ID}-again`);
  bobSays({ kind: 'begin' }, `${VENT_ID}-again`);
  await press('Listen');
  expect(cameCount).toBe(1);
  expect(screen.getByRole('timer').textContent).toBe('1:00 left');
});

test('an invitation is not shown where the circle does not do so', () => {
  const { circle, contextFor } = app.session();
  setHabits(circle.replica.doc, { vent: false }, contextFor(circle));
  renderInCircle(app, <VentInvitations onCome={() => undefined} />);
  bobSays({ kind: 'open', invited: [me()], lengthMs: MINUTE_MS });
  expect(screen.queryByRole('region', { name: /will you listen/iu })).toBeNull();
});

test('nothing that was said is written into a document, whichever way it goes', async () => {
  renderInCircle(app, <VentSection />);
  await press('Begin');
  await write('Let it out', 'plantedsecret{Enter}');
  await write('Let it out', 'plantedunsent');
  await press('Turn to what helps');
  await write('Something that might help', 'plantedoption{Enter}');
  await press('Close, nothing of it stays');
  const { circle, own } = app.session();
  for (const { replica } of [circle, own]) expect(JSON.stringify(replica.doc.toJSON())).not.toContain('planted');
  expect(told).toEqual([]);
  await press('Begin');
  expect(screen.getByRole('textbox', { name: 'Let it out' })).toHaveProperty('value', '');
});
