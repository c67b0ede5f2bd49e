// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Activity, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { TodayView } from '#renderer/features/today/index.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { removeEntry } from '#shared/domain/priority/change-entry.ts';
import { DAY_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { asked, news, NOWHERE, showToday, yours } from '#tests/support/today-page.tsx';

// The clock of the tests stands on Monday, 5 January 2026, 9:00 UTC.
const TODAY = '2026-01-05';

const HOUR_MS = 60 * MINUTE_MS;

const onOpenLead = vi.fn<(leadId: string, cardId: string) => void>();
const onOpenBlock = vi.fn<(memberId: string) => void>();
const onAddLead = vi.fn<() => void>();
const onGoTo = vi.fn<(page: string) => void>();
const onInvite = vi.fn<() => void>();
const onCheckIn = vi.fn<() => void>();
let app: TestApp;
let bob: SecondMember;

beforeEach(async () => {
  for (const way of [onOpenLead, onOpenBlock, onAddLead, onGoTo, onInvite]) way.mockReset();
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const show = () => showToday(bob.app, { onOpenLead, onOpenBlock, onAddLead, onCheckIn, onGoTo, onInvite });

function add(lead: NewLead) {
  const { run, circle } = app.session();
  const result = run(circle, addLead, lead);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function bobAdds(lead: NewLead) {
  const result = bob.write((doc, ctx) => addLead(doc, lead, ctx));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The end of an earlier visit, and some time after it. */
async function visitBefore(): Promise<void> {
  show().unmount();
  await app.device.clock.advance(HOUR_MS);
}

describe('yours to do', () => {
  test('[TODAY1] next steps by day, with the day in words', () => {
    add({ company: 'A', role: 'Welder', nextStep: 'some day' });
    add({ company: 'B', nextStep: 'write', nextStepOn: '2026-01-08', stage: 'applied' });
    add({ company: 'C', nextStep: 'call', nextStepOn: TODAY });
    add({ company: 'D', nextStep: 'too late', nextStepOn: '2026-01-01' });
    add({ company: 'E', nextStep: 'in spring', nextStepOn: '2026-03-12' });
    show();
    expect(yours()).toEqual([
      'too late · since Thu D',
      'call · today C',
      'write · Thu B',
      'in spring · Mar 12 E',
      'some day Welder, A',
    ]);
    const near = screen.getAllByRole('time').filter(({ dataset }) => 'near' in dataset);
    expect(near.map(({ textContent }) => textContent)).toEqual(['since Thu', 'today']);
  });

  test('a private step stands among the others', () => {
    const { run, own, circleId } = app.session();
    run(own, addLead, { company: 'Secret', nextStep: 'call', nextStepOn: TODAY, circle: circleId });
    show();
    expect(yours()).toEqual(['call · today Secret']);
  });

  test('deadlines of my leads within a week, until I have applied', () => {
    add({ company: 'Soon', deadlineOn: '2026-01-12' });
    add({ company: 'Later', deadlineOn: '2026-01-13' });
    add({ company: 'Over', deadlineOn: '2026-01-04' });
    add({ company: 'Applying', deadlineOn: TODAY, stage: 'applying' });
    add({ company: 'Applied', deadlineOn: TODAY, stage: 'applied' });
    bobAdds({ company: 'His', deadlineOn: TODAY });
    show();
    expect(yours()).toEqual(['Deadline · today Applying', 'Deadline · Jan 12 Soon']);
  });

  test('a step planned by the deadline speaks for both', () => {
    add({ company: 'In time', deadlineOn: '2026-01-08', nextStep: 'send', nextStepOn: '2026-01-07' });
    add({ company: 'Too late', deadlineOn: '2026-01-08', nextStep: 'send', nextStepOn: '2026-01-09' });
    show();
    expect(yours()).toEqual(['send · Wed In time', 'Deadline · Thu Too late', 'send · Fri Too late']);
  });

  test('a row is one button, which opens the lead by the card that is mine', async () => {
    const { leadId, pursuitId } = add({ company: 'A', nextStep: 'call', stage: 'applied' });
    show();
    await userEvent.click(screen.getByRole('button', { name: 'call A' }));
    expect(onOpenLead.mock.calls).toEqual([[leadId, pursuitId]]);
  });
});

describe('somebody asked you', () => {
  test('[TODAY2] a lead that another added for me, and it is no news besides', async () => {
    await visitBefore();
    show();
    act(() => void bobAdds({ role: 'Welder', company: 'Globex', forMembers: [app.session().circle.me] }));
    expect(asked()).toEqual(['bob thought of you: Welder, Globex']);
    expect(news()).toEqual([]);
    expect(yours()).toEqual([]);
  });
});

describe('new in the circle', () => {
  test('[TODAY3] what others added and moved since the last visit', async () => {
    const { pursuitId } = bobAdds({ company: 'Moved', stage: 'applied' });
    bobAdds({ company: 'Known' });
    await visitBefore();
    bobAdds({ company: 'Added' });
    await app.device.clock.advance(MINUTE_MS);
    if (pursuitId !== undefined)
      bob.write((doc, ctx) => moveCard(doc, { cardId: pursuitId, toStage: 'interviewing' }, ctx));
    show();
    expect(news()).toEqual(['bob moved Moved to Interviewing', 'bob added Added']);
    await userEvent.click(screen.getByRole('button', { name: 'bob moved Moved to Interviewing' }));
    expect(onOpenLead.mock.calls.map(([, cardId]) => cardId)).toEqual([pursuitId]);
  });

  test('the first visit of all has no news from before it', async () => {
    bobAdds({ company: 'Before' });
    await app.device.clock.advance(MINUTE_MS);
    show();
    expect(news()).toEqual([]);
    await app.device.clock.advance(MINUTE_MS);
    act(() => void bobAdds({ company: 'Meanwhile' }));
    expect(news()).toEqual(['bob added Meanwhile']);
  });

  test('news stays while it is looked at, and is old after the visit', async () => {
    await visitBefore();
    bobAdds({ company: 'Added' });
    const { unmount } = show();
    await act(() => app.device.clock.advance(3 * HOUR_MS));
    expect(news()).toEqual(['bob added Added']);
    unmount();
    show();
    expect(news()).toEqual([]);
  });

  test('who looks at a lead and comes back goes on with the same news; who comes back later does not', async () => {
    await visitBefore();
    bobAdds({ company: 'Added' });
    const views = { ...NOWHERE, levelLine: null, search: null, onOpenLead };
    const Pages = () => {
      const [isShown, setShown] = useState(true);
      return (
        <>
          <button onClick={() => setShown(!isShown)}>Elsewhere</button>
          <Activity mode={isShown ? 'visible' : 'hidden'}>
            <TodayView {...views} />
          </Activity>
        </>
      );
    };
    renderInCircle(bob.app, <Pages />);
    const lookElsewhere = async (durationMs: number): Promise<void> => {
      await userEvent.click(screen.getByText('Elsewhere'));
      await act(() => app.device.clock.advance(durationMs));
      await userEvent.click(screen.getByText('Elsewhere'));
    };
    await lookElsewhere(MINUTE_MS);
    expect(news()).toEqual(['bob added Added']);
    await lookElsewhere(HOUR_MS);
    expect(news()).toEqual([]);
  });

  test('closing the window ends the visit too', async () => {
    let close: () => Promise<boolean> = () => Promise.reject(new Error('nobody listens'));
    bob = {
      ...bob,
      app: {
        ...bob.app,
        services: {
          ...app.services,
          program: {
            ...app.services.program,
            onClosing: (listener) => {
              close = listener;
              return () => undefined;
            },
          },
        },
      },
    };
    show();
    await app.device.clock.advance(HOUR_MS);
    await close();
    expect(app.services.keepsakes.get(`last-visit:${app.session().circleId}`)).toBe(String(app.device.clock.now()));
  });
});

describe('the whole day', () => {
  test('at most seven rows, at least one of each kind; the others at a press', async () => {
    await visitBefore();
    for (let count = 1; count <= 9; count += 1) add({ company: `C${count}`, nextStep: `step ${count}` });
    bobAdds({ company: 'Asked', forMembers: [app.session().circle.me] });
    bobAdds({ company: 'News' });
    show();
    expect([yours().length, asked().length, news().length]).toEqual([5, 1, 1]);
    await userEvent.click(screen.getByRole('button', { name: 'Show 4 more' }));
    expect([yours().length, asked().length, news().length]).toEqual([9, 1, 1]);
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
  });

  test('a head stands only above rows, and nothing waits in one line', async () => {
    const { run, circle } = app.session();
    const { leadId } = add({ company: 'A', nextStep: 'call' });
    run(circle, addEntry, { list: 'roles', text: 'Welder', authorOf: circle.replica.authorOf });
    show();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Yours to do']);
    expect(screen.queryByText('Nothing waits for you.')).toBeNull();
    act(() => void run(circle, trashLead, { leadId }));
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
    expect(screen.getByText('Nothing waits for you.')).toBeTruthy();
  });

  test('the day turns over at midnight while the page is open', async () => {
    add({ company: 'A', nextStep: 'call', nextStepOn: '2026-01-06' });
    show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Monday, January 5');
    expect(yours()).toEqual(['call · Tue A']);
    await act(() => app.device.clock.advance(DAY_MS));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Tuesday, January 6');
    expect(yours()).toEqual(['call · today A']);
    await act(() => app.device.clock.advance(DAY_MS));
    expect(yours()).toEqual(['call · since Tue A']);
  });
});

describe('first steps', () => {
  const steps = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

  test('[TODAY4] the two first things to do, each with its way', async () => {
    show();
    expect(steps()).toEqual(['Add lead', 'Write your priorities']);
    await userEvent.click(screen.getByRole('button', { name: 'Add lead' }));
    await userEvent.click(screen.getByRole('button', { name: 'Write your priorities' }));
    expect(onAddLead).toHaveBeenCalledOnce();
    expect(onGoTo.mock.calls).toEqual([['priorities']]);
  });

  test('[TODAY4] one that was taken does not come back, whatever becomes of it', () => {
    const { run, circle } = app.session();
    const { unmount } = show();
    act(() => void run(circle, trashLead, { leadId: add({ company: 'A' }).leadId }));
    const lead = add({ company: 'B' });
    unmount();
    show();
    expect(steps()).toEqual(['Write your priorities']);
    act(() => void run(circle, trashLead, { leadId: lead.leadId }));
    expect(steps()).toEqual(['Write your priorities']);

    const entry = run(circle, addEntry, { list: 'roles', text: 'Welder', authorOf: circle.replica.authorOf });
    if (!entry.ok) throw new Error(entry.error.code);
    cleanup();
    show();
    act(() => void run(circle, removeEntry, { entryId: entry.value.entryId, authorOf: circle.replica.authorOf }));
    expect(steps()).toEqual([]);
    expect(screen.getByText('Nothing waits for you.')).toBeTruthy();
  });
});
