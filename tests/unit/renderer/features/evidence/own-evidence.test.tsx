// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { EvidenceSection } from '#renderer/features/evidence/index.ts';
import { editEvidence } from '#shared/domain/evidence/change-evidence.ts';
import { renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { type CircleOfTwo, createCircleOfTwo, proposes, signs } from '../charter/circle-of-two.ts';
import { choose, fill, has, notes, press, rows, select, takeBack, textbox } from './evidence-page.ts';

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

test('[EVID1] what one did is written with skills and a day, and is there again when its dialog was closed', async () => {
  show();
  expect(screen.getByText('Write down one thing that you did.')).toBeDefined();
  await press('Add evidence');
  await press('Add');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  expect(screen.getByText('Everybody in the circle can read it.')).toBeDefined();
  await fill('What you did or can do', 'Ran the market stall');
  expect(screen.queryByText('A few words are needed.')).toBeNull();
  await fill('Skills', 'selling, Standing, selling');
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2025-12-06' } });
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await press('Add evidence');
  expect(textbox('What you did or can do')).toHaveProperty('value', 'Ran the market stall');
  await press('Add');
  await screen.findByText('Evidence added.');
  expect(rows(MINE)).toEqual([
    'Ran the market stall | You wrote this. It was on December 6, 2025. | Skills: selling, Standing',
  ]);
  await press('Add evidence');
  expect(textbox('What you did or can do')).toHaveProperty('value', '');
});

test('[EVID6] what one can do is read by skill, changed, withdrawn and had back', async () => {
  notes(alice, { text: 'Ran a stall', skills: ['selling', 'Standing'] });
  await settle();
  notes(alice, { text: 'Painted', skills: ['standing'] });
  const stall = (skills: string) => `Ran a stall | You wrote this. Written down on January 5. | Skills: ${skills}`;
  const fence = 'Painted | You wrote this. Written down on January 5. | Skills: standing';
  show();
  expect(rows(MINE)).toEqual([fence, stall('selling, Standing')]);
  await select('Skill', 'selling');
  expect(rows(MINE)).toEqual([stall('selling, Standing')]);
  await choose('More for “Ran a stall”', 'Edit');
  expect(screen.queryByRole('combobox', { name: 'About' })).toBeNull();
  await fill('Skills', 'Standing');
  await press('Save');
  // Nobody names selling any more, so all of it is there again.
  expect(rows(MINE)).toEqual([fence, stall('Standing')]);
  await choose('More for “Painted”', 'Withdraw');
  expect(rows(MINE)).toEqual([stall('Standing')]);
  await takeBack('Evidence withdrawn.');
  expect(rows(MINE)).toEqual([fence, stall('Standing')]);
});

test('[EVID2] what was changed of a piece is there again when its dialog is, and a day that is taken away goes', async () => {
  notes(alice, { text: 'Swam', day: '2025-12-06' });
  show();
  await choose('More for “Swam”', 'Edit');
  await fill('What you did or can do', 'Swam far');
  await press('Take the day away');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await choose('More for “Swam”', 'Edit');
  expect(textbox('What you did or can do')).toHaveProperty('value', 'Swam far');
  await press('Save');
  await screen.findByText('Evidence saved.');
  expect(about(alice)).toMatchObject([{ text: 'Swam far', day: undefined }]);
});

test('[EVID2] only what was changed is written: what another device adds meanwhile stays', async () => {
  const evidenceId = notes(alice, { text: 'Swam' });
  show();
  await choose('More for “Swam”', 'Edit');
  await fill('What you did or can do', 'Swam far');
  const { authorOf } = alice.circle.replica;
  act(() => {
    alice.run(alice.circle, editEvidence, { evidenceId, authorOf, skills: ['Breath'] });
  });
  await press('Save');
  expect(about(alice)).toMatchObject([{ text: 'Swam far', skills: ['Breath'] }]);
});

test('[EVID1] what touches a topic that the circle has put off limits gets a hint, and is added all the same', async () => {
  const id = proposes(bob, { offLimits: 'Salary' });
  await signs(bob, id);
  await settle();
  await signs(alice, id);
  await settle();
  show();
  await press('Add evidence');
  await fill('What you did or can do', 'Asked for a better salary');
  expect(screen.getByText(/^Off limits by your charter: Salary\./u)).toBeDefined();
  await press('Add');
  expect(rows(MINE)).toHaveLength(1);
});

test('of many the newest are shown, and the rest at a press', async () => {
  for (const text of ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']) {
    notes(alice, { text });
    await settle();
  }
  show();
  expect(within(screen.getByRole('list', { name: MINE })).queryByText('two')).toBeNull();
  expect(rows(MINE)[0]).toContain('eight');
  await press('Show 2 more');
  expect(rows(MINE)).toHaveLength(8);
  expect(has(/^Show/u)).toBe(false);
});
