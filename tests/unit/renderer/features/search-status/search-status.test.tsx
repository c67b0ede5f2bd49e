// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { SearchStatusLine } from '#renderer/features/search-status/index.ts';
import { OwnLanding } from '#renderer/features/term/index.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import type { SaidPoint } from '#shared/domain/search-status/search-status.ts';
import { setSearchStatus } from '#shared/domain/search-status/set-search-status.ts';
import { markLanded } from '#shared/domain/term/mark-landed.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

// The clock of the tests stands on Monday, 5 January 2026, 9:00 UTC.
const user = userEvent.setup();
let app: TestApp;
let bob: SecondMember;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const session = () => bob.app.session();
const authorOf = (clientId: number): MemberId | undefined => session().circle.replica.authorOf(clientId);
const show = (memberId: MemberId) =>
  renderInCircle(
    bob.app,
    <SearchStatusLine memberId={memberId} renderLanding={(dialog) => <OwnLanding {...dialog} />} />,
  );
const showOwn = () => show(session().circle.me);
const choice = (): HTMLSelectElement => screen.getByRole('combobox', { name: 'Where I am in my search' });
const shown = () => choice().selectedOptions[0]?.textContent;
const choose = (label: string) => user.selectOptions(choice(), label);
const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
const bobSays = (point: SaidPoint) =>
  act(() => void bob.write((doc, ctx) => setSearchStatus(doc, { point, zone: 'UTC', authorOf }, ctx)));
const ownLead = (stage: Stage) =>
  act(() => void session().run(session().circle, addLead, { company: `Northwind ${stage}`, stage }));
const said = () => session().circle.searchStatuses.all.get().get(session().circle.me)?.point;

test('[STAT1] one chooses where one is, it is said what the others read, and Undo takes it back', async () => {
  showOwn();
  expect(shown()).toBe('Not said');
  await choose('Interviewing');
  expect(await screen.findByText('The others read: Interviewing.')).toBeDefined();
  expect(shown()).toBe('Interviewing');
  await press('Undo');
  expect(shown()).toBe('Not said');
  await choose('Deciding');
  await choose('Not said');
  expect(said()).toBeUndefined();
});

test('[STAT3] of another it is told in words as of a day, of who landed since when, of who rests elsewhere', () => {
  const { container } = show(bob.id);
  expect(container.textContent).toBe('');
  bobSays('deciding');
  expect(screen.getByText('Deciding, as of January 5.')).toBeDefined();
  act(() => {
    const landed = { landedOn: '2026-01-02', helpsOn: true, zone: 'UTC', authorOf };
    bob.write((doc, ctx) => markLanded(doc, landed, ctx));
  });
  expect(screen.getByText('Landed on January 2, and goes on helping.')).toBeDefined();
  act(() => void bob.write((doc, ctx) => beginRest(doc, { zone: 'UTC', authorOf }, ctx)));
  expect(screen.queryByText(/Landed|Deciding|Resting/)).toBeNull();
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('[STAT2] [STAT3] resting begins a rest, landing asks as elsewhere, and any other choice ends both', async () => {
  showOwn();
  await choose('Active');
  await choose('Resting');
  expect(session().circle.rests.all.get().size).toBe(1);
  expect(shown()).toBe('Resting');
  await choose('Starting');
  expect(shown()).toBe('Starting');
  await choose('Landed');
  expect(screen.getByRole('dialog', { name: 'I have landed' })).toBeDefined();
  await user.keyboard('{Escape}');
  expect(shown()).toBe('Starting');
  await choose('Landed');
  await press('Say it');
  expect(shown()).toBe('Landed');
  expect(said()).toBe('starting');
  await choose('Active');
  expect(session().circle.landings.all.get().size).toBe(0);
  expect(shown()).toBe('Active');
});

test("[STAT4] an interview of one's own is proposed, never shown by itself, and in one click shown", async () => {
  showOwn();
  ownLead('interviewing');
  expect(screen.getByText('You have an interview. Show yourself as interviewing?')).toBeDefined();
  expect(said()).toBeUndefined();
  await press('Show it');
  expect(shown()).toBe('Interviewing');
  expect(screen.queryByText(/Show yourself/)).toBeNull();
  await press('Undo');
  expect(screen.queryByText(/Show yourself/)).toBeNull();
});

test('[STAT4] what was left is not proposed again, also when the page is opened anew', async () => {
  const { unmount } = showOwn();
  ownLead('interviewing');
  await press('Leave it');
  expect(said()).toBeUndefined();
  expect(screen.queryByText(/Show yourself/)).toBeNull();
  unmount();
  showOwn();
  expect(screen.queryByText(/Show yourself/)).toBeNull();
  ownLead('offer');
  expect(screen.getByText('You have an offer. Show yourself as deciding?')).toBeDefined();
});
