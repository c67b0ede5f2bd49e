import { describe, expect, test } from 'vitest';

import { createSearchIndex } from '#shared/domain/search/search-index.ts';
import type { SearchDocument, SearchKind } from '#shared/domain/search/search-document.ts';

const documentOf = (id: string, name: string, rest: Partial<SearchDocument> = {}): SearchDocument => ({
  ...{ id, kind: 'lead', name, details: [], text: '' },
  ...rest,
});

function indexOf(...documents: readonly SearchDocument[]) {
  const index = createSearchIndex();
  for (const document of documents) index.set(document);
  return index;
}

/** What is found, kind by kind, by its ids. */
const found = (
  index: ReturnType<typeof indexOf>,
  text: string,
  most = 10,
): readonly (readonly [SearchKind, ...string[]])[] =>
  index.find(text, most).groups.map(({ kind, hits }) => [kind, ...hits.map(({ document }) => document.id)]);
const ids = (index: ReturnType<typeof indexOf>, text: string) => found(index, text).flatMap(([, ...some]) => some);

const WELDER = documentOf('welder', 'Welder, Northwind', { details: ['Lyon', 'heard from bob'] });
const CLERK = documentOf('clerk', 'Clerk, Contoso', { details: ['Oslo'], text: 'They said: a welder would do too.' });

describe('what is typed', () => {
  test('[FIND1] is found with all of its words, in any order and across everything that is known', () => {
    const index = indexOf(WELDER, CLERK);
    expect(ids(index, 'lyon WELDER bob')).toEqual(['welder']);
    expect(ids(index, 'welder oslo said')).toEqual(['clerk']);
    expect(ids(index, 'welder tokyo')).toEqual([]);
    expect(ids(index, '  ')).toEqual([]);
    expect(ids(index, '?!')).toEqual([]);
  });

  test('[FIND1] is found in the notes of a lead, which then stand as notes; a lead that is found by its name does not stand twice', () => {
    const both = documentOf('both', 'Welder, Globex', { text: 'Any welder' });
    expect(found(indexOf(WELDER, CLERK, both), 'welder')).toEqual([
      ['lead', 'both', 'welder'],
      ['note', 'clerk'],
    ]);
  });

  test.each([
    ['muller', 'Müller'],
    ['Müller', 'Muller'],
    ['mueller', 'Müller'],
    ['müller', 'Mueller'],
    ['STRASSE', 'Straße'],
    ['straße', 'STRASSE'],
    ['ＡＣＭＥ', 'acme'],
    ['acme', 'ＡＣＭＥ'],
    ['lodz', 'Łódź'],
    ['οδος', 'ΟΔΟΣ'],
    ['istanbul', 'İSTANBUL'],
    ['c++', 'C++ developer'],
    ['c#', 'C# developer'],
    ['が', 'カ゛ガがか'],
  ])('[FIND2] "%s" finds "%s"', (typed, name) => {
    expect(ids(indexOf(documentOf('one', name)), typed)).toEqual(['one']);
  });

  test.each([
    ['entwickler', 'Softwareentwicklerin'],
    ['工程师', '高级软件工程师招聘'],
    ['件', '高级软件工程师招聘'],
    ['エンジニア', 'シニアエンジニア募集'],
    ['วิศวกร', 'รับสมัครวิศวกรโยธา'],
    ['개발', '소프트웨어개발자'],
  ])('[FIND3] "%s" is found in the middle of "%s"', (typed, name) => {
    expect(ids(indexOf(documentOf('one', name)), typed)).toEqual(['one']);
  });

  test('[FIND3] a letter or two are looked for at the beginning of words only', () => {
    const index = indexOf(documentOf('one', 'Northwind'), documentOf('two', 'Thailand'));
    expect([ids(index, 'th'), ids(index, 'n')]).toEqual([['two'], ['one']]);
  });

  test.each([
    ['weldr', 'Welder'],
    ['wedler', 'Welder'],
    ['weldet', 'Welder'],
    ['ewlder', 'Welder'],
    ['norhtwnd', 'Northwind'],
    ['softwre', 'Softwareentwicklerin'],
  ])('[FIND4] the slip "%s" finds "%s"', (typed, name) => {
    const index = indexOf(documentOf('one', name), documentOf('other', 'Clerk'));
    expect(index.find(typed, 5)).toMatchObject({ isNear: true, groups: [{ hits: [{ document: { id: 'one' } }] }] });
  });

  test.each(['wld', 'bob', 'xxlder', 'waldur'])('[FIND4] "%s" is no slip for what it is not', (typed) => {
    expect(ids(indexOf(documentOf('one', 'Welder'), documentOf('two', 'rob')), typed)).toEqual([]);
  });

  test('[FIND4] as long as something is found as it was typed, nothing else is', () => {
    const index = indexOf(WELDER, documentOf('wedler', 'Wedler GmbH'));
    expect([ids(index, 'wedler'), index.find('wedler', 5).isNear]).toEqual([['wedler'], false]);
    index.delete('wedler');
    expect([ids(index, 'wedler'), index.find('wedler', 5).isNear]).toEqual([['welder'], true]);
  });
});

describe('what is found', () => {
  test('[FIND3] stands with whole words first, then beginnings, then middles; names before details', () => {
    const index = indexOf(
      documentOf('inside', 'Spotwelding'),
      documentOf('begins', 'Welder'),
      documentOf('detail', 'Clerk', { details: ['weld'] }),
      documentOf('exact', 'Weld inspector'),
    );
    expect(ids(index, 'weld')).toEqual(['exact', 'detail', 'begins', 'inside']);
  });

  test('[FIND3] of equals stands by name, then by id, whatever came in first', () => {
    const three = [documentOf('c', 'Welder'), documentOf('a', 'welder'), documentOf('b', 'Welder, Adatum')];
    expect(ids(indexOf(...three), 'welder')).toEqual(['a', 'c', 'b']);
    expect(ids(indexOf(...three.toReversed()), 'welder')).toEqual(['a', 'c', 'b']);
  });

  test('[FIND3] of equals those come first whose name begins with what is typed, in whatever letters', () => {
    const index = indexOf(
      documentOf('other', 'Save leads as a file', { sortBy: '1' }),
      documentOf('begun', 'Säve a backup', { sortBy: '2' }),
    );
    expect(ids(index, ' SAVE a')).toEqual(['begun', 'other']);
    expect(ids(index, 'a save')).toEqual(['other', 'begun']);
  });

  test('[FIND3] is the best of each kind, with how many there are; the kind of the best hit comes first', () => {
    const leads = Array.from({ length: 30 }, (_, at) => documentOf(`lead ${at}`, `Bobsleigh builder ${at}`));
    const index = indexOf(...leads, documentOf('bob', 'bob', { kind: 'person' }));
    const { groups } = index.find('bob', 3);
    expect(groups.map(({ kind, hits, hitCount }) => [kind, hits.length, hitCount])).toEqual([
      ['person', 1, 1],
      ['lead', 3, 30],
    ]);
    expect(index.find('buil', 3).groups[0]?.hits.map(({ document }) => document.name)).toEqual([
      'Bobsleigh builder 0',
      'Bobsleigh builder 1',
      'Bobsleigh builder 10',
    ]);
  });

  test('[FIND6] what is changed is found as it is now, and what is gone is not', () => {
    const index = indexOf(WELDER, CLERK);
    index.set({ ...WELDER, name: 'Plater, Northwind' });
    index.delete('clerk');
    index.delete('nobody');
    expect([ids(index, 'welder'), ids(index, 'plater'), ids(index, 'oslo')]).toEqual([[], ['welder'], []]);
  });
});

describe('a text that means harm', () => {
  test.each([
    ['one letter', 'a'.repeat(100_000)],
    ['marks', `a${'\u0301'.repeat(100_000)}`],
    ['signs', '+'.repeat(100_000)],
    ['surrogates', '\uD800'.repeat(100_000)],
    ['short words', 'ab '.repeat(33_000)],
  ])('[FIND6] of 100,000 %s can be kept, found and typed', (_name, text) => {
    const index = indexOf(documentOf('long', 'Welder', { text: `${text} needle` }));
    expect(ids(index, 'needle')).toEqual(['long']);
    expect(() => index.find(text, 5)).not.toThrow();
  });

  test('[FIND3] of one long row without spaces every part is found', () => {
    const row = Array.from({ length: 3_000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
    const index = indexOf(documentOf('long', row));
    const parts = Array.from({ length: 100 }, (_, at) => row.slice(at * 29, at * 29 + 5));
    expect(parts.filter((part) => ids(index, part).length === 0)).toEqual([]);
  });
});

describe('many words', () => {
  const many = (from: number) =>
    Array.from({ length: 3_000 }, (_, at) => documentOf(`lead ${at}`, `Welder w${(from + at).toString(36)}x`));

  test('[FIND6] are found the same after they were changed as in an index of them alone', () => {
    const [old, present] = [many(0), many(50_000)];
    const index = indexOf(...old);
    const asked = [
      'welder',
      old[7]?.name ?? '',
      present[7]?.name ?? '',
      'wedler',
      'w1',
      `${(50_007).toString(36)}x`,
      'zqx',
    ];
    // Words are put together when there is something to find.
    for (const text of asked) index.find(text, 5);
    for (const document of present) index.set(document);
    const fresh = indexOf(...present.toReversed());
    for (const text of asked) expect(index.find(text, 5)).toEqual(fresh.find(text, 5));
    expect(found(index, present[7]?.name ?? '')).toEqual([['lead', 'lead 7']]);
  });
});
