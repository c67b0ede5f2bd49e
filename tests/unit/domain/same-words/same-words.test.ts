import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { readSameWords } from '#shared/domain/same-words/same-words-reader.ts';
import { SAME_WORDS_LIMITS } from '#shared/domain/same-words/same-words.ts';
import { selectElsewhere, selectSameWords } from '#shared/domain/same-words/select-same-words.ts';
import type { SameWordsId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, codeOf, createReplica, sync, value, watch } from '../fixture.ts';
import { add, added, change, forge, groupsOf, remove, wordsOf } from './same-words-fixture.ts';

function pair() {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  return { alice, bob, meet: () => sync(alice, bob) };
}

const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `word ${index}`);

describe('words that mean the same', () => {
  test('[SAME1] are kept trimmed, each once whatever its case and diacritics, in the order in which they were written', () => {
    const { alice } = pair();
    added(alice, ' Welder ', 'Schweißer', 'WELDER', 'wélder', '', ' - ', 'metal\n  magician', 'C++', 'C');
    expect(groupsOf(alice).map(({ words }) => words)).toEqual([['Welder', 'Schweißer', 'metal magician', 'C++', 'C']]);
  });

  test.each<[code: string, words: readonly string[]]>([
    ['too-few', []],
    ['too-few', ['welder']],
    ['too-few', ['Welder', 'welder ', '...']],
    ['too-many', numbered(13)],
    ['too-long', ['welder', 'x'.repeat(61)]],
  ])('[SAME1] [DOC5] %s for %j, adding and changing, and nothing is written', (code, words) => {
    const { alice } = pair();
    const id = added(alice);
    const { origins } = watch(alice.doc);
    const refused = { ok: false, error: { code, field: 'words' } };
    expect(add(alice, ...words)).toEqual(refused);
    expect(change(alice, id, ...words)).toEqual(refused);
    expect(origins).toEqual([]);
  });

  test('[SAME1] twelve of sixty characters fit, and come back whole', () => {
    const { alice } = pair();
    const words = Array.from({ length: 12 }, (_, index) => `${String(index).padStart(2, '0')}${'x'.repeat(58)}`);
    added(alice, ...words);
    expect(groupsOf(alice)[0]?.words).toEqual(words);
  });

  test('[SAME2] anybody changes and removes a group of another, and undo brings it back', () => {
    const { alice, bob, meet } = pair();
    const id = added(alice);
    meet();
    const changed = value(change(bob, id, 'welder', 'plater'));
    meet();
    expect(wordsOf(alice)).toEqual(['welder, plater']);
    value(applyUndo(bob.doc, changed.undo, bob.ctx));
    expect(wordsOf(bob)).toEqual(['welder, fabricator']);
    const { undo } = value(remove(bob, id));
    meet();
    expect(wordsOf(alice)).toEqual([]);
    expect([codeOf(remove(alice, id)), codeOf(change(alice, id, 'a', 'b'))]).toEqual(['not-found', 'not-found']);
    value(applyUndo(bob.doc, undo, bob.ctx));
    meet();
    expect(wordsOf(alice)).toEqual(['welder, fabricator']);
  });

  test('[SAME2] undo of adding removes it, unless somebody has changed it since', () => {
    const { alice, bob, meet } = pair();
    const first = value(add(alice, 'welder', 'fabricator'));
    const second = value(add(alice, 'carer', 'aide'));
    meet();
    value(change(bob, second.sameWordsId, 'carer', 'helper'));
    meet();
    value(applyUndo(alice.doc, first.undo, alice.ctx));
    expect(codeOf(applyUndo(alice.doc, second.undo, alice.ctx))).toBe('changed-since');
    expect(wordsOf(alice)).toEqual(['carer, helper']);
  });

  test('[SAME2] the same words again write nothing', () => {
    const { alice } = pair();
    const id = added(alice);
    forge(alice, 'spaced', { words: ' welder \n\n fabricator ' });
    const { origins } = watch(alice.doc);
    expect(value(change(alice, id, 'welder', ' fabricator')).undo.changes).toEqual([]);
    expect(value(change(alice, 'spaced' as SameWordsId, 'welder', 'fabricator')).undo.changes).toEqual([]);
    expect(origins).toEqual([]);
  });

  test('[SAME2] [DOC8] of two wordings written apart one stands, whole, the same for both', () => {
    const { alice, bob, meet } = pair();
    const id = added(alice);
    meet();
    value(change(alice, id, 'welder', 'plater'));
    value(change(bob, id, 'welder', 'boilermaker', 'fitter'));
    meet();
    expect(wordsOf(alice)).toEqual(wordsOf(bob));
    expect(['welder, plater', 'welder, boilermaker, fitter']).toContain(wordsOf(alice)[0]);
  });

  test('[SAME2] what was removed stays so, however it was changed apart', () => {
    const { alice, bob, meet } = pair();
    const id = added(alice);
    meet();
    value(remove(alice, id));
    value(change(bob, id, 'welder', 'plater'));
    meet();
    expect([wordsOf(alice), wordsOf(bob)]).toEqual([[], []]);
  });

  test('[SAME3] [SAME4] groups added apart that share a word both stand, in the order of their ids, and the later one says so', () => {
    const { alice, bob, meet } = pair();
    const ofAlice = added(alice, 'welder', 'fabricator');
    const ofBob = added(bob, 'plater', 'Fabricators', 'boilermaker');
    meet();
    expect(ofAlice < ofBob).toBe(true);
    for (const replica of [alice, bob]) {
      expect(wordsOf(replica)).toEqual(['welder, fabricator', 'plater, Fabricators, boilermaker']);
      const groups = groupsOf(replica);
      expect([...selectElsewhere(groups)]).toEqual([[groups[1], [{ word: 'Fabricators', group: groups[0] }]]]);
    }
  });

  test('[SAME5] the first 200 by id count, whatever the order in which they came, and one more is refused', () => {
    const { alice } = pair();
    const ids = Array.from({ length: 201 }, (_, index) => `g${String(index).padStart(3, '0')}`);
    for (const id of ids.toReversed()) forge(alice, id, { words: `${id}\nother ${id}` });
    expect(selectSameWords(groupsOf(alice))).toHaveLength(SAME_WORDS_LIMITS.groups);
    expect(groupsOf(alice).map(({ id }) => id)).toEqual(ids.slice(0, 200));
    expect(add(alice, 'welder', 'plater')).toEqual({ ok: false, error: { code: 'too-many', field: 'groups' } });
    value(remove(alice, 'g000' as SameWordsId));
    expect(groupsOf(alice).at(-1)?.id).toBe('g200');
    value(remove(alice, 'g001' as SameWordsId));
    value(add(alice, 'welder', 'plater'));
    expect(groupsOf(alice)).toHaveLength(200);
  });

  test.each<[unknown, readonly string[]]>([
    [undefined, []],
    [7, []],
    ['welder', []],
    ['\n\n \n', []],
    [`welder\n${'x'.repeat(61)}`, []],
    [`welder\n${'x'.repeat(61)}\nplater`, ['welder, plater']],
    ['a\nA\nb', ['a, b']],
    [numbered(40).join('\n'), [numbered(12).join(', ')]],
    [`a\nb\n${'\n'.repeat(1_000_000)}c`, ['a, b']],
    [['welder', 'plater'], []],
  ])('[SAME1] [DOC4] what somebody else wrote into a group is read as far as it can be: %#', (words, expected) => {
    const { alice } = pair();
    forge(alice, 'one', words === undefined ? {} : { words });
    expect(wordsOf(alice)).toEqual(expected);
  });

  test('[DOC4] what is no record, or lacks words, is malformed and left as it is', () => {
    const { alice } = pair();
    const { sameWords } = openCircleDoc(alice.doc);
    sameWords.set('text', 'welder');
    forge(alice, 'few', { words: 'welder', deletedAt: 'soon' });
    forge(alice, 'gone', { words: 7, deletedAt: 1 });
    const read = (id: string) => readSameWords(id as SameWordsId, sameWords.get(id));
    expect(read('text')).toMatchObject({ kind: 'malformed', reason: 'not-a-record' });
    expect(read('few')).toMatchObject({ kind: 'malformed', reason: 'incomplete' });
    expect(read('gone')).toBeUndefined();
    expect(sameWords.size).toBe(3);
  });

  test('[DOC2] a newer document takes no groups', () => {
    const { alice } = pair();
    const id = added(alice);
    alice.doc.getMap('meta').set('minReader', 2);
    const answers = [add(alice, 'a', 'b'), change(alice, id, 'a', 'b'), remove(alice, id)];
    expect(answers.map((answer) => codeOf<string>(answer))).toEqual(['read-only', 'read-only', 'read-only']);
    expect(wordsOf(alice)).toEqual(['welder, fabricator']);
  });
});
