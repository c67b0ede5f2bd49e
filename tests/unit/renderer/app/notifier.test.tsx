// @vitest-environment jsdom
import { act, cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { useNotifier } from '#renderer/app/use-notifier.ts';
import { keepReminderSettings, USUAL_REMINDING } from '#renderer/bindings/reminder-settings.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import type { NewLead } from '#shared/domain/lead/add-lead.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import { DAY_MS, HOUR_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { comeSoFar } from '#tests/support/come-so-far.ts';
import { liveInUtc } from '#tests/support/live-in-utc.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

// The clock of the tests stands on Monday, 5 January 2026, 9:00 UTC.
let app: TestApp;

beforeEach(async () => {
  liveInUtc();
  window.location.hash = '#/settings';
  app = await createTestApp();
});
afterEach(cleanup);

function Notified() {
  useNotifier();
  return null;
}
const show = () => renderInCircle(app, <Notified />);
const later = (durationMs: number) => act(() => app.device.clock.advance(durationMs));

const come = (daysAgo: number, lead: NewLead, toStage?: Stage) => comeSoFar(app.session(), daysAgo, lead, toStage);

function plan(cardId: LeadId, nextStep: string, nextStepOn: string): void {
  const { circle, run } = app.session();
  run(circle, setNextStep, { cardId, nextStep, nextStepOn });
}

test('[REM10] [TELL1] each kind is told in words that name neither company nor role nor what was planned', async () => {
  const words: string[] = [];
  const told = async (make: () => void) => {
    make();
    await later(HOUR_MS);
    words.push(...app.notifications.shown.splice(0).map(({ title, lines }) => [title, ...lines].join(' ')));
  };
  show();
  await told(() => come(8, { company: 'Contoso', role: 'Welder' }));
  await told(() => come(12, { company: 'Contoso', role: 'Welder' }, 'interviewing'));
  await told(() => come(1, { company: 'Contoso', role: 'Welder' }, 'interviewing'));
  await told(() => come(1, { company: 'Contoso', role: 'Welder', deadlineOn: '2026-01-06' }, 'spotted'));
  await told(() => plan(come(1, { company: 'Contoso', role: 'Welder' }, 'spotted'), 'Call alice', '2026-01-05'));
  await told(() => {
    come(8, { company: 'Contoso' });
    come(9, { company: 'Globex' });
  });
  expect(words).toEqual([
    'You could follow up on an application. Lateral has it on Today.',
    'A company has not answered for a while. Lateral has it on Today.',
    'You could say thank you. Lateral has it on Today.',
    'A deadline is near. Lateral has it on Today.',
    'You planned something for today. Lateral has it on Today.',
    '2 things wait for you. Lateral has it on Today.',
  ]);
});

test('[REM10] where the person wants names, three stand there and how many more there are', async () => {
  show();
  keepReminderSettings(app.services.keepsakes, { ...USUAL_REMINDING, showsNames: true });
  for (const company of ['Contoso', 'Globex', 'Initech', 'Northwind']) come(8, { company, role: 'Welder' });
  come(8, { place: 'Lyon', company: ' ', role: 'Plater' });
  await later(2 * SECOND_MS);
  const [notice] = app.notifications.shown;
  expect(notice?.title).toBe('5 things wait for you.');
  expect(notice?.lines).toHaveLength(4);
  expect(notice?.lines[0]).toMatch(/^Follow up: (Welder, \w+|Plater)$/);
  expect(notice?.lines.at(-1)).toBe('and 2 more');
});

test('[TELL2] choosing one leads to the one lead that it is about, else to Today', async () => {
  const leadId = come(8, { company: 'Contoso' });
  show();
  await later(2 * SECOND_MS);
  app.notifications.choose();
  expect(window.location.hash).toBe(`#/board/${cardOf(leadId)}`);
  come(8, { company: 'Globex' });
  come(8, { company: 'Initech' });
  await later(2 * HOUR_MS);
  expect(app.notifications.shown).toHaveLength(2);
  app.notifications.choose();
  expect(window.location.hash).toBe('#/today');
});

test('[TELL2] nothing is shown, or led to, by a circle that is open no longer', async () => {
  come(8, { company: 'Contoso' });
  const shown = show();
  shown.unmount();
  await later(DAY_MS);
  expect(app.notifications.shown).toEqual([]);
  app.notifications.choose();
  expect(window.location.hash).toBe('#/settings');
});

function cardOf(leadId: LeadId): string {
  const [run] = [...app.session().circle.pursuits.all.get().values()].filter((each) => each.leadId === leadId);
  return run?.id ?? leadId;
}
