// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { moveCard } from '#shared/domain/board/move-card.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { addWin } from '#shared/domain/win/add-win.ts';
import { markLanded } from '#shared/domain/term/mark-landed.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import { departed } from '#tests/support/departed.ts';
import { type FitByHand, fitByHand } from '#tests/support/fake-fit.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { asked, news, showToday, yours } from '#tests/support/today-page.tsx';

const onOpenLead = vi.fn<(leadId: string, cardId: string) => void>();
let bob: SecondMember;
let app: TestApp;
let nowFits: FitByHand['nowFits'];

beforeEach(async () => {
  onOpenLead.mockReset();
  bob = addBob(await createTestApp());
  ({ app, nowFits } = fitByHand(bob.app));
});
afterEach(cleanup);

const show = () => showToday(app, { onOpenLead });

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

const FITS = 'Data engineer at Northwind fits you bob spotted it';

test('[TODAY16] a lead of somebody else that fits me is told above the other news, once, and opens', async () => {
  await visitBefore();
  const { leadId } = bobAdds({ role: 'Data engineer', company: 'Northwind' });
  await app.device.clock.advance(MINUTE_MS);
  bobAdds({ role: 'Welder', company: 'Globex' });
  bob.write((doc, ctx) => addWin(doc, { text: 'A good talk', zone: 'UTC' }, ctx));
  show();
  expect(news()).toHaveLength(3);
  expect(news()).toContain('bob added Data engineer, Northwind');
  nowFits({ leadId });
  expect(news()).toHaveLength(3);
  expect(news()[0]).toBe(FITS);
  expect(news()).toContain('bob added Welder, Globex');
  expect(yours()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: FITS }));
  expect(onOpenLead.mock.calls).toEqual([[leadId, leadId]]);
  nowFits();
  expect(news()).toContain('bob added Data engineer, Northwind');
});

test('[TODAY19] who is interested in it says so in its row, and their card stands on the board', async () => {
  await visitBefore();
  const { leadId } = bobAdds({ role: 'Data engineer', company: 'Northwind' });
  show();
  nowFits({ leadId });
  await userEvent.click(screen.getByRole('button', { name: "I'm interested" }));
  expect(news()).toEqual(['bob added Data engineer, Northwind']);
  const { circle } = app.session();
  const runs = [...circle.pursuits.all.get().values()].map((run) => [run.leadId, run.memberId, run.stage]);
  expect(runs).toEqual([[leadId, circle.me, 'applying']]);
});

test('[TODAY16] that it was moved is not told besides', async () => {
  const added = bobAdds({ role: 'Data engineer', company: 'Northwind', stage: 'applying' });
  await visitBefore();
  const cardId = added.pursuitId ?? added.leadId;
  bob.write((doc, ctx) => moveCard(doc, { cardId, toStage: 'applied' }, ctx));
  show();
  expect(news()).toEqual(['bob moved Data engineer, Northwind to Applied']);
  nowFits(added);
  expect(news()).toEqual([FITS]);
});

test('[TODAY16] it is told for a week, also when it was there on the first visit', async () => {
  nowFits(bobAdds({ company: 'Northwind' }));
  await visitBefore();
  await visitBefore();
  const { unmount } = show();
  expect(news()).toEqual(['Northwind fits you bob spotted it']);
  unmount();
  await app.device.clock.advance(7 * DAY_MS);
  await visitBefore();
  show();
  expect(news()).toEqual([]);
});

test('[TODAY16] as soon as I go for it, it is told no more; what was added for me is asked of me alone', () => {
  const { run, circle } = app.session();
  const added = bobAdds({ role: 'Data engineer', company: 'Northwind' });
  const forMe = bobAdds({ company: 'Globex', forMembers: [circle.me] });
  const own = run(circle, addLead, { company: 'Mine' });
  if (!own.ok) throw new Error(own.error.code);
  nowFits(added, forMe, own.value);
  show();
  expect([news(), asked()]).toEqual([[FITS], ['bob thought of you: Globex']]);
  act(() => void run(circle, startPursuit, { leadId: added.leadId }));
  expect(news()).toEqual([]);
});

test('[TODAY16] the cut to seven rows leaves one, and the rest is behind "Show more"', async () => {
  const { run, circle } = app.session();
  for (let index = 0; index < 7; index++) run(circle, addLead, { company: `Step ${index}`, nextStep: 'call' });
  nowFits(bobAdds({ company: 'First' }), bobAdds({ company: 'Second' }));
  show();
  expect([yours().length, news().length]).toEqual([6, 1]);
  await userEvent.click(screen.getByRole('button', { name: 'Show 2 more' }));
  expect([yours().length, news().length]).toEqual([7, 2]);
});

test('[TODAY16] who has left the circle is not told of what would fit', () => {
  const { leadId } = bobAdds({ company: 'Northwind' });
  const { me } = app.session().circle;
  const left = fitByHand(departed(bob.app, me));
  showToday(left.app);
  left.nowFits({ leadId });
  expect(news()).toEqual([]);
});

test('[TODAY16] nor is who has landed', () => {
  const { run, circle } = app.session();
  nowFits(bobAdds({ company: 'Northwind' }));
  show();
  expect(news()).toHaveLength(1);
  act(() => {
    const landed = run(circle, markLanded, {
      landedOn: '2026-01-01',
      helpsOn: false,
      zone: 'UTC',
      authorOf: circle.replica.authorOf,
    });
    expect(landed.ok).toBe(true);
  });
  expect(news()).toEqual([]);
});
