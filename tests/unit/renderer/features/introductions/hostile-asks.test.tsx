// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';

import { IntroductionDialog, IntroductionSection } from '#renderer/features/introductions/index.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { asks, type CircleOfThree, createCircleOfThree, theOne } from './circle-of-three.ts';

const user = userEvent.setup();
const SECRET = 'Write to Mia, she owes me one';
let three: CircleOfThree;

beforeEach(async () => {
  three = await createCircleOfThree();
});
afterEach(cleanup);

const press = async (name: string): Promise<void> => user.click(await screen.findByRole('button', { name }));
const showDialog = (app: TestApp) =>
  void renderInCircle(app, <IntroductionDialog introductionId={theOne(app).id} onClose={() => undefined} />);

test('[INTRO3] what is meant for alice is not sealed to carol who has put an ask of hers in its place', async () => {
  const { alice, bob, carol, settle } = three;
  asks(alice);
  await settle();
  const { id, company, words, at } = theOne(bob);
  showDialog(bob);
  await user.click(screen.getByRole('textbox', { name: 'A word to alice' }));
  await user.paste(SECRET);
  const replaced = new Y.Map<unknown>(Object.entries({ company, words, at }));
  openCircleDoc(carol.session().circle.replica.doc).introductionAsks.set(id, replaced);
  await act(() => settle());
  expect(theOne(bob)).toMatchObject({ id, asker: carol.session().circle.me });
  await press('Yes, I can');
  expect(await screen.findByText('This is not here any more. What you wrote is still here.')).toBeDefined();
  expect(openCircleDoc(bob.session().circle.replica.doc).introductionAnswers.size).toBe(0);
  cleanup();
  showDialog(bob);
  expect(screen.getByRole('textbox', { name: 'A word to carol' })).toHaveProperty('value', '');
});

test('[INTRO3] where carol calls herself alice, too, it is said whom bob is about to answer', async () => {
  const { alice, bob, carol, settle } = three;
  asks(alice);
  await settle();
  showDialog(bob);
  expect(screen.queryByText(/More than one person/u)).toBeNull();
  cleanup();
  const { circle, run } = carol.session();
  run(circle, setName, { name: 'ALICE' });
  await settle();
  showDialog(bob);
  expect(screen.getByText(/^More than one person here is called alice\. This one joined on .*\d\.$/u)).toBeDefined();
});

test('[INTRO8] of very many asks the newest are drawn, and more when somebody wants them', async () => {
  const { alice, bob, settle } = three;
  for (let count = 0; count < 12; count += 1) asks(alice);
  await settle();
  renderInCircle(bob, <IntroductionSection company="Northwind" />);
  const drawn = () => within(screen.getByRole('list', { name: 'Introductions asked for' })).getAllByRole('listitem');
  expect(drawn()).toHaveLength(10);
  await press('Show 2 more');
  expect(drawn()).toHaveLength(12);
  expect(screen.queryByRole('button', { name: /^Show/u })).toBeNull();
});
