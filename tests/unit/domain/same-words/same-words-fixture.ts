import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addSameWords, changeSameWords, removeSameWords } from '#shared/domain/same-words/change-same-words.ts';
import { readAllSameWords } from '#shared/domain/same-words/same-words-reader.ts';
import type { SameWords } from '#shared/domain/same-words/same-words.ts';
import { selectCountingGroups } from '#shared/domain/same-words/select-same-words.ts';
import type { SameWordsId } from '#shared/kernel/ids.ts';
import { type Replica, value } from '../fixture.ts';

export const add = ({ doc, ctx }: Replica, ...words: readonly string[]) => addSameWords(doc, { words }, ctx);
export const change = ({ doc, ctx }: Replica, sameWordsId: SameWordsId, ...words: readonly string[]) =>
  changeSameWords(doc, { sameWordsId, words }, ctx);
export const remove = ({ doc, ctx }: Replica, sameWordsId: SameWordsId) => removeSameWords(doc, { sameWordsId }, ctx);

/** Adds a group and answers its id. */
export const added = (by: Replica, ...words: readonly string[]): SameWordsId =>
  value(add(by, ...(words.length === 0 ? ['welder', 'fabricator'] : words))).sameWordsId;

export const groupsOf = ({ doc }: Replica): readonly SameWords[] =>
  selectCountingGroups(readAllSameWords(openCircleDoc(doc)));

/** The groups in words, in the order in which they count. */
export const wordsOf = (replica: Replica): readonly string[] => groupsOf(replica).map(({ words }) => words.join(', '));

/** Writes what no command would write. */
export function forge({ doc }: Replica, id: string, fields: Readonly<Record<string, unknown>>): void {
  openCircleDoc(doc).sameWords.set(id, new Y.Map<unknown>(Object.entries(fields)));
}
