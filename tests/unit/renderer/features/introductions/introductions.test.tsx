// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { answerPrivately, readPrivately } from '#renderer/bindings/private-answers.ts';
import { IntroductionDialog, IntroductionSection } from '#renderer/features/introductions/index.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { withdrawIntroduction } from '#shared/domain/introduction/ask-introduction.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { PrivateWords } from '#shared/ports/private-words.ts';
import type { Access } from '#shared/ports/workspace.ts';
import { renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { showCircle } from '#tests/support/show-circle.ts';
import { asked as askedRows, news, showToday } from '#tests/support/today-page.tsx';
import { asks, type CircleOfThree, createCircleOfThree, documentOf, theOne } from './circle-of-three.ts';

const user = userEvent.setup();
const SECRET = 'Write to Mia, she owes me one';
let three: CircleOfThree;

beforeEach(async () => {
  three = await createCircleOfThree();
});
afterEach(cleanup);

const press = async (name: string | RegExp): Promise<void> => user.click(await screen.findByRole('button', { name }));
async function fill(name: string, text: string): Promise<void> {
  await user.click(screen.getByRole('textbox', { name }));
  await user.paste(text);
}
const has = (role: string, name: string | RegExp): boolean => screen.queryByRole(role, { name }) !== null;
const meOf = (app: TestApp): MemberId => app.session().circle.me;
const showAt = (app: TestApp, company: string | undefined = 'Northwind') =>
  void renderInCircle(app, <IntroductionSection company={company} />);
const showDialog = (app: TestApp) =>
  void renderInCircle(app, <IntroductionDialog introductionId={theOne(app).id} onClose={() => undefined} />);
/** Somebody answers in their app. */
async function answers(app: TestApp, answer: 'yes' | 'no', words = SECRET): Promise<void> {
  const { id: introductionId, asker } = theOne(app);
  const sent = await answerPrivately(app.session(), { introductionId, asker, answer, words });
  if (!sent.ok) throw new Error(sent.error.code);
  await three.settle();
}

test('[INTRO1] alice asks by a dialog, which says what is missing', async () => {
  const { alice, bob, settle } = three;
  showAt(alice);
  await press('Ask for an introduction');
  const dialog = within(screen.getByRole('dialog', { name: 'An introduction at Northwind' }));
  expect(dialog.getByRole('combobox', { name: 'Ask' })).toHaveProperty('value', '');
  await user.click(dialog.getByRole('button', { name: 'Ask' }));
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  await fill('Whom you would like to meet, and why', 'The data team');
  await user.click(dialog.getByRole('button', { name: 'Ask' }));
  await screen.findByText('Asked. The answers come to you alone.');
  await act(() => settle());
  expect(theOne(bob)).toMatchObject({
    asker: meOf(alice),
    company: 'Northwind',
    words: 'The data team',
    to: undefined,
  });
});

test('[INTRO3] bob answers by a dialog, in which no answer stands above the others', async () => {
  const { alice, bob, settle } = three;
  asks(alice);
  await settle();
  showDialog(bob);
  await fill('A word to alice', SECRET);
  expect(screen.getByText(/^Only alice can read your answer\./u)).toBeDefined();
  const variants = ['Yes, I can', 'Not this time', 'Maybe later'].map(
    (name) => screen.getByRole('button', { name }).dataset['variant'],
  );
  expect(new Set(variants).size).toBe(1);
  await press('Yes, I can');
  await screen.findByText('Sent. Only alice can read it.');
  await act(() => settle());
  expect(theOne(alice).answers).toMatchObject([{ author: meOf(bob) }]);
});

test('[INTRO4] [INTRO6] [WORD1] alice alone reads the answers; carol has nothing but sealed boxes', async () => {
  const { alice, bob, carol, settle } = three;
  asks(alice);
  await settle();
  await answers(bob, 'yes');
  await answers(carol, 'no', 'Sorry');
  for (const app of [alice, bob, carol]) {
    for (const words of [SECRET, 'Sorry']) expect(documentOf(app)).not.toContain(words);
    const lengths = theOne(app).answers.map(({ boxes }) => boxes.map(({ sealed }) => sealed.length));
    expect(lengths).toEqual([
      [2_795, 2_795],
      [2_795, 2_795],
    ]);
  }
  const [his] = theOne(carol).answers;
  expect(his && (await readPrivately(carol.session(), his))).toBeUndefined();
  showAt(carol);
  expect(screen.getByText('alice asks everyone')).toBeDefined();
  expect(screen.getByText('Your answer, which only alice can read: Not this time')).toBeDefined();
  expect(screen.queryByText(/bob/u)).toBeNull();
  cleanup();

  showAt(alice);
  await press('Read the answer of bob');
  expect(await screen.findByText('bob: Yes, I can')).toBeDefined();
  expect(screen.getByText(SECRET)).toBeDefined();
  expect(has('button', 'Read the answer of carol')).toBe(true);
  cleanup();
  // What was read is there without keys.
  showAt(alice);
  expect(screen.getByText('bob: Yes, I can')).toBeDefined();
});

test('[INTRO10] what is typed stands nowhere until it is sent, and is there again when the dialog is', async () => {
  const { alice, bob, settle } = three;
  asks(alice);
  await settle();
  showDialog(bob);
  await fill('A word to alice', SECRET);
  await act(() => settle());
  cleanup();
  const places = [bob, alice].flatMap(({ session }) => [session().circle.replica.doc, session().own.replica.doc]);
  for (const doc of places) expect(JSON.stringify(doc.toJSON())).not.toContain(SECRET);
  showDialog(bob);
  expect(screen.getByRole('textbox', { name: 'A word to alice' })).toHaveProperty('value', SECRET);
  const { circle, run } = alice.session();
  run(circle, withdrawIntroduction, { introductionId: theOne(alice).id, authorOf: circle.replica.authorOf });
  await act(() => settle());
  await press('Maybe later');
  expect(await screen.findByText('This is not here any more. What you wrote is still here.')).toBeDefined();
  expect(screen.getByRole('textbox', { name: 'A word to alice' })).toHaveProperty('value', SECRET);
  expect(openCircleDoc(bob.session().circle.replica.doc).introductionAnswers.size).toBe(0);
});

test('[INTRO9] bob is asked on Today until he answers, alice is told until she has read it', async () => {
  const { alice, bob, carol, settle } = three;
  asks(alice, meOf(bob));
  await settle();
  const opened: string[] = [];
  const ways = { onOpenIntroduction: (id: string) => void opened.push(id) };
  showToday(bob, ways);
  await press(/^alice asks for an introduction at Northwind/u);
  expect(opened).toEqual([theOne(bob).id]);
  await act(() => answers(bob, 'no'));
  expect(askedRows()).toEqual([]);
  cleanup();
  showToday(carol, ways);
  expect([...askedRows(), ...news()].join(' ')).not.toMatch(/Northwind/u);
  cleanup();
  showToday(alice, ways);
  expect(news()).toEqual(['bob answered about Northwind Only you can read it.']);
  const [answer] = theOne(alice).answers;
  await act(async () => void (answer && (await readPrivately(alice.session(), answer))));
  expect(news()).toEqual([]);
});

test('[INTRO9] nobody is asked while they rest or have quiet hours, nor about a lead in the trash', async () => {
  const { alice, bob, carol, settle } = three;
  const added = alice.session().run(alice.session().circle, addLead, { company: 'Northwind' });
  if (!added.ok) throw new Error(added.error.code);
  const { leadId } = added.value;
  asks(alice, undefined, leadId);
  await settle();
  showToday(bob);
  expect(askedRows()).toHaveLength(1);
  const { circle, run } = bob.session();
  act(() => void run(circle, beginRest, { zone: 'UTC', authorOf: circle.replica.authorOf }));
  expect(askedRows()).toEqual([]);
  cleanup();
  carol.services.keepsakes.set('quiet-hours', 'on 0 1410');
  showToday(carol);
  expect(askedRows()).toEqual([]);
  carol.services.keepsakes.set('quiet-hours', 'off 0 1410');
  cleanup();
  const later = { ...carol, services: { ...carol.services, keepsakes: { ...carol.services.keepsakes } } };
  showToday(later);
  expect(askedRows()).toHaveLength(1);
  alice.session().run(alice.session().circle, trashLead, { leadId });
  await act(() => settle());
  expect(askedRows()).toEqual([]);
});

test('[INTRO5] [INTRO6] who answers again is read again; nobody else is told that anybody answered', async () => {
  const { alice, bob, carol, settle } = three;
  asks(alice);
  await settle();
  await answers(bob, 'no', 'Not now');
  showAt(alice);
  await press('Read the answer of bob');
  await screen.findByText('bob: Not this time');
  await act(() => answers(bob, 'yes', 'Now I can'));
  await press('Read the answer of bob');
  expect(await screen.findByText('Now I can')).toBeDefined();
  expect(screen.queryByText('Not now')).toBeNull();
  cleanup();
  showAt(carol);
  expect(screen.queryByText(/bob|yes|answer:/iu)).toBeNull();
  expect(has('button', 'Answer alice')).toBe(true);
});

test('[INTRO6] what does not open says so, and keys that cannot be used leave it closed', async () => {
  const { alice, bob, settle } = three;
  asks(alice);
  await settle();
  await answers(bob, 'yes');
  const { privateWords } = alice.session().circle.replica;
  if (privateWords === undefined) throw new Error('a circle has private words');
  let open: PrivateWords['open'] = () => Promise.reject(new Error('vault-locked'));
  const own = alice.session().own.replica.doc;
  const errors: unknown[] = [];
  const app = showCircle(alice, {
    ...alice.session().circle.replica,
    privateWords: { ...privateWords, open: (words) => open(words) },
  });
  showAt({ ...app, services: { ...app.services, logError: (error) => void errors.push(error) } });
  await press('Read the answer of bob');
  expect(await screen.findByText(/^The keys of this device cannot be used right now/u)).toBeDefined();
  expect(errors).toHaveLength(1);
  open = () => Promise.resolve(Uint8Array.of(9, 9));
  await press('Read the answer of bob');
  expect(
    await screen.findByText(/^This answer cannot be opened on this device\. Ask bob to answer again\./u),
  ).toBeDefined();
  expect(has('button', 'Read the answer of bob')).toBe(false);
  expect(openCircleDoc(own).keptAnswers.size).toBe(0);
});

test('[INTRO7] alice says what came of it, names nobody unless she wants to, and takes it back', async () => {
  const { alice, bob, settle } = three;
  asks(alice);
  await settle();
  showAt(alice);
  await press('Say what came of it');
  await press('Save');
  expect(screen.getByText('Choose one. What you wrote is still here.')).toBeDefined();
  await user.click(screen.getByRole('radio', { name: 'Introduced' }));
  await fill('In your words', 'Over lunch');
  await press('Save');
  await screen.findByText('Saved: Introduced.');
  expect(theOne(alice).steps).toMatchObject([{ step: 'introduced', through: undefined, words: 'Over lunch' }]);
  await press('Say what came of it');
  await user.click(screen.getByRole('radio', { name: 'It helped' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who introduced you' }), 'bob');
  await press('Save');
  await act(() => settle());
  cleanup();
  showAt(bob);
  const history = within(screen.getByRole('list', { name: 'What came of it' }));
  expect(history.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^It helped · .* · through bob$/u),
    expect.stringMatching(/^Introduced · [^·]*Over lunch$/u),
  ]);
  expect(has('button', 'Say what came of it')).toBe(false);
  cleanup();
  showAt(alice);
  await press('Withdraw');
  expect(screen.queryByRole('list', { name: 'Introductions asked for' })).toBeNull();
  await press('Undo');
  await waitFor(() => expect(has('list', 'Introductions asked for')).toBe(true));
});

test('[INTRO8] whoever cannot write reads on, and nobody is offered what has no company', async () => {
  const { alice, bob, settle } = three;
  asks(alice);
  await settle();
  const access = createSubject<Access>('newer-version');
  showAt(showCircle(bob, { ...bob.session().circle.replica, access }));
  expect(screen.getByText('Somebody of the data team.')).toBeDefined();
  expect(screen.queryAllByRole('button')).toEqual([]);
  cleanup();
  const nothing = renderInCircle(alice, <IntroductionSection company={undefined} />);
  expect(nothing.container.querySelector('section')).toBeNull();
});
