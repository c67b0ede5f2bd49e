import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';

import { foldLetters, foldWithPlaces } from '#shared/domain/search/fold-letters.ts';
import { markFound, sentenceFound } from '#shared/domain/search/mark-found.ts';
import { createSearchIndex } from '#shared/domain/search/search-index.ts';
import type { SearchDocument } from '#shared/domain/search/search-document.ts';

const word = fc.constantFrom(
  'welder',
  'Welder',
  'weld',
  'Müller',
  '工程师招聘',
  'lyon',
  'c++',
  'northwind',
  'a'.repeat(120),
  '',
);
const words = fc.array(word, { maxLength: 4 }).map((some) => some.join(' '));
const anyText = fc.oneof(
  words,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const typed = fc.oneof(
  fc.constantFrom('w', 'wel', 'wedler', 'lyon welder', 'muller', '工程', 'north wnid', 'aaaa'),
  anyText,
);
const document = fc.record({
  id: fc.constantFrom('one', 'two', 'three', 'four', 'five'),
  kind: fc.constantFrom('lead' as const, 'person' as const, 'message' as const),
  name: anyText,
  details: fc.array(anyText, { maxLength: 2 }),
  text: anyText,
});
const edit = fc.oneof(
  document.map((set): { readonly set: SearchDocument } => ({ set })),
  fc.constantFrom('one', 'two', 'three').map((gone) => ({ gone })),
);

test.prop([fc.array(edit, { maxLength: 12 }), fc.array(typed, { minLength: 1, maxLength: 4 })])(
  '[FIND6] an index after any edits answers as one that is made afresh',
  (edits, searches) => {
    const index = createSearchIndex();
    const present = new Map<string, SearchDocument>();
    for (const one of edits) {
      if ('set' in one) {
        index.set(one.set);
        present.set(one.set.id, one.set);
      } else {
        index.delete(one.gone);
        present.delete(one.gone);
      }
    }
    const fresh = createSearchIndex();
    for (const each of [...present.values()].sort((a, b) => (a.id < b.id ? 1 : -1))) fresh.set(each);
    for (const text of searches) expect(index.find(text, 3)).toEqual(fresh.find(text, 3));
  },
);

test.prop([anyText])('[FIND2] a text is folded character by character, and every place is known', (text) => {
  const { folded, places } = foldWithPlaces(text);
  expect(folded).toBe(foldLetters(text));
  expect([places.length, places.at(-1)]).toEqual([folded.length + 1, text.length]);
});

test.prop([anyText, typed, fc.boolean()])('[FIND5] the parts that are marked are the text', (text, search, isNear) => {
  expect(
    markFound(text, search, isNear)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  expect(() => sentenceFound(text, search, isNear)).not.toThrow();
});

test.prop([words, fc.nat(), fc.nat()])(
  '[FIND1] whatever stands in a name is found by any of its words',
  (name, at, length) => {
    const all = name.split(' ').filter((each) => each !== '');
    fc.pre(all.length > 0);
    const index = createSearchIndex();
    index.set({ id: 'one', kind: 'lead', name, details: [], text: '' });
    const chosen = all[at % all.length] ?? '';
    const begun = Array.from(chosen)
      .slice(0, 1 + (length % chosen.length))
      .join('');
    expect(index.find(begun, 1).groups[0]?.hits[0]?.document.id).toBe('one');
  },
);
