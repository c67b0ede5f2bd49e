import type * as Y from 'yjs';
import type { SameWordsId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import type { FieldValue } from '../record/undo-step.ts';
import { SAME_WORDS_LIMITS, type SameWords } from './same-words.ts';
import { readAllSameWords, tidyWords } from './same-words-reader.ts';

/** Which group is meant. */
interface SameWordsRef {
  readonly sameWordsId: SameWordsId;
}

/** What somebody says means the same, the first what the others mean. */
interface Written {
  readonly words: readonly string[];
}

type WordsFault = 'too-few' | 'too-many' | 'too-long';

/**
 * Says of some words that they mean the same. Undo removes them.
 *
 * **Errors:** `too-many` with the field `groups` when there is no room for another group. Source: SPEC SAME1, SAME2, SAME5.
 */
export function addSameWords(
  doc: Y.Doc,
  { words: written }: Written,
  { newId }: CommandContext,
): CommandResult<{ readonly sameWordsId: SameWordsId }, WordsFault> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const words = checkWords(written);
  if (!words.ok) return words;
  if (groupsIn(doc).length >= SAME_WORDS_LIMITS.groups) return err({ code: 'too-many', field: 'groups' });
  const sameWordsId = newId('sameWords');
  const fields = { words: words.value };
  const undo = commit(doc, 'same-words-added', [{ kind: 'create', root: 'sameWords', path: [sameWordsId], fields }]);
  return ok({ sameWordsId, undo });
}

/** Gives a group other words, all of them. Source: SPEC SAME1, SAME2. */
export function changeSameWords(
  doc: Y.Doc,
  { sameWordsId, words: written }: SameWordsRef & Written,
  _ctx: CommandContext,
): CommandResult<unknown, 'not-found' | WordsFault> {
  const found = findGroup(doc, sameWordsId);
  if (!found.ok) return found;
  const words = checkWords(written);
  if (!words.ok) return words;
  // What stands there may be written in another way, and read the same.
  const isSame = found.value.words.join('\n') === words.value;
  return ok({ undo: commit(doc, 'same-words-changed', isSame ? [] : [setOf(sameWordsId, 'words', words.value)]) });
}

/** Removes a group; undo brings it back. Source: SPEC SAME2. */
export function removeSameWords(
  doc: Y.Doc,
  { sameWordsId }: SameWordsRef,
  { now }: CommandContext,
): CommandResult<unknown, 'not-found'> {
  const found = findGroup(doc, sameWordsId);
  if (!found.ok) return found;
  return ok({ undo: commit(doc, 'same-words-removed', [setOf(sameWordsId, 'deletedAt', now)]) });
}

function groupsIn(doc: Y.Doc): readonly SameWords[] {
  return readAllSameWords(openCircleDoc(doc));
}

function findGroup(
  doc: Y.Doc,
  sameWordsId: SameWordsId,
): Result<SameWords, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const group = groupsIn(doc).find(({ id }) => id === sameWordsId);
  return group === undefined ? err({ code: 'not-found' }) : ok(group);
}

function setOf(id: SameWordsId, key: string, value: FieldValue): Change {
  return { kind: 'set', root: 'sameWords', path: [id], key, value };
}

/** The words as they are kept, one to a line. */
function checkWords(
  written: readonly string[],
): Result<string, { readonly code: WordsFault; readonly field: 'words' }> {
  const words = tidyWords(written);
  const { least, most, length } = SAME_WORDS_LIMITS;
  if (words.length < least) return err({ code: 'too-few', field: 'words' });
  if (words.length > most) return err({ code: 'too-many', field: 'words' });
  if (words.some((word) => word.length > length)) return err({ code: 'too-long', field: 'words' });
  return ok(words.join('\n'));
}
