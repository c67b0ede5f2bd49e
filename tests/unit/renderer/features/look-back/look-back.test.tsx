// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { LookBackSection } from '#renderer/features/look-back/index.ts';
import { backChange } from '#shared/domain/look-back/back-change.ts';
import type { LookBack, LookBackText } from '#shared/domain/look-back/look-back.ts';
import { editLookBack, removeLookBack, writeLookBack } from '#shared/domain/look-back/write-look-back.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { LookBackId } from '#shared/kernel/ids.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { itemsOf, press, showSection, undo, user } from '#tests/support/section-page.tsx';

let app: TestApp;
let bob: SecondMember;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
// It is Monday, 5 January: the month before is looked back on.
beforeEach(async () => {
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const onTakeToCharter = vi.fn<(lookBack: LookBack) => void>();

const show = () => showSection(bob.app, <LookBackSection onTakeToCharter={onTakeToCharter} />);
const authorOf = () => bob.app.session().circle.replica.authorOf;
type Texts = Partial<Record<LookBackText, string>>;
function bobSays(texts: Texts): LookBackId {
  const said = bob.write((doc, ctx) => writeLookBack(doc, { texts, zone: 'UTC', authorOf: authorOf() }, ctx));
  if (!said.ok) throw new Error(said.error.code);
  return said.value.lookBackId;
}
function say(texts: Texts): LookBackId {
  const { run, circle } = bob.app.session();
  const said = run(circle, writeLookBack, { texts, zone: 'UTC', authorOf: authorOf() });
  if (!said.ok) throw new Error(said.error.code);
  return said.value.lookBackId;
}
const field = (name: string) => screen.getByRole('textbox', { name });
async function write(name: string, text: string): Promise<void> {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
}

test('one looks back in three fields, one line is enough, and what was typed survives a refusal', async () => {
  show();
  expect(screen.getByRole('heading', { name: 'December' })).toBeDefined();
  await press('Share');
  expect(screen.getByText('One line anywhere is enough.')).toBeDefined();
  await write('The one change you would make', 'x'.repeat(501));
  await write('What helped', 'The calls');
  await press('Share');
  expect(screen.getByText('At most 500 characters fit.')).toBeDefined();
  expect(field('What helped')).toHaveProperty('value', 'The calls');
  await write('The one change you would make', 'Meet on Mondays');
  await press('Share');
  expect(screen.queryByRole('form')).toBeNull();
  expect(itemsOf('What helped')).toEqual(['YouThe calls']);
  expect(itemsOf('The one change each would make')).toEqual([expect.stringContaining('YouMeet on Mondays')]);
  expect(screen.queryByRole('list', { name: 'What to change' })).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  await undo();
  expect(screen.getByRole('form', { name: 'What you say about December' })).toBeDefined();
});

test('what one said is edited in a dialog that keeps what was typed, and removed with a way back', async () => {
  say({ helped: 'The calls', toChange: 'The hour' });
  show();
  await press('Edit what you said: The calls');
  const dialog = () => screen.getByRole('dialog', { name: 'What you said' });
  await user.type(within(dialog()).getByRole('textbox', { name: 'What helped' }), ' and walks');
  await user.keyboard('{Escape}');
  expect(itemsOf('What helped')).toEqual(['YouThe calls']);
  const { run, circle } = bob.app.session();
  const [own] = [...circle.lookBacks.all.get().values()];
  if (own === undefined) throw new Error('it is there');
  const elsewhere = { lookBackId: own.id, texts: { toChange: 'The day' }, authorOf: authorOf() };
  act(() => void run(circle, editLookBack, elsewhere));
  await press('Edit what you said: The calls');
  expect(within(dialog()).getByRole('textbox', { name: 'What helped' })).toHaveProperty('value', 'The calls and walks');
  expect(within(dialog()).getByRole('textbox', { name: 'What to change' })).toHaveProperty('value', 'The day');
  await user.click(within(dialog()).getByRole('button', { name: 'Save' }));
  expect(itemsOf('What helped')).toEqual(['YouThe calls and walks']);
  expect(itemsOf('What to change')).toEqual(['YouThe day']);
  await press(/^Remove what you said/u);
  expect(screen.queryByRole('list')).toBeNull();
  await undo();
  expect(itemsOf('What helped')).toEqual(['YouThe calls and walks']);
});

test('a refused edit keeps the words and says what happened', async () => {
  const lookBackId = say({ helped: 'The calls' });
  show();
  await press(/^Edit what you said/u);
  const dialog = screen.getByRole('dialog');
  await user.type(within(dialog).getByRole('textbox', { name: 'What helped' }), ' and walks');
  const { run, circle } = bob.app.session();
  act(() => void run(circle, removeLookBack, { lookBackId, authorOf: authorOf() }));
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(within(dialog).getByRole('alert').textContent).toBe('This is not here any more. Your words are still here.');
  expect(within(dialog).getByRole('textbox', { name: 'What helped' })).toHaveProperty('value', 'The calls and walks');
});

test('a change is supported by name and not any more, and the one that most support is the common one', async () => {
  show();
  expect(screen.queryByRole('group', { name: 'The change you share' })).toBeNull();
  act(() => void bobSays({ oneChange: 'Shorter calls' }));
  const mine = { id: '' as LookBackId };
  act(() => {
    mine.id = say({ oneChange: 'Meet on Mondays' });
  });
  const changes = () => itemsOf('The one change each would make');
  const common = () => screen.getByRole('group', { name: 'The change you share' }).textContent;
  expect(changes()).toEqual(["YouMeet on MondaysI'd support that", "bobShorter callsI'd support that"]);
  await press("I'd support that: Shorter calls");
  expect(changes()[1]).toBe('bobShorter callsSupported by you.Not any more');
  expect(document.activeElement?.textContent).toBe('Not any more');
  expect(common()).toBe('The change you shareShorter callsSupported by you. Take it to the charter');
  await press('Take it to the charter');
  expect(onTakeToCharter.mock.lastCall?.[0].texts.oneChange).toBe('Shorter calls');
  act(() => void bob.write((doc, ctx) => backChange(doc, { lookBackId: mine.id, authorOf: authorOf() }, ctx)));
  await press("I'd support that: Meet on Mondays");
  expect(changes()[0]).toContain('Supported by bob and you.');
  expect(changes()[1]).not.toContain('Supported');
  expect(common()).toContain('Meet on Mondays');
  await press('Not any more: Meet on Mondays');
  expect(changes()[0]).toContain('Supported by bob.');
  await undo();
  expect(changes()[0]).toContain('Supported by bob and you.');
});

test('earlier months are there when asked for; nothing tells who has not written', async () => {
  bobSays({ helped: 'The walks' });
  await app.device.clock.advance(25 * DAY_MS);
  show();
  expect(screen.getByRole('heading', { name: 'January' })).toBeDefined();
  expect(screen.queryByText('The walks')).toBeNull();
  expect(screen.queryByText(/bob/u)).toBeNull();
  await press('Looking back on December');
  expect(itemsOf('What helped')).toEqual(['bobThe walks']);
});

test('where nothing is written, and nothing can be, it says so', () => {
  bob.app.session().circle.replica.doc.getMap('meta').set('minReader', 99);
  show();
  expect(screen.getByText('Nothing is written about December yet.')).toBeDefined();
  expect(screen.queryAllByRole('textbox')).toEqual([]);
});

test('what cannot be written is read', () => {
  bobSays({ helped: 'The walks', oneChange: 'Shorter calls' });
  say({ helped: 'The calls' });
  const { circle } = bob.app.session();
  circle.replica.doc.getMap('meta').set('minReader', 99);
  show();
  expect(itemsOf('What helped')).toEqual(['YouThe calls', 'bobThe walks']);
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(screen.queryAllByRole('textbox')).toEqual([]);
});
