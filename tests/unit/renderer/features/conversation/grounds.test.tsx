// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { requestCheck } from '#shared/domain/advice/request-check.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import type { Ground } from '#shared/domain/conversation/ground.ts';
import { type GroundsPage, openGroundsPage } from './grounds-page.tsx';

const user = userEvent.setup();
let page: GroundsPage;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  page = await openGroundsPage();
});
afterEach(cleanup);

test('[HABIT1] without the habit nothing of it is seen, whatever was written', () => {
  const id = page.bobSays('It takes six weeks', { ground: { kind: 'lived' } });
  act(
    () =>
      void page
        .session()
        .run(page.session().circle, requestCheck, { messageId: id, kind: 'needs-checking', authorOf: page.authorOf }),
  );
  page.show();
  expect(page.items()).toEqual([['It takes six weeks']]);
  expect(within(screen.getByRole('region', { name: 'Conversation' })).getAllByRole('button')).toHaveLength(1);
  page.turnOn();
  expect(page.items()).toEqual([['It takes six weeks', 'bob lived this', 'To be checked, as you asked.']]);
  expect(screen.getByRole('button', { name: 'On what ground' })).toBeDefined();
});

describe('writing', () => {
  beforeEach(() => page.turnOn());

  test('[ADV1] what is said stands on a ground when somebody says so, and the next message on none', async () => {
    page.show();
    await page.choose('On what ground', 'I lived it');
    expect(screen.getByRole('button', { name: 'On what ground: I lived it' }).textContent).toBe('I lived it');
    await user.type(page.box(), 'It took me six weeks{Enter}');
    await page.choose('On what ground', 'My opinion');
    await user.type(page.box(), 'Too long{Enter}');
    await user.type(page.box(), 'Hello{Enter}');
    expect(page.grounds()).toEqual([
      ['It took me six weeks', { kind: 'lived' }],
      ['Too long', { kind: 'opinion' }],
      ['Hello', undefined],
    ]);
    expect(page.items()).toEqual([['It took me six weeks', 'You lived this'], ['Too long', 'Your opinion'], ['Hello']]);
  });

  test('[ADV1] a check has a source, and today as its day unless another is set; a link leads outside', async () => {
    page.show();
    await page.choose('On what ground', 'I checked it…');
    expect(page.day().value).toBe('2026-01-05');
    await user.type(page.source(), 'https://example.org/law');
    await user.type(page.box(), 'Four weeks{Enter}');
    expect(page.grounds()).toEqual([
      ['Four weeks', { kind: 'checked', source: 'https://example.org/law', checkedOn: '2026-01-05' }],
    ]);
    expect(screen.queryByRole('textbox', { name: 'Where you looked' })).toBeNull();
    expect(page.items()).toEqual([['Four weeks', 'Checked on January 5: https://example.org/law']]);
    await user.click(screen.getByRole('link', { name: 'https://example.org/law' }));
    expect(page.bob.app.openedLinks).toEqual(['https://example.org/law']);
  });

  test('[ADV1] what is missing is said at its field, which gets the focus; nothing typed is lost', async () => {
    page.show();
    await page.choose('On what ground', 'I checked it…');
    await user.type(page.box(), 'Four weeks{Enter}');
    expect(screen.getByText(/^Where did you look\? A few words/u)).toBeDefined();
    expect(document.activeElement).toBe(page.source());
    expect(page.box().value).toBe('Four weeks');
    await user.paste('the office');
    expect(screen.queryByText(/^Where did you look\?/u)).toBeNull();
    await user.clear(page.day());
    await user.type(page.day(), '2026-02-01');
    await user.type(page.box(), '{Enter}');
    expect(screen.getByText(/^There is no such day, or it is still to come/u)).toBeDefined();
    expect(document.activeElement).toBe(page.day());
    expect(page.messages()).toEqual([]);
    await user.clear(page.day());
    await user.type(page.day(), '2026-01-03');
    await user.type(page.box(), '{Enter}');
    expect(page.grounds()).toEqual([
      ['Four weeks', { kind: 'checked', source: 'the office', checkedOn: '2026-01-03' }],
    ]);
  });

  test('what was chosen and typed is there again after closing', async () => {
    const shown = page.show();
    await page.choose('On what ground', 'I checked it…');
    await user.type(page.source(), 'the office');
    shown.unmount();
    page.show();
    expect(page.source().value).toBe('the office');
    expect(page.day().value).toBe('2026-01-05');
    await page.choose('On what ground: I checked it…', 'No word about it');
    expect(screen.queryByLabelText('Where you looked')).toBeNull();
    await page.choose('On what ground', 'I checked it…');
    expect(page.source().value).toBe('the office');
  });

  test('a habit that is turned off while somebody writes takes nothing from under them', async () => {
    page.show();
    await page.choose('On what ground', 'I lived it');
    await user.type(page.box(), 'It took');
    page.turnOn(false);
    expect(document.activeElement).toBe(page.box());
    await user.keyboard(' six weeks{Enter}');
    expect(page.grounds()).toEqual([['It took six weeks', undefined]]);
  });
});

describe('reading', () => {
  beforeEach(() => page.turnOn());

  test.each<readonly [Ground, string]>([
    [{ kind: 'opinion' }, 'bob’s opinion'],
    [{ kind: 'lived' }, 'bob lived this'],
    [{ kind: 'checked', source: 'the office', checkedOn: '2025-03-03' }, 'Checked on March 3, 2025: the office'],
    [
      { kind: 'checked', source: 'javascript:alert(1)', checkedOn: '2026-01-03' },
      'Checked on January 3: javascript:alert(1)',
    ],
  ])('[ADV1] what another says stands on %j: in quiet words, and no link where none may be opened', (ground, words) => {
    page.bobSays('Four weeks', { ground });
    page.show();
    expect(page.items()).toEqual([['Four weeks', words]]);
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('[ADV2] its author says later on what ground it stands, and takes that back', async () => {
    page.show();
    await user.type(page.box(), 'Four weeks{Enter}');
    expect(await page.entriesOf('Four weeks')).toEqual([
      'Say on what ground…',
      'This needs checking',
      'This is beyond us',
      'Withdraw',
    ]);
    await page.choose('More for “Four weeks”', 'Say on what ground…');
    const dialog = within(screen.getByRole('dialog', { name: 'On what ground' }));
    await user.click(dialog.getByRole('radio', { name: 'I checked it…' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText(/^Where did you look\?/u)).toBeDefined();
    await user.type(dialog.getByRole('textbox', { name: 'Where you looked' }), 'the office');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(page.items()).toEqual([['Four weeks', 'Checked on January 5: the office']]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(page.items()).toEqual([['Four weeks']]);
  });

  test('[ADV2] a ground is changed to none; that of another is not theirs to change', async () => {
    page.bobSays('Six weeks', { ground: { kind: 'lived' } });
    page.show();
    await page.choose('On what ground', 'My opinion');
    await user.type(page.box(), 'Four weeks{Enter}');
    await page.choose('More for “Four weeks”', 'Say on what ground…');
    expect(screen.getByRole('radio', { name: 'My opinion' })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('radio', { name: 'No word about it' }));
    await page.press('Save');
    expect(await screen.findByText('No ground is said any more.')).toBeDefined();
    expect(page.items()).toEqual([['Six weeks', 'bob lived this'], ['Four weeks']]);
    expect(await page.entriesOf('Six weeks')).toEqual([
      'Answer with a check',
      'This needs checking',
      'This is beyond us',
    ]);
  });

  test('[ADV3] anybody says that it needs checking or is beyond us, and takes back what they said themselves', async () => {
    const messageId = page.bobSays('Six weeks');
    page.show();
    await page.choose('More for “Six weeks”', 'This is beyond us');
    expect(await screen.findByText('It stands in “Beyond us” now.')).toBeDefined();
    act(
      () =>
        void page.bob.write((doc, ctx) =>
          requestCheck(doc, { messageId, kind: 'needs-checking', authorOf: page.authorOf }, ctx),
        ),
    );
    expect(page.items()).toEqual([['Six weeks', 'To be checked, as bob asked.', 'Beyond us, as you said.']]);
    expect(await page.entriesOf('Six weeks')).toEqual([
      'Answer with a check',
      'This needs checking',
      'Take back “This is beyond us”',
    ]);
    await page.choose('More for “Six weeks”', 'This needs checking');
    expect(page.items()[0]?.[1]).toBe('To be checked, as bob and you asked.');
    await page.choose('More for “Six weeks”', 'Take back “This is beyond us”');
    expect(page.items()).toEqual([['Six weeks', 'To be checked, as bob and you asked.']]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(page.items()[0]?.[2]).toBe('Beyond us, as you said.');
  });

  test('[ADV1] support stands on nothing, and nothing is to be done with it', async () => {
    const texts = { stuck: 'The letter' };
    const written = page.session().run(page.session().circle, addCheckIn, { texts, zone: 'UTC', isListenOnly: false });
    if (!written.ok) throw new Error(written.error.code);
    page.speakAbout({ kind: 'check-in', id: written.value.checkInId });
    page.bobSays('with-you', { as: 'support' });
    page.bobSays('Write to them', {});
    page.show();
    expect(
      screen.getAllByRole('button', { name: /^More for/u }).map((button) => button.getAttribute('aria-label')),
    ).toEqual(['More for “Write to them”']);
  });
});
