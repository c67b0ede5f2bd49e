// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { CharterSection } from '#renderer/features/charter/index.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Statements } from '#shared/ports/statements.ts';
import type { Access } from '#shared/ports/workspace.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { TogetherAlone } from '#tests/support/together-alone.tsx';
import { showCircle } from '#tests/support/show-circle.ts';

const user = userEvent.setup();
let app: TestApp;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  app = await createTestApp();
});
afterEach(cleanup);

const press = (name: string) => user.click(screen.getByRole('button', { name }));
const textbox = (name: string, description?: RegExp) =>
  screen.getByRole('textbox', { name, ...(description !== undefined && { description }) });
const fill = async (name: string, text: string) => {
  await user.clear(textbox(name));
  await user.click(textbox(name));
  await user.keyboard(text);
};
const charter = () => screen.getByRole('region', { name: 'Charter' });
/** What stands under the name of a term. */
const term = (name: string) => within(charter()).getByText(name, { selector: 'dt' }).parentElement?.textContent;
const termNames = () =>
  within(charter())
    .queryAllByRole('term')
    .map(({ textContent }) => textContent);
const wordings = () => [...app.session().circle.charters.all.get().values()];
const signatures = () => [...app.session().circle.charterSignatures.all.get().values()];

/** Lets the keys of alice do as the test says. */
function withStatements(parts: Partial<Statements>): void {
  const { replica } = app.session().circle;
  if (replica.statements === undefined) throw new Error('a circle has statements');
  app = showCircle(app, { ...replica, statements: { ...replica.statements, ...parts } });
}
const locked = () => Promise.reject(new AppError('vault-locked', 'locked', { retryable: true }));
async function show(): Promise<void> {
  renderInCircle(app, <CharterSection />);
  await screen.findByRole('button', { name: 'Write a charter' });
}
function showPage(): void {
  renderInCircle(app, <TogetherAlone charter={<CharterSection />} />);
}
async function agree(): Promise<void> {
  await show();
  await press('Write a charter');
  await press('Propose and sign');
  await screen.findByText('Signed by alice.');
}

test('where nothing is agreed a first charter begins with some lines, which are there again when it was closed', async () => {
  await show();
  expect(screen.getByText('Agree on how you want to be together.')).toBeDefined();
  expect(screen.queryAllByRole('button')).toHaveLength(1);
  await press('Write a charter');
  expect(screen.getByRole('dialog', { name: 'Write a charter' })).toBeDefined();
  expect(textbox('What we are here for')).toHaveProperty('value', expect.stringMatching(/^We look for work together/u));
  await fill('How we meet', 'On Thursdays');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await press('Write a charter');
  expect(textbox('How we meet')).toHaveProperty('value', 'On Thursdays');
  expect(textbox('What we are here for')).toHaveProperty('value', expect.stringMatching(/^We look for work together/u));
  expect(wordings()).toEqual([]);
});

test('[CHART6] what cannot stand is said at its field, and nothing is written', async () => {
  await show();
  await press('Write a charter');
  const starting = ['What we are here for', 'How we meet', 'What stays here', 'How we give feedback'];
  for (const name of starting) await user.clear(textbox(name));
  await press('Propose and sign');
  expect(textbox('What we are here for', /Say at least one thing\./u)).toBeDefined();
  await fill('Call link', 'javascript:alert(1)');
  await press('Propose and sign');
  expect(textbox('Call link', /A link begins with https:\/\/\./u)).toBeDefined();
  expect(textbox('What we are here for').getAttribute('aria-invalid')).toBeNull();
  await user.clear(textbox('Call link'));
  await user.click(textbox('Call link'));
  await user.paste(`https://call.example/${'x'.repeat(2_000)}`);
  await press('Propose and sign');
  expect(textbox('Call link', /At most 2000 characters fit\./u)).toBeDefined();
  await user.clear(textbox('Call link'));
  await fill('Minutes a meeting', '3');
  await press('Propose and sign');
  expect(textbox('What we are here for', /Say at least one thing\./u)).toBeDefined();
  await fill('What we are here for', 'Work');
  await press('Propose and sign');
  expect(textbox('Minutes a meeting', /Between 5 and 480 minutes\./u)).toBeDefined();
  expect(wordings()).toEqual([]);
  await fill('Minutes a meeting', '45');
  await press('Propose and sign');
  await screen.findByText('Proposed and signed.');
  expect(wordings()).toMatchObject([{ clauses: { purpose: 'Work' }, lengthMinutes: 45 }]);
});

test('[CHART3] who is alone proposes and signs, and at once it holds', async () => {
  await show();
  await press('Write a charter');
  await user.click(screen.getByRole('radio', { name: 'Every two weeks' }));
  await user.click(screen.getByRole('radio', { name: 'All of us' }));
  await press('Propose and sign');
  await screen.findByText('Signed by alice.');
  await screen.findByText('Proposed and signed.');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('article')).toBeNull();
  expect(within(charter()).queryByRole('button', { name: 'Sign' })).toBeNull();
  expect(term('How often')).toContain('Every two weeks');
  expect(term('A change needs')).toContain('All of us');
  expect(term('Our week begins on')).toContain('Monday');
  expect(termNames()).not.toContain('Minutes a meeting');
  expect(termNames()).not.toContain('Call link');
  expect(signatures()).toHaveLength(1);
});

test('the day that the charter names begins the week of the page', async () => {
  await app.device.clock.advance(2 * DAY_MS);
  showPage();
  await screen.findByRole('button', { name: 'Write a charter' });
  await press('Check in');
  await fill('Done', 'Since Wednesday');
  await press('Share');
  await app.device.clock.advance(5 * DAY_MS);
  cleanup();
  showPage();
  const ownWeek = () => screen.getByRole('region', { name: 'Your week' }).textContent;
  await screen.findByRole('button', { name: 'Write a charter' });
  expect(ownWeek()).not.toContain('Since Wednesday');
  await press('Write a charter');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Our week begins on' }), 'Thursday');
  await press('Propose and sign');
  await screen.findByText('Signed by alice.');
  expect(term('Our week begins on')).toContain('Thursday');
  expect(ownWeek()).not.toContain('Since Wednesday');
  await press('Propose a change');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Our week begins on' }), 'Wednesday');
  await press('Propose and sign');
  await screen.findByText('1 earlier wording');
  expect(ownWeek()).toContain('Since Wednesday');
});

test('[CHART6] a change begins with what holds, and one that says the same is refused', async () => {
  await agree();
  await press('Propose a change');
  expect(screen.getByRole('dialog', { name: 'Propose a change' })).toBeDefined();
  expect(textbox('What we are here for')).toHaveProperty('value', expect.stringMatching(/^We look for work together/u));
  await press('Propose and sign');
  expect(screen.getByRole('alert').textContent).toBe('Nothing is changed yet. Your words are still here.');
  expect(wordings()).toHaveLength(1);
  await fill('What else matters', 'Tea');
  await press('Propose and sign');
  await screen.findByText('1 earlier wording');
  expect(term('What else matters')).toContain('Tea');
  expect(term('How we meet')).toContain('We begin on time');
});

test('[CHART2] what is proposed with keys that cannot be used is there, unsigned, and can be signed or withdrawn', async () => {
  const logError = vi.fn<(error: unknown) => void>();
  let sign: Statements['sign'] = locked;
  const real = app.session().circle.replica.statements;
  withStatements({ sign: (digest) => sign(digest) });
  app = { ...app, services: { ...app.services, logError } };
  await show();
  await press('Write a charter');
  await press('Propose and sign');
  await screen.findByText(/^Proposed, but not signed: the keys of this device could not be used/u);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(logError).toHaveBeenCalledTimes(1);
  const proposal = screen.getByRole('article', { name: 'alice proposes a charter' });
  expect(proposal.textContent).toContain('Nobody has signed yet.');
  expect(proposal.textContent).toContain('It holds when 1 more of you signs.');
  await press('Sign');
  expect(within(proposal).getByRole('alert').textContent).toBe(
    'Not signed: the keys of this device could not be used. Nothing was changed. Try again.',
  );
  expect(signatures()).toEqual([]);
  await press('Withdraw');
  await screen.findByRole('button', { name: 'Write a charter' });
  await screen.findByText('Proposal withdrawn.');
  await press('Undo');
  await screen.findByRole('article', { name: 'alice proposes a charter' });
  sign = real?.sign ?? locked;
  await press('Sign');
  await screen.findByText('Signed by alice.');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what somebody else might never sign keeps nobody from writing another first charter', async () => {
  withStatements({ sign: locked });
  app = { ...app, services: { ...app.services, logError: () => undefined } };
  await show();
  await press('Write a charter');
  await press('Propose and sign');
  await screen.findByRole('article');
  await press('Write another one');
  await fill('What else matters', 'Tea');
  await press('Propose and sign');
  expect(await screen.findAllByRole('article')).toHaveLength(2);
});

test('[CHART2] signatures that cannot be verified leave what holds as it is, and whoever proposes more is told', async () => {
  withStatements({ verifyMany: locked });
  await show();
  await press('Write a charter');
  await press('Propose and sign');
  await screen.findByText('Proposed and signed.');
  const before = charter().textContent;
  expect(before).toContain('alice proposes a charter');
  expect(before).toContain('Nobody has signed yet.');
  await press('Write another one');
  await press('Propose and sign');
  expect(screen.getByRole('dialog')).toBeDefined();
  await act(() => app.device.clock.advance(5 * SECOND_MS));
  await screen.findByText(/^Proposed, but not signed/u);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(charter().textContent).toBe(before);
  expect(wordings()).toHaveLength(2);
  expect(signatures()).toHaveLength(1);
});

test('in a circle that can only be read there is nothing to press', async () => {
  const access = createSubject<Access>('newer-version');
  const logError = (): void => undefined;
  let sign: Statements['sign'] = locked;
  const { statements } = app.session().circle.replica;
  withStatements({ sign: (digest) => sign(digest) });
  const { replica } = app.session().circle;
  app = showCircle({ ...app, services: { ...app.services, logError } }, { ...replica, access });
  renderInCircle(app, <CharterSection />);
  await screen.findByRole('region', { name: 'Charter' });
  const buttons = () => within(charter()).queryAllByRole('button');
  expect(buttons()).toEqual([]);
  act(() => access.set('write'));
  await press('Write a charter');
  await press('Propose and sign');
  await within(charter()).findByRole('article');
  expect(buttons()).toHaveLength(3);
  act(() => access.set('newer-version'));
  expect(buttons()).toEqual([]);
  act(() => access.set('write'));
  sign = statements?.sign ?? locked;
  await press('Sign');
  await screen.findByText('Signed by alice.');
  expect(buttons()).toHaveLength(1);
  act(() => access.set('newer-version'));
  expect(buttons()).toEqual([]);
  expect(term('What we are here for')).toContain('We look for work together');
});

test('[LEAD5] a call link is opened outside, and said so when it could not be', async () => {
  let isRefused = false;
  const { links } = app.services;
  const open: typeof links.open = (url) => (isRefused ? Promise.resolve(false) : links.open(url));
  app = { ...app, services: { ...app.services, links: { open } } };
  await show();
  await press('Write a charter');
  await fill('Call link', 'https://call.example/room');
  await fill('Where we talk besides', 'https://chat.example');
  await press('Propose and sign');
  await screen.findByText('Signed by alice.');
  expect(within(charter()).getAllByRole('link')).toHaveLength(1);
  const link = within(charter()).getByRole('link', { name: 'https://call.example/room' });
  isRefused = true;
  await user.click(link);
  await screen.findByText('This link could not be opened.');
  expect(app.openedLinks).toEqual([]);
  isRefused = false;
  await user.click(link);
  expect(app.openedLinks).toEqual(['https://call.example/room']);
});
