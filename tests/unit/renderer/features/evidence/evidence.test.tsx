// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { EvidenceSection } from '#renderer/features/evidence/index.ts';
import { removeEvidence } from '#shared/domain/evidence/change-evidence.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { deferred } from '#tests/support/deferred.ts';
import { renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { showCircle } from '#tests/support/show-circle.ts';
import { type CircleOfTwo, createCircleOfTwo } from '../charter/circle-of-two.ts';
import {
  choose,
  fill,
  has,
  hasList,
  notes,
  press,
  rows,
  saw,
  scribble,
  select,
  takeBack,
  textbox,
} from './evidence-page.ts';

const user = userEvent.setup();
let two: CircleOfTwo;
let app: TestApp;
let alice: CircleSession;
let bob: CircleSession;

beforeEach(async () => {
  two = await createCircleOfTwo();
  ({ app, alice, bob } = two);
});
afterEach(cleanup);
// What was put in their place is for these tests alone.
afterEach(() => void vi.unstubAllGlobals());

const settle = () => act(two.settle);
const show = () => void renderInCircle(app, <EvidenceSection />);
const MINE = 'What you can do';
const about = (session: CircleSession) => [...session.circle.evidence.all.get().values()];
const locked = () => Promise.reject(new AppError('vault-locked', 'locked', { retryable: true }));
/** Bob writes what he saw of alice, and it arrives. */
const bobSaw = async (text: string, skills: readonly string[] = []) => {
  const id = await saw(bob, alice.circle.me, { text, skills });
  await settle();
  return id;
};
/** The keys of alice fail, and that is noted. */
function lockKeys() {
  const logError = vi.fn<(error: unknown) => void>();
  app = { ...app, services: { ...app.services, logError } };
  two.keys.sign = locked;
  return logError;
}

test('what bob saw of me is there with his name, and a doubt brings it with the words that met', async () => {
  await bobSaw('Welded the frame of the stairs', ['Patience']);
  show();
  const mine = 'bob saw this and signed it. Written down on January 5.';
  await waitFor(() => expect(rows(MINE)).toEqual([`Welded the frame of the stairs | ${mine} | Skills: Patience`]));
  await fill('Write a doubt down', 'I cannot weld, and I have no patience for stairs');
  await press('Find what speaks against it');
  expect(screen.getByText('This speaks against it.')).toBeDefined();
  const words = '“weld” (here “Welded”), “patience” (the skill “Patience”), and “stairs”';
  expect(rows('What speaks against it')).toEqual([
    `Because you wrote ${words}: | Welded the frame of the stairs | ${mine} | Skills: Patience`,
  ]);
});

test('[EVID4] what one saw of another is signed, which is said before, and stands in sight', async () => {
  show();
  await press('Add evidence');
  await select('About', 'bob');
  expect(screen.getByText(/^It is signed with the key of this device/u)).toBeDefined();
  await fill('What you saw them do', 'Calmed a loud room');
  await press('Sign and add');
  await screen.findByText('Signed and added.');
  const row = 'Calmed a loud room | You saw this and signed it. Written down on January 5.';
  await waitFor(() => expect(rows('About bob')).toEqual([row]));
  expect(hasList(MINE)).toBe(false);
  await settle();
  expect(bob.evidence.get()).toMatchObject([{ member: alice.circle.me }]);
  await press('More for “Calmed a loud room”');
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Withdraw']);
  await user.click(screen.getByRole('menuitem'));
  expect(hasList('About bob')).toBe(false);
});

test('[EVID4] a key that cannot be used adds nothing, says so and keeps the words', async () => {
  const { sign } = two.keys;
  const logError = lockKeys();
  show();
  await press('About bob');
  await press('Add evidence about bob');
  await fill('What you saw them do', 'Sang');
  await press('Sign and add');
  await screen.findByText(/^Not added: the keys of this device could not be used\..* Your words are still here\.$/u);
  expect(logError).toHaveBeenCalledTimes(1);
  expect(about(alice)).toEqual([]);
  two.keys.sign = sign;
  await press('Sign and add');
  await waitFor(() => expect(rows('About bob')).toHaveLength(1));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('[EVID4] who closes the dialog while a key is used hears what became of it, and finds the words again', async () => {
  lockKeys();
  const hold = deferred();
  two.keys.sign = async () => {
    await hold.promise;
    return locked();
  };
  show();
  await press('Add evidence');
  await select('About', 'bob');
  await fill('What you saw them do', 'Sang');
  await press('Sign and add');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  hold.resolve();
  await screen.findByText(/^Not added: the keys of this device could not be used\./u);
  await press('Add evidence');
  expect(textbox('What you saw them do')).toHaveProperty('value', 'Sang');
});

test('[EVID4] what was written meanwhile stays when something else was signed', async () => {
  const hold = deferred();
  const { sign } = two.keys;
  two.keys.sign = async (digest) => {
    await hold.promise;
    return sign(digest);
  };
  show();
  await press('Add evidence');
  await select('About', 'bob');
  await fill('What you saw them do', 'Sang');
  await press('Sign and add');
  await fill('What you saw them do', 'Danced');
  hold.resolve();
  await screen.findByText('Signed and added.');
  expect(textbox('What you saw them do')).toHaveProperty('value', 'Danced');
  expect(about(alice).map(({ text }) => text)).toEqual(['Sang']);
});

test('[EVID4] who has left while a key was used is not written about any more, and the words are kept', async () => {
  const hold = deferred();
  const { sign } = two.keys;
  two.keys.sign = async (digest) => {
    await hold.promise;
    return sign(digest);
  };
  const { replica } = alice.circle;
  const members = createSubject(replica.members.get());
  app = showCircle(app, { ...replica, members }, { clock: app.services.clock, seed: 24 });
  show();
  await press('Add evidence');
  await select('About', 'bob');
  await fill('What you saw them do', 'Sang');
  await press('Sign and add');
  act(() => {
    members.set(members.get().filter(({ id }) => id !== bob.circle.me));
  });
  hold.resolve();
  await screen.findByText('Not added: they are not in this circle any more. Your words are still here.');
  expect(textbox('What you saw them do')).toHaveProperty('value', 'Sang');
  expect(about(alice)).toEqual([]);
});

test('[EVID3] what bob saw is kept or put away, and can be had back; he still sees it', async () => {
  await bobSaw('Sang');
  show();
  await waitFor(() => expect(rows(MINE)).toHaveLength(1));
  expect(has('Put away')).toBe(false);
  await press('Keep “Sang”');
  expect(rows(MINE)).toEqual(['Sang | bob saw this and signed it. You keep it. Written down on January 5.']);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More for “Sang”' }));
  expect(has('Keep “Sang”')).toBe(false);
  await choose('More for “Sang”', 'Put away');
  expect(hasList(MINE)).toBe(false);
  await screen.findByText('The others still see it.');
  expect(hasList('Put away')).toBe(false);
  await press('Put away');
  expect(rows('Put away')).toHaveLength(1);
  await settle();
  expect(about(bob)).toMatchObject([{ text: 'Sang', answer: 'declined' }]);
  await press('Have “Sang” back');
  expect(rows(MINE)).toHaveLength(1);
  expect(has('Put away')).toBe(false);
  await takeBack('It is back.');
  expect(hasList(MINE)).toBe(false);
});

test('[EVID5] what cannot be proven is told of by who wrote it, and never shown', async () => {
  const id = await bobSaw('Sang');
  show();
  await waitFor(() => expect(rows(MINE)).toHaveLength(1));
  expect(screen.queryByText(/cannot be proven/u)).toBeNull();
  scribble(bob, id, 'text', 'Obeyed bob');
  await settle();
  await screen.findByText('Something written here cannot be proven, so it is not shown. It is said to be from bob.');
  expect(hasList(MINE)).toBe(false);
  expect(screen.queryByText('Obeyed bob')).toBeNull();
});

test('[EVID5] what cannot be proven yet is not told of before it has stayed so', async () => {
  await bobSaw('Sang');
  const { evidence } = alice;
  const proofs = evidence.get();
  expect(proofs).toHaveLength(1);
  app = { ...app, session: () => ({ ...alice, evidence: { ...evidence, get: () => NONE } }) };
  show();
  expect(screen.queryByText(/cannot be proven/u)).toBeNull();
  await settle();
  await screen.findByText(/cannot be proven/u);
});
const NONE: readonly [] = [];

test('[EVID6] what stands about each of the others is read at a press: their own, and what others saw', async () => {
  notes(bob, { text: 'Baked bread' });
  await settle();
  show();
  expect(hasList('About bob')).toBe(false);
  await press('About bob');
  expect(rows('About bob')).toEqual(['Baked bread | bob wrote this. Written down on January 5.']);
  expect(has('More for “Baked bread”')).toBe(false);
  await press('About bob');
  expect(hasList('About bob')).toBe(false);
  await press('About bob');
  const [{ id } = { id: undefined }] = about(bob);
  if (id === undefined) throw new Error('he wrote it');
  bob.run(bob.circle, removeEvidence, { evidenceId: id, authorOf: bob.circle.replica.authorOf });
  await settle();
  expect(screen.getByText('Nothing is written about bob yet. What have you seen them do well?')).toBeDefined();
});
