// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { asked, showToday, yours } from '#tests/support/today-page.tsx';

const user = userEvent.setup();
const onNextStep = vi.fn<(cardId: string) => void>();
let app: TestApp;
let bob: SecondMember;

beforeEach(async () => {
  onNextStep.mockReset();
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const show = () => showToday(bob.app, { onNextStep });

function add(lead: NewLead, space = app.session().circle) {
  const result = app.session().run(space, addLead, lead);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Presses a button of the row that says these words. */
async function press(words: string, name: string): Promise<void> {
  const row = screen.getByText(words).closest('li');
  if (row === null) throw new Error('words stand in a row');
  await user.click(within(row).getByRole('button', { name }));
}

test('[TODAY19] a step is done with one press; the toast leads back and, quietly, on to the next', async () => {
  const { pursuitId } = add({
    company: 'Northwind',
    nextStep: 'Thank-you note',
    nextStepOn: '2026-01-05',
    stage: 'applied',
  });
  show();
  await press('Thank-you note', 'Done');
  expect(yours()).toEqual([]);
  const toast = (await screen.findByText('Done: Thank-you note')).closest('[role="status"]');
  if (!(toast instanceof HTMLElement)) throw new Error('it is said');
  await user.click(within(toast).getByRole('button', { name: 'Undo' }));
  expect(yours()).toEqual(['Thank-you note · today Northwind']);
  expect(app.session().circle.doneSteps.all.get().size).toBe(0);
  await press('Thank-you note', 'Done');
  await user.click(await screen.findByRole('button', { name: 'Next step' }));
  expect(onNextStep.mock.calls).toEqual([[pursuitId]]);
});

test('[TODAY19] so is one that only the person sees, and it stays with them alone', async () => {
  const { own, circle, circleId } = app.session();
  add({ company: 'Secret', nextStep: 'Call', circle: circleId }, own);
  show();
  await press('Call', 'Done');
  expect([yours(), own.doneSteps.all.get().size, circle.doneSteps.all.get().size]).toEqual([[], 1, 0]);
});

test('when its row goes the focus goes on to the page', async () => {
  add({ company: 'Northwind', nextStep: 'Call' });
  const { container } = show();
  const main = document.createElement('main');
  main.tabIndex = -1;
  container.append(main);
  await press('Call', 'Done');
  await waitFor(() => expect(document.activeElement).toBe(main));
});

test('[DONE1] what another changed meanwhile is not taken for done', async () => {
  const { leadId } = add({ company: 'Northwind', nextStep: 'Call' });
  show();
  const { run, circle } = bob.app.session();
  // It has come, and is not drawn yet.
  const draw = circle.hold();
  run(circle, setNextStep, { cardId: leadId, nextStep: 'Interview' });
  await press('Call', 'Done');
  await screen.findByText(/^Not taken for done/);
  act(() => {
    draw();
  });
  expect(yours()).toEqual(['Interview Northwind']);
  expect(circle.doneSteps.all.get().size).toBe(0);
});

test('[TODAY19] that one has applied is said where the last day is told', async () => {
  add({ company: 'Northwind', deadlineOn: '2026-01-06', stage: 'applying' });
  show();
  await press('Deadline', 'Applied');
  expect(yours()).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(yours()).toEqual(['Deadline · Tue Northwind']);
});

test('[TODAY19] who has applied is the reader, also where they had found it for another', async () => {
  const { leadId } = add({ company: 'Northwind', deadlineOn: '2026-01-06', forMembers: [bob.id] });
  show();
  await press('Deadline', 'Applied');
  const { circle } = app.session();
  const runs = [...circle.pursuits.all.get().values()].map((run) => [run.leadId, run.memberId, run.stage]);
  expect(runs).toEqual([[leadId, circle.me, 'applied']]);
});

test('[TODAY19] a lead that another thought of for the reader is answered in its row, either way', async () => {
  const { me } = app.session().circle;
  bob.write((doc, ctx) => addLead(doc, { company: 'Globex', forMembers: [me] }, ctx));
  show();
  await press('bob thought of you: Globex', "I'm interested");
  expect(asked()).toEqual([]);
  const runs = () =>
    [...app.session().circle.pursuits.all.get().values()].map(({ memberId, stage }) => [memberId, stage]);
  expect(runs()).toEqual([[me, 'applying']]);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await press('bob thought of you: Globex', 'More about Globex');
  await user.click(screen.getByRole('menuitem', { name: 'Not for me' }));
  expect(asked()).toEqual([]);
  await screen.findByText('Not for you: Globex');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(asked()).toEqual(['bob thought of you: Globex']);
});
