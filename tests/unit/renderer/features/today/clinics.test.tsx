// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { QuietHoursSection } from '#renderer/features/settings/quiet-hours-section.tsx';
import { askQuestion } from '#shared/domain/clinic/ask-question.ts';
import { openClinic } from '#shared/domain/clinic/open-clinic.ts';
import { sayBack } from '#shared/domain/clinic/say-back.ts';
import { standAside, takePart } from '#shared/domain/clinic/take-part.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { clinicRef } from '#renderer/bindings/clinics.ts';
import { draftFor, sendIdeas } from '#renderer/bindings/send-ideas.ts';
import type { ClinicId } from '#shared/kernel/ids.ts';
import { BEFORE_IDEAS, type ClinicPage, createClinicPage, press, user, valueOf } from '#tests/support/clinic-page.tsx';
import { asked, showToday, yours } from '#tests/support/today-page.tsx';

let page: ClinicPage;
const onGoTo = vi.fn<(page: string, part?: string) => void>();

beforeEach(async () => {
  onGoTo.mockReset();
  page = await createClinicPage();
});
afterEach(cleanup);

const show = () => showToday(page.app, { onGoTo }, <QuietHoursSection />);
const ROW = 'bob brings a problem I freeze when they ask about pay.';
const does = (work: () => void) => act(work);
const circleAndRef = (id: ClinicId) => {
  const { run, circle } = page.session();
  return { run, circle, ref: clinicRef(circle, id) };
};

test('[TODAY12] a problem waits for me until I have asked, said back or sent, in each phase anew', async () => {
  show();
  const id = page.bob.brings();
  expect(asked()).toEqual([ROW]);
  await press(ROW);
  expect(onGoTo.mock.calls).toEqual([['together', 'help']]);
  const { run, circle, ref } = circleAndRef(id);
  does(() => void valueOf(run(circle, askQuestion, { ...ref, text: 'How much?' })));
  expect(asked()).toEqual([]);
  page.bob.closes(id, 'questions');
  expect(asked()).toEqual([ROW]);
  does(() => void valueOf(run(circle, sayBack, { ...ref, text: 'You dread it.' })));
  expect(asked()).toEqual([]);
  page.bob.closes(id, 'saying-back');
  expect(asked()).toEqual([ROW]);
  await act(async () => {
    valueOf(await sendIdeas(page.session(), id, valueOf(draftFor(page.session(), id, ['Practise']))));
  });
  expect(asked()).toEqual([]);
  page.bob.closes(id, 'ideas');
  expect([...asked(), ...yours()]).toEqual([]);
});

test('[TODAY12] it does not wait for who stands aside, was not asked, or brought it', () => {
  show();
  page.bob.brings({ asked: [page.carol.id], statement: 'Not for me.' });
  expect(asked()).toEqual([]);
  const id = page.bob.brings();
  const { run, circle, ref } = circleAndRef(id);
  does(() => void valueOf(run(circle, standAside, ref)));
  expect(asked()).toEqual([]);
  does(() => void valueOf(run(circle, takePart, ref)));
  expect(asked()).toEqual([ROW]);
  const problem = { statement: 'Mine.', manner: 'written', asked: [page.bob.id] } as const;
  does(() => void valueOf(run(circle, openClinic, problem)));
  expect(asked()).toEqual([ROW]);
});

test('[TODAY12] where I choose for my own problem it is mine to do', async () => {
  show();
  const { run, circle } = page.session();
  const problem = { statement: 'I freeze.', manner: 'written', asked: [page.bob.id] } as const;
  act(() => void valueOf(run(circle, openClinic, problem)));
  page.bob.closes(page.clinic().id, ...BEFORE_IDEAS);
  expect(yours()).toEqual([]);
  page.bob.closes(page.clinic().id, 'ideas');
  expect(yours()).toEqual(['Your clinic: choose a next step I freeze.']);
  await press('Your clinic: choose a next step I freeze.');
  expect(onGoTo.mock.calls).toEqual([['together', 'help']]);
});

test('[TODAY12] nothing stands there without the habit, in quiet hours, or while I rest', async () => {
  show();
  page.bob.brings();
  const { run, circle } = page.session();
  does(() => void valueOf(run(circle, setHabits, { clinic: false })));
  expect(asked()).toEqual([]);
  does(() => void valueOf(run(circle, setHabits, { clinic: true })));
  expect(asked()).toEqual([ROW]);
  const now = new Date(page.app.device.clock.now());
  const minutes = now.getHours() * 60 + now.getMinutes();
  await user.click(screen.getByRole('checkbox', { name: 'Keep quiet hours' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), String(minutes));
  await user.selectOptions(screen.getByRole('combobox', { name: 'To' }), String((minutes + 60) % (24 * 60)));
  expect(asked()).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: 'Keep quiet hours' }));
  expect(asked()).toEqual([ROW]);
  does(() => void valueOf(run(circle, beginRest, { zone: 'UTC', authorOf: circle.replica.authorOf })));
  expect(asked()).toEqual([]);
});
