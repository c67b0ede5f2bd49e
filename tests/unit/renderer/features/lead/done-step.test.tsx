// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { finishNextStep } from '#shared/domain/done-step/finish-next-step.ts';
import type { TestApp } from '#tests/support/render-in-circle.tsx';
import { addTestLead, BOB, createCircleOfThree, field, leadIn, openPanel, startFor } from './lead-fixture.tsx';

let app: TestApp;
const user = userEvent.setup();

beforeEach(async () => {
  app = await createCircleOfThree();
});
afterEach(cleanup);

const history = () =>
  within(screen.getByRole('region', { name: 'History' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('[DONE1] Done clears the step, is told in the history, and leaves the focus where the next is written', async () => {
  const leadId = addTestLead(app.session(), {
    company: 'Northwind',
    nextStep: 'Thank-you note',
    nextStepOn: '2026-01-08',
  });
  openPanel(app, leadId);
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(field('Next step')).toHaveProperty('value', '');
  expect(document.activeElement).toBe(field('Next step'));
  expect(screen.queryByRole('button', { name: 'Done' })).toBeNull();
  expect(history()).toEqual(['Added. alice, Mon', 'Done: Thank-you note. alice, Mon']);
  await user.keyboard('Call them{Enter}');
  expect(leadIn(app.session().circle, leadId).nextStep).toBe('Call them');
  expect(screen.getByRole('button', { name: 'Done' })).toBeDefined();
});

test('[DONE2] the toast brings the step back, and the history tells nothing of it', async () => {
  openPanel(app, addTestLead(app.session(), { company: 'Northwind', nextStep: 'Call' }));
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(field('Next step')).toHaveProperty('value', 'Call');
  expect(history()).toEqual(['Added. alice, Mon']);
});

test('[DONE3] what is finished for another says for whom', async () => {
  const session = app.session();
  const leadId = addTestLead(session, { company: 'Northwind' });
  const runId = startFor(session, BOB, leadId);
  session.run(session.circle, setNextStep, { cardId: runId, nextStep: 'Call' });
  openPanel(app, leadId, { cardId: runId });
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await screen.findByText('Done for bob: Call');
  expect(history().at(-1)).toBe('Done for bob: Call. alice, Mon');
});

test('whoever comes to set what is next finds the field, once the panel has opened', async () => {
  const onStepFound = vi.fn<() => void>();
  openPanel(app, addTestLead(app.session(), { company: 'Northwind' }), { isStepSought: true, onStepFound });
  await waitFor(() => expect(document.activeElement).toBe(field('Next step')));
  expect(onStepFound).toHaveBeenCalledTimes(1);
});

test('what another finishes meanwhile is told at once, and what is typed stays', async () => {
  const session = app.session();
  const { circle, contextFor } = session;
  const leadId = addTestLead(session, { company: 'Northwind', nextStep: 'Call' });
  openPanel(app, leadId);
  await user.type(field('Next step'), ' them');
  act(() => {
    finishNextStep(circle.replica.doc, { cardId: leadId, nextStep: 'Call' }, { ...contextFor(circle), actor: BOB });
  });
  expect(field('Next step')).toHaveProperty('value', 'Call them');
  expect(history()).toHaveLength(2);
});
