// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { PrioritiesPage } from '#renderer/app/priorities-page.tsx';
import { SameWordsButton } from '#renderer/features/same-words/index.ts';
import { WordsForm } from '#renderer/features/same-words/words-form.tsx';
import { addSameWords, changeSameWords, removeSameWords } from '#shared/domain/same-words/change-same-words.ts';
import type { SameWordsId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { itemsOf, press, settleFocus, showSection, undo, user } from '#tests/support/section-page.tsx';

const TITLE = 'Words that mean the same';
const LIST = 'Added by your circle';
const TRADE = 'welder, fabricator';
const CARE = 'carer, aide';
let bob: SecondMember;

beforeEach(async () => {
  // jsdom has none; it only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  bob = addBob(await createTestApp());
});
afterEach(cleanup);

const session = () => bob.app.session();
const written = () => [...session().circle.sameWords.all.get().values()].map(({ words }) => words.join(', ')).sort();
const box = () => screen.getByLabelText<HTMLInputElement>('Words, with commas between them');
const has = (name: string) => screen.queryByRole('button', { name }) !== null;
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
async function open(): Promise<void> {
  showSection(bob.app, <SameWordsButton />);
  await press(TITLE);
}
async function type(text: string): Promise<void> {
  await user.clear(box());
  if (text !== '') await user.paste(text);
}
function bobAdds(...groups: readonly string[]): void {
  act(() => {
    for (const group of groups) bob.write((doc, ctx) => addSameWords(doc, { words: group.split(', ') }, ctx));
  });
}
function idOf(group: string): SameWordsId {
  const found = [...session().circle.sameWords.all.get().values()].find(({ words }) => words.join(', ') === group);
  if (found === undefined) throw new Error(`no group ${group}`);
  return found.id;
}
const rowOf = (group: string) =>
  within(screen.getByRole('list', { name: LIST }))
    .getAllByRole('listitem')
    .find((row) => row.querySelector('p')?.textContent === group);

test('the page of priorities opens them in a dialog of that name, and gives the focus back', async () => {
  renderInCircle(
    bob.app,
    <PrioritiesPage levelLine={null} search={null} sought={undefined} onFound={() => undefined} />,
  );
  const button = screen.getByRole('button', { name: TITLE });
  const blocks = screen.getByRole('region', { name: 'Priorities of bob' });
  expect(blocks.compareDocumentPosition(button)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await user.click(button);
  const dialog = within(screen.getByRole('dialog', { name: TITLE }));
  expect(dialog.getByText(/“carer” also finds “care assistant”\. Add words of your trade/u)).toBeDefined();
  expect(dialog.getByText('Nobody has added any yet.')).toBeDefined();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('[SAME1] words with commas between them are added as a group, said so, and taken back', async () => {
  await open();
  await type(' Welder , fabricator,, welder; plater ');
  await press('Add');
  expect(itemsOf(LIST)).toEqual(['Welder, fabricator, platerChangeRemove']);
  expect(box().value).toBe('');
  expect(await screen.findByText('Words added.')).toBeDefined();
  await undo();
  expect(screen.getByText('Nobody has added any yet.')).toBeDefined();
  expect(screen.getByRole('dialog', { name: TITLE })).toBeDefined();
});

test.each([
  ['welder', 'At least 2 words are needed, with a comma between them.'],
  [Array.from({ length: 13 }, (_, index) => `w${index}`).join(), 'At most 12 words fit into one group.'],
  [`welder, ${'x'.repeat(61)}`, 'What stands between two commas has at most 60 characters.'],
])('[SAME1] %s is refused in words, and stays in the line, also when the dialog is closed', async (text, words) => {
  await open();
  await type(text);
  await press('Add');
  expect(screen.getByText(words)).toBeDefined();
  expect(written()).toEqual([]);
  expect(box().value).toBe(text);
  await press('Close');
  await press(TITLE);
  expect(box().value).toBe(text);
  await type(TRADE);
  expect(screen.queryByText(words)).toBeNull();
  await press('Add');
  expect(written()).toEqual([TRADE]);
});

test('[SAME2] what another added is changed where one began, and taken back; the focus goes there and back', async () => {
  bobAdds(TRADE, CARE);
  await open();
  await press(`Change: ${TRADE}`);
  expect(document.activeElement).toBe(box());
  expect(box().value).toBe(TRADE);
  expect(screen.getByText(`You are changing: ${TRADE}`)).toBeDefined();
  await type('welder, plater');
  await user.keyboard('{Enter}');
  expect(written()).toEqual([CARE, 'welder, plater']);
  expect(focused()).toBe('Change: welder, plater');
  await settleFocus();
  expect(focused()).toBe('Change: welder, plater');
  expect(has('Add')).toBe(true);
  expect(box().value).toBe('');
  await undo();
  expect(written()).toEqual([CARE, TRADE]);
});

test('[SAME2] a change is let be; what was begun for another group, or a new one, is kept apart from it', async () => {
  bobAdds(TRADE, CARE);
  await open();
  await type('begun');
  await press(`Change: ${TRADE}`);
  await type('welder');
  await press('Save');
  expect(screen.getByText(/^At least 2 words/u)).toBeDefined();
  await press(`Change: ${CARE}`);
  expect(box().value).toBe(CARE);
  expect(document.activeElement).toBe(box());
  await press(`Change: ${TRADE}`);
  expect(box().value).toBe('welder');
  await press('Cancel');
  expect(focused()).toBe(`Change: ${TRADE}`);
  expect(box().value).toBe('begun');
  await press(`Change: ${TRADE}`);
  expect(box().value).toBe(TRADE);
  expect(written()).toEqual([CARE, TRADE]);
});

test('[SAME2] what somebody has removed meanwhile cannot be changed, and what was typed is kept', async () => {
  bobAdds(TRADE);
  await open();
  await press(`Change: ${TRADE}`);
  await type('welder, plater');
  act(() => {
    bob.write((doc, ctx) => removeSameWords(doc, { sameWordsId: idOf(TRADE) }, ctx));
  });
  expect(screen.queryByRole('list', { name: LIST })).toBeNull();
  await press('Save');
  expect(screen.getByText(/^Somebody has removed these words meanwhile/u)).toBeDefined();
  expect(box().value).toBe('welder, plater');
  await press('Cancel');
  expect(has('Add')).toBe(true);
  await settleFocus();
  expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
});

test('[SAME2] a group is removed and taken back, and the focus goes to what is beside it, then to the line', async () => {
  bobAdds(TRADE, CARE);
  await open();
  const [first = '', second = ''] = itemsOf(LIST);
  const names = [first, second].map((text) => text.replace('ChangeRemove', ''));
  await press(`Remove: ${names[0]}`);
  expect(itemsOf(LIST)).toEqual([second]);
  await settleFocus();
  expect(focused()).toBe(`Remove: ${names[1]}`);
  await undo();
  expect(itemsOf(LIST)).toEqual([first, second]);
  await press(`Remove: ${names[1]}`);
  await settleFocus();
  expect(focused()).toBe(`Remove: ${names[0]}`);
  await press(`Remove: ${names[0]}`);
  await settleFocus();
  expect(document.activeElement).toBe(box());
  expect(written()).toEqual([]);
});

test('[SAME2] where another removes the row that has the focus, the dialog has it', async () => {
  bobAdds(TRADE);
  await open();
  act(() => screen.getByRole('button', { name: `Remove: ${TRADE}` }).focus());
  act(() => {
    bob.write((doc, ctx) => removeSameWords(doc, { sameWordsId: idOf(TRADE) }, ctx));
  });
  await settleFocus();
  await waitFor(() => expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true));
});

test('[SAME2] who removes what they are changing goes on with the line for another group', async () => {
  bobAdds(TRADE);
  await open();
  await press(`Change: ${TRADE}`);
  await press(`Remove: ${TRADE}`);
  expect(has('Add')).toBe(true);
  await settleFocus();
  expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
});

test('[SAME3] [SAME4] a word that counts with another group says so', async () => {
  bobAdds(TRADE, 'plater, Fabricator');
  await open();
  const [first = '', second = ''] = itemsOf(LIST);
  expect(first).not.toContain('stands in another group');
  expect(second).toContain('stands in another group, too, and counts there: ');
  act(() => {
    bob.write((doc, ctx) => changeSameWords(doc, { sameWordsId: idOf(TRADE), words: ['welder', 'smith'] }, ctx));
  });
  expect(rowOf('plater, Fabricator')?.textContent).toBe('plater, FabricatorChangeRemove');
});

test('[SAME5] where there is no room for another group, adding says so and keeps the words', async () => {
  act(() => {
    bob.write((doc, ctx) => {
      for (let index = 0; index < 200; index += 1) addSameWords(doc, { words: [`w${index}`, `v${index}`] }, ctx);
    });
  });
  // Alone: two hundred rows take jsdom seconds.
  showSection(bob.app, <WordsForm changed={undefined} onLeave={() => undefined} />);
  await type(TRADE);
  await user.keyboard('{Enter}');
  expect(screen.getByText(/^There are 200 groups, and no room for another/u)).toBeDefined();
  expect(box().value).toBe(TRADE);
});

test('[DOC2] in a circle of a newer version they are for reading, as soon as it is one', async () => {
  bobAdds(TRADE);
  await open();
  act(() => {
    bob.write((doc) => doc.getMap('meta').set('minReader', 99));
  });
  expect(itemsOf(LIST)).toEqual([TRADE]);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(has('Add')).toBe(false);
});
