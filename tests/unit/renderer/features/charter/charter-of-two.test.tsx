// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { CharterSection } from '#renderer/features/charter/index.ts';
import type { NewWording } from '#shared/domain/charter/propose-charter.ts';
import { withdrawCharter } from '#shared/domain/charter/withdraw-charter.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { CharterId } from '#shared/kernel/ids.ts';
import { deferred } from '#tests/support/deferred.ts';
import { welcome } from '#tests/support/joining.ts';
import { renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { showCircle } from '#tests/support/show-circle.ts';
import { type CircleOfTwo, createCircleOfTwo, proposes, scribble, signs, wordingIn } from './circle-of-two.ts';

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
const press = (name: string, inside: HTMLElement = document.body) =>
  user.click(within(inside).getByRole('button', { name }));
const show = () => void renderInCircle(app, <CharterSection />);
const section = () => screen.getByRole('region', { name: 'Charter' });
const proposal = (name: string) => screen.findByRole('article', { name });
const has = (inside: HTMLElement, button: string) => within(inside).queryByRole('button', { name: button }) !== null;
/** Waits until it stands in the section. */
const read = async (text: string | RegExp) =>
  within(await screen.findByRole('region', { name: 'Charter' })).findByText(text);
const bobProposes = (input: Partial<NewWording> = {}) =>
  proposes(bob, { purpose: 'We find work.', share: 'all', ...input });

/** A charter that both have signed. */
async function agreed(input: Partial<NewWording> = {}): Promise<CharterId> {
  const id = bobProposes(input);
  await signs(bob, id);
  await settle();
  await signs(alice, id);
  await settle();
  return id;
}

test('[CHART3] [CHART6] what another proposes shows who has signed and who is missing, and is signed by a press', async () => {
  show();
  const id = bobProposes();
  await signs(bob, id);
  await settle();
  const card = await proposal('bob proposes a charter');
  await within(card).findByText('Signed by bob.');
  expect(card.textContent).toContain('It holds when 1 more of you signs.');
  expect(card.textContent).toContain('We find work.');
  expect(card.textContent).not.toContain('New');
  expect(has(card, 'Withdraw')).toBe(false);
  expect(within(section()).queryByText('Agree on how you want to be together.')).toBeNull();
  await press('Sign', card);
  await read('Signed by alice and bob.');
  await screen.findByText('Signed.');
  expect(screen.queryByRole('article')).toBeNull();
  await settle();
  expect(bob.charter.get()?.holding).toMatchObject({ wording: { id }, count: 2 });
});

test('[CHART3] a change shows only what it changes and what that was, and until it is signed the old one goes on', async () => {
  const first = await agreed({ callLink: 'https://call.example/a', lengthMinutes: 60 });
  bobProposes({
    ...{ purpose: 'We also rest.', callLink: '', lengthMinutes: 0, channel: 'Signal', cadence: 'fortnightly' },
    changes: wordingIn(bob, first),
  });
  await settle();
  show();
  const card = await proposal('bob proposes a change');
  const terms = within(card)
    .getAllByRole('term')
    .map((term) => [
      term.textContent,
      ...[...(term.parentElement?.querySelectorAll('dd') ?? [])].map((each) => each.textContent),
    ]);
  expect(terms).toEqual([
    ['What we are here for', 'We also rest.', 'Was: We find work.'],
    ['Where we talk besides', 'Signal', 'New'],
    ['Call link', 'Goes away', 'Was: https://call.example/a'],
    ['How often', 'Every two weeks', 'Was: Every week'],
    ['Minutes a meeting', 'Goes away', 'Was: 60 minutes'],
  ]);
  expect(card.textContent).toContain('Nobody has signed yet.');
  expect(card.textContent).toContain('It holds when 2 more of you sign. Until then what held before goes on.');
  expect(within(section()).getByText('Signed by alice and bob.')).toBeDefined();
});

test('[CHART6] one withdraws what one proposed, and what another withdraws is gone', async () => {
  show();
  await settle();
  await press('Write a charter');
  await press('Propose and sign');
  const own = await proposal('alice proposes a charter');
  await within(own).findByText('Signed by alice.');
  expect(has(own, 'Sign')).toBe(false);
  await press('Withdraw', own);
  await read('Agree on how you want to be together.');
  const his = bobProposes();
  await settle();
  expect(has(await proposal('bob proposes a charter'), 'Withdraw')).toBe(false);
  const seen = bob.charter.get();
  if (seen === undefined) throw new Error('bob sees it');
  bob.run(bob.circle, withdrawCharter, { charterId: his, charter: seen });
  await settle();
  await read('Agree on how you want to be together.');
});

test('[CHART1] what somebody writes into a charter takes the signatures from it and is told, and can be signed again', async () => {
  await settle();
  show();
  await press('Write a charter');
  await press('Propose and sign');
  await within(await proposal('alice proposes a charter')).findByText('Signed by alice.');
  const [id] = alice.circle.charters.all.get().keys();
  if (id === undefined) throw new Error('there is one');
  await settle();
  scribble(bob, id, 'purpose', 'We obey bob.');
  await settle();
  const card = await proposal('alice proposes a charter');
  await within(card).findByText('Nobody has signed yet.');
  expect(card.textContent).toContain('We obey bob.');
  expect(card.textContent).toContain(
    'Somebody wrote into it after it was proposed. Earlier signatures no longer count.',
  );
  expect(has(card, 'Sign')).toBe(true);
});

test('[CHART1] what cannot be read whole says so and is not signed here, nor changed: that would take away the rest', async () => {
  const id = bobProposes();
  scribble(bob, id, 'oath', 'Never rest');
  await settle();
  show();
  const card = await proposal('bob proposes a charter');
  expect(card.textContent).toContain('There is more in it that this version of Lateral cannot show.');
  expect(has(card, 'Sign')).toBe(false);
  for (const member of [bob, alice]) {
    await act(() => signs(member, id));
    await settle();
  }
  await read('Signed by alice and bob.');
  await read(/^There is more in it that this version of Lateral cannot show\./u);
  expect(within(section()).queryAllByRole('button')).toEqual([]);
});

test('[CHART1] a call link that is no web address makes the whole wording unreadable', async () => {
  const id = await agreed({ callLink: 'https://call.example/a' });
  show();
  await read('https://call.example/a');
  scribble(bob, id, 'callLink', 'javascript:alert(1)');
  await settle();
  await read('Agree on how you want to be together.');
  expect(screen.queryByRole('link')).toBeNull();
});

test('[CHART5] what changed while the key was used is not signed, and says so', async () => {
  const id = bobProposes();
  await settle();
  show();
  const hold = deferred();
  const { sign } = two.keys;
  two.keys.sign = async (digest) => {
    await hold.promise;
    return sign(digest);
  };
  await press('Sign', await proposal('bob proposes a charter'));
  scribble(bob, id, 'purpose', 'We obey bob.');
  await settle();
  await read('We obey bob.');
  hold.resolve();
  await read('Not signed: it has changed meanwhile. Read it again.');
  expect(alice.circle.charterSignatures.all.get().size).toBe(0);
  await press('Sign');
  await read('Signed by alice.');
  expect(within(section()).queryByRole('alert')).toBeNull();
});

test('[CHART2] a key that cannot be used signs nothing, and says so', async () => {
  bobProposes();
  await settle();
  const logError = vi.fn<(error: unknown) => void>();
  app = { ...app, services: { ...app.services, logError } };
  two.keys.sign = () => Promise.reject(new AppError('vault-locked', 'locked', { retryable: true }));
  show();
  await press('Sign', await proposal('bob proposes a charter'));
  await read('Not signed: the keys of this device could not be used. Nothing was changed. Try again.');
  expect(alice.circle.charterSignatures.all.get().size).toBe(0);
  expect(logError).toHaveBeenCalledTimes(1);
});

test('[CHART4] of two changes that both have signed one holds, and the other is told of', async () => {
  const first = await agreed();
  show();
  await read('Signed by alice and bob.');
  await press('Propose a change');
  await user.type(screen.getByRole('textbox', { name: 'What else matters' }), 'Tea');
  await press('Propose and sign');
  await within(await proposal('alice proposes a change')).findByText('Signed by alice.');
  const his = bobProposes({ other: 'Coffee', changes: wordingIn(bob, first) });
  await signs(bob, his);
  await settle();
  const hers = [...alice.circle.charters.all.get().values()].find(({ clauses }) => clauses.other === 'Tea');
  if (hers === undefined) throw new Error('alice proposed it');
  // Each signs the other's before having heard of it.
  await signs(bob, hers.id);
  await press('Sign', await proposal('bob proposes a change'));
  await read(/^Coffee$/u);
  await read('alice had proposed another one, which not enough of you had signed when this one came to hold.');
  await settle();
  const winner = [hers, wordingIn(alice, his)].sort((a, b) => (a.hash < b.hash ? -1 : 1))[0];
  const loserName = winner?.id === his ? 'alice' : 'bob';
  await read(
    `${loserName} had proposed another one, which was signed by enough of you, too. Only one can hold: the one with more signatures, or of two with as many, the same one everywhere.`,
  );
  await read('1 earlier wording');
  expect(within(section()).queryByText(/not enough of you/u)).toBeNull();
  expect(bob.charter.get()?.holding?.wording.id).toBe(winner?.id);
});

test('a change of what no longer holds is not proposed; what was written is there again for what holds by now', async () => {
  const first = await agreed({ channel: 'Signal' });
  const change = bobProposes({ purpose: 'We also rest.', changes: wordingIn(bob, first) });
  await signs(bob, change);
  await settle();
  show();
  await read('Signed by alice and bob.');
  await press('Propose a change');
  await user.type(screen.getByRole('textbox', { name: 'What else matters' }), 'Tea');
  await act(() => signs(alice, change));
  await within(document.body).findByText('1 earlier wording', { ignore: false });
  await press('Propose and sign');
  expect(screen.getByRole('alert').textContent).toBe(
    'Something else holds by now. Close this and begin again from that. Your words are still here.',
  );
  expect(alice.circle.charters.all.get().size).toBe(2);
  await user.keyboard('{Escape}');
  await press('Propose a change');
  const fields = ['What we are here for', 'Where we talk besides', 'What else matters'];
  expect(
    fields.map((name) => screen.getByRole('textbox', { name })).map((field) => Reflect.get(field, 'value')),
  ).toEqual(['We also rest.', 'Signal', 'Tea']);
});

test('[CHART5] whoever joined later reads what holds, and signs it', async () => {
  const id = await agreed();
  const { circle } = await welcome(two.begun, 'carol');
  await settle();
  app = showCircle(app, circle, { clock: app.services.clock, seed: 23 });
  app.session().run(app.session().circle, setName, { name: 'carol' });
  show();
  await read('Signed by alice and bob. Not signed yet by carol.');
  expect(screen.queryByRole('article')).toBeNull();
  await press('Sign');
  await read('Signed by carol, alice, and bob.');
  await settle();
  expect(bob.charter.get()?.holding).toMatchObject({ wording: { id }, notYet: [] });
  expect(has(section(), 'Sign')).toBe(false);
});
