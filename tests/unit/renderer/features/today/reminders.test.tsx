// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { createToldReminders } from '#renderer/bindings/told-reminders.ts';
import { TodayView } from '#renderer/features/today/index.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { DAY_MS, HOUR_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { liveInUtc } from '#tests/support/live-in-utc.ts';
import { comeSoFar } from '#tests/support/come-so-far.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';
import { NOWHERE } from '#tests/support/today-page.tsx';

// The clock of the tests stands on Monday, 5 January 2026, 9:00 UTC.
const onOpenLead = vi.fn<(leadId: string, cardId: string) => void>();
const user = userEvent.setup();
let app: TestApp;

beforeEach(async () => {
  liveInUtc();
  onOpenLead.mockReset();
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
});
afterEach(cleanup);

const session = () => app.session();
const later = (durationMs: number) => act(() => app.device.clock.advance(durationMs));

const come = (daysAgo: number, lead: NewLead, toStage?: Stage) => comeSoFar(session(), daysAgo, lead, toStage);

async function show(): Promise<void> {
  renderInCircle(
    app,
    <main tabIndex={-1}>
      <TodayView {...NOWHERE} onOpenLead={onOpenLead} levelLine={null} search={null} />
    </main>,
  );
  await later(2 * SECOND_MS);
}
/** What stands under "Yours to do": the words of each row without those of its other buttons. */
const rows = () => {
  const section = screen.queryByRole('region', { name: 'Yours to do' });
  if (section === null) return [];
  return within(section)
    .getAllByRole('listitem')
    .map((item) => within(item).getAllByRole('button')[0]?.textContent);
};
const more = (what: string) => screen.getByRole('button', { name: `More: ${what}` });
const choose = async (what: string, choice: string) => {
  await user.click(more(what));
  await user.click(screen.getByRole('menuitem', { name: choice }));
};

describe('what reminds', () => {
  test('[REM12] stands as what is to be done, in words that say why, and leads to the lead', async () => {
    const leadId = come(8, { company: 'Contoso', role: 'Welder' });
    come(12, { company: 'Globex' }, 'interviewing');
    come(1, { role: 'Plater' }, 'interviewing');
    await show();
    expect(rows()).toEqual([
      'Follow up with Contoso applied 8 days ago · Welder',
      'No word from Globex for 12 days.',
      'Say thank you: Plater',
    ]);
    await user.click(screen.getByRole('button', { name: /^Follow up with Contoso/ }));
    expect(onOpenLead.mock.calls).toEqual([[leadId, expect.any(String)]]);
  });

  test('[REM12] what is due by its day stands above, what comes later below, and nothing is told twice', async () => {
    come(8, { company: 'Contoso' });
    const { circle, run } = session();
    const plan = (company: string, nextStepOn: string) => {
      const added = run(circle, addLead, { company });
      if (!added.ok) throw new Error(added.error.code);
      run(circle, setNextStep, { cardId: added.value.leadId, nextStep: `Write to ${company}`, nextStepOn });
    };
    plan('Globex', '2026-01-05');
    plan('Initech', '2026-01-08');
    run(circle, addLead, { company: 'Northwind', deadlineOn: '2026-01-06' });
    await show();
    expect(rows()).toEqual([
      'Write to Globex · today Globex',
      'Follow up with Contoso applied 8 days ago',
      'Deadline · Tue Northwind',
      'Write to Initech · Thu Initech',
    ]);
  });

  test('[REM12] three stand there and the others last, fifty in all, so that they push away nothing that was planned', async () => {
    for (let count = 0; count < 60; count += 1) come(8, { company: `Contoso ${count}` });
    const { circle, run } = session();
    const added = run(circle, addLead, { company: 'Initech' });
    if (!added.ok) throw new Error(added.error.code);
    run(circle, setNextStep, { cardId: added.value.leadId, nextStep: 'Read', nextStepOn: undefined });
    await show();
    expect(rows().map((words) => words?.slice(0, 6))).toEqual([
      ...Array<string>(3).fill('Follow'),
      'Read I',
      ...Array<string>(3).fill('Follow'),
    ]);
    expect(screen.getByRole('button', { name: 'Show 44 more' })).toBeTruthy();
  });

  test('[REM12] [REST6] nothing does in quiet hours, while one rests, or after one has said something', async () => {
    const leadId = come(8, { company: 'Contoso' });
    const { circle, run } = session();
    app.services.keepsakes.set('quiet-hours', 'on 0 1410');
    await show();
    expect(rows()).toEqual([]);
    cleanup();
    app = { ...app, services: { ...app.services, keepsakes: { get: () => undefined, set: () => undefined } } };
    await show();
    expect(rows()).toHaveLength(1);
    const { authorOf } = circle.replica;
    const said = { about: { kind: 'lead', id: leadId }, text: 'I called them', members: [], authorOf } as const;
    const told = run(circle, addMessage, said);
    await later(SECOND_MS);
    expect(rows()).toEqual([]);
    if (!told.ok) throw new Error(told.error.code);
    act(() => void session().undo.undo(told.act));
    await later(SECOND_MS);
    expect(rows()).toHaveLength(1);
    act(() => void run(circle, beginRest, { zone: 'UTC', authorOf }));
    await later(SECOND_MS);
    expect(rows()).toEqual([]);
  });

  test('[REM2] comes at its time while the page is open', async () => {
    come(6, { company: 'Contoso' });
    await show();
    expect(rows()).toEqual([]);
    await later(DAY_MS);
    expect(rows()).toHaveLength(1);
  });

  test('[REM3] is never of what another goes for, and of private leads too', async () => {
    come(8, { company: 'Contoso', circle: session().circleId });
    const bob = addBob(app);
    bob.write((doc, ctx) => {
      const eightDaysAgo = { ...ctx, now: ctx.now - 8 * DAY_MS };
      const added = addLead(doc, { company: 'Globex' }, eightDaysAgo);
      if (!added.ok) throw new Error(added.error.code);
      return moveCard(doc, { cardId: added.value.leadId, toStage: 'applied' }, eightDaysAgo);
    });
    await show();
    expect(rows()).toEqual(['Follow up with Contoso applied 8 days ago']);
  });
});

describe('an answer', () => {
  test('[REM7] [REM12] puts it off or leaves it, says so, and is taken back', async () => {
    come(8, { company: 'Contoso' });
    come(8, { company: 'Globex' });
    await show();
    await choose('Follow up with Contoso', 'Tomorrow');
    expect(rows()).toEqual(['Follow up with Globex applied 8 days ago']);
    await choose('Follow up with Globex', 'Leave it');
    expect(rows()).toEqual([]);
    await screen.findByText('Globex: left. You will not be reminded of this again.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await later(0);
    expect(rows()).toEqual(['Follow up with Globex applied 8 days ago']);
    await later(DAY_MS - HOUR_MS);
    expect(rows()).toHaveLength(1);
    await later(HOUR_MS);
    expect(rows().toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
      'Follow up with Contoso applied 9 days ago',
      'Follow up with Globex applied 9 days ago',
    ]);
  });

  test('[REM7] [REM12] says that it is done, which is no answer to a silence, and is taken back', async () => {
    come(8, { company: 'Contoso' });
    come(12, { company: 'Globex' }, 'interviewing');
    await show();
    await user.click(more('No word from Globex for 12 days.'));
    expect(screen.queryByRole('menuitem', { name: 'Done' })).toBeNull();
    await user.keyboard('{Escape}');
    await choose('Follow up with Contoso', 'Done');
    expect(rows()).toEqual(['No word from Globex for 12 days.']);
    await screen.findByText('Contoso: done. You will not be reminded of this again.');
    await later(7 * DAY_MS);
    expect(rows()).toEqual(['No word from Globex for 19 days.']);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await later(0);
    expect(rows()).toHaveLength(2);
  });

  test('[REM7] later today is offered before the evening, and no longer in it', async () => {
    come(8, { company: 'Contoso' });
    await show();
    const offered = async () => {
      await user.click(more('Follow up with Contoso'));
      const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
      await user.keyboard('{Escape}');
      return names;
    };
    expect(await offered()).toEqual(['Done', 'Later today', 'Tomorrow', 'In a week', 'Leave it']);
    await choose('Follow up with Contoso', 'Later today');
    expect(rows()).toEqual([]);
    await later(11 * HOUR_MS);
    expect(rows()).toHaveLength(1);
    expect(await offered()).toEqual(['Done', 'Tomorrow', 'In a week', 'Leave it']);
  });

  test('[REM12] is given by keyboard, and the focus stays on the page', async () => {
    come(8, { company: 'Contoso' });
    await show();
    screen.getByRole('button', { name: /^Follow up/ }).focus();
    await user.tab();
    expect(document.activeElement).toBe(more('Follow up with Contoso'));
    await user.keyboard('{Enter}');
    await user.keyboard('{End}{Enter}');
    expect(rows()).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  });

  test('[REM12] is not offered where nothing can be written', async () => {
    come(8, { company: 'Contoso' });
    const { own } = session();
    const readOnly = { ...session(), own: { ...own, isWritable: () => false } };
    app = { ...app, session: () => readOnly };
    await show();
    expect(rows()).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /^More/ })).toBeNull();
  });
});

test('[TELL3] what one has seen here needs no notification; what stood here while nobody looked does', async () => {
  come(8, { company: 'Contoso' });
  await show();
  const told = createToldReminders(app.services.keepsakes);
  const all = session().reminders.all.get();
  expect(told.among(all).size).toBe(0);
  act(() => {
    app.notifications.isWatched.set(true);
  });
  expect(told.among(all).size).toBe(1);
});

test('[TELL3] what does not stand here in quiet hours was not told, though the window is looked at', async () => {
  const { keepsakes } = app.services;
  keepsakes.set('quiet-hours', 'on 480 600');
  come(8, { company: 'Contoso' });
  come(1, { company: 'Globex', deadlineOn: '2026-01-06' }, 'spotted');
  app.notifications.isWatched.set(true);
  await show();
  const told = createToldReminders(keepsakes);
  const toldKinds = () => {
    const all = session().reminders.all.get();
    const ids = told.among(all);
    return all.filter(({ callId }) => ids.has(callId)).map(({ kind }) => kind);
  };
  expect(rows()).toHaveLength(1);
  expect(toldKinds()).toEqual(['deadline']);
  await later(HOUR_MS);
  expect(rows()).toHaveLength(2);
  expect(toldKinds().toSorted()).toEqual(['deadline', 'follow-up']);
});
