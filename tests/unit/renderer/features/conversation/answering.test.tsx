// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { requestCheck } from '#shared/domain/advice/request-check.ts';
import { setGround } from '#shared/domain/conversation/set-ground.ts';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { showCircle } from '#tests/support/show-circle.ts';
import { type GroundsPage, openGroundsPage } from './grounds-page.tsx';

const user = userEvent.setup();
let page: GroundsPage;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  page = await openGroundsPage();
});
afterEach(cleanup);

describe('answering with a check', () => {
  beforeEach(() => page.turnOn());

  test('[ADV4] the box is made ready, the answer names what it answers, and nothing is to be checked any more', async () => {
    const messageId = page.bobSays('Six weeks');
    act(
      () =>
        void page.bob.write((doc, ctx) =>
          requestCheck(doc, { messageId, kind: 'needs-checking', authorOf: page.authorOf }, ctx),
        ),
    );
    page.show();
    await page.choose('More for “Six weeks”', 'Answer with a check');
    await waitFor(() => expect(document.activeElement).toBe(page.box()));
    expect(screen.getByText('Answers “Six weeks”')).toBeDefined();
    await user.keyboard('Four');
    await user.type(page.source(), 'the office');
    await user.type(page.box(), ' weeks{Enter}');
    expect(page.messages().find(({ text }) => text === 'Four weeks')).toMatchObject({
      answers: messageId,
      ground: { kind: 'checked', source: 'the office' },
    });
    expect(page.items()).toEqual([
      ['Six weeks'],
      ['Four weeks', 'Answers “Six weeks”', 'Checked on January 5: the office'],
    ]);
    expect(screen.queryByRole('button', { name: 'Not as an answer' })).toBeNull();
  });

  test('it can be said as no answer; the focus and the words stay', async () => {
    page.bobSays('Six weeks');
    page.show();
    await page.choose('More for “Six weeks”', 'Answer with a check');
    await waitFor(() => expect(document.activeElement).toBe(page.box()));
    await user.keyboard('Hello');
    await page.press('Not as an answer');
    expect(screen.queryByText('Answers “Six weeks”')).toBeNull();
    expect(document.activeElement).toBe(page.box());
    await page.choose('On what ground: I checked it…', 'No word about it');
    await user.type(page.box(), '{Enter}');
    expect(page.messages().find(({ text }) => text === 'Hello')?.answers).toBeUndefined();
  });

  test('what was answered is withdrawn meanwhile: that is said, and the words go on their own', async () => {
    const messageId = page.bobSays('Six weeks');
    page.show();
    await page.choose('More for “Six weeks”', 'Answer with a check');
    await waitFor(() => expect(document.activeElement).toBe(page.box()));
    act(() => void page.bob.write((doc, ctx) => withdrawMessage(doc, { messageId, authorOf: page.authorOf }, ctx)));
    expect(screen.getByText(/^What you answer is not here any more/u)).toBeDefined();
    await user.type(page.source(), 'the office');
    await user.type(page.box(), 'Four weeks{Enter}');
    expect(page.items()).toEqual([['Four weeks', 'Checked on January 5: the office']]);
  });

  test('where not everything can be said there is no answer to give', async () => {
    page.bobSays('Six weeks');
    page.show(page.bob.app, 'Only support here');
    expect(await page.entriesOf('Six weeks')).toEqual(['This needs checking', 'This is beyond us']);
    expect(screen.queryByRole('button', { name: 'On what ground' })).toBeNull();
  });
});

test('while nothing can be written there is nothing to press, and grounds are told', () => {
  page.turnOn();
  const id = page.bobSays('Six weeks');
  act(
    () =>
      void page.bob.write((doc, ctx) =>
        setGround(doc, { messageId: id, ground: { kind: 'opinion' }, authorOf: page.authorOf }, ctx),
      ),
  );
  const access: OpenCircle['access'] = { get: () => 'newer-version', subscribe: () => () => undefined };
  page.show(showCircle(page.bob.app, { ...page.session().circle.replica, access }));
  expect(page.items()).toEqual([['Six weeks', 'bob’s opinion']]);
  expect(within(screen.getByRole('region', { name: 'Conversation' })).queryAllByRole('button')).toEqual([]);
});
