import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';

import type { Lead } from '#shared/domain/lead/lead.ts';
import { foldLetters } from '#shared/domain/search/fold-letters.ts';
import { leadDocument } from '#shared/domain/search/lead-document.ts';
import type { SearchDocument } from '#shared/domain/search/search-document.ts';
import { createSearchIndex, type SearchIndex } from '#shared/domain/search/search-index.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { LABELLED_LEADS } from '#tests/match/labelled-leads.ts';
import { leadOf } from '#tests/match/read-labelled.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { recordRow } from './lab/record.ts';

const LEAD_COUNT = 10_000;
const SHOWN = 20;
const SYLLABLES = [
  'nor',
  'wind',
  'glo',
  'bex',
  'con',
  'to',
  'so',
  'ada',
  'tum',
  'fab',
  'ri',
  'kam',
  'wer',
  'ten',
  'lo',
  'mi',
];
/** Each is typed letter by letter: names, words of notes, several words, slips, and what is nowhere. */
const TYPED = [
  ...['welder', 'data engineer', 'nurse lyon', 'warehouse night shift', 'kamwerten', 'apprenticeship', 'ingenieur'],
  ...['weldr', 'accuontant', 'norhtwind', 'qqqqqqqq'],
];

/** Leads whose notes are as long as advertisements are, with names, numbers and addresses of their own as those have. */
function makeDocuments(): readonly SearchDocument[] {
  const random = createSeededRandom(11);
  const bytes = (): readonly number[] => [...random.bytes(6)];
  const made = (): string =>
    bytes()
      .slice(0, 4)
      .map((byte) => SYLLABLES[byte % SYLLABLES.length])
      .join('');
  return Array.from({ length: LEAD_COUNT }, (_, index) => {
    const of = (offset: number) => LABELLED_LEADS[(index + offset) % LABELLED_LEADS.length];
    const lead = of(0);
    if (lead === undefined) throw new Error('there are leads');
    const own = Array.from({ length: 6 }, () => `${made()} ${bytes().join('')}`).join(' ');
    const notes = [own, ...[0, 7, 31, 64].map((offset) => of(offset)?.notes ?? '')].join('\n');
    const named: Lead = { ...(leadOf(lead) as Lead), id: `lead ${index}` as LeadId, company: made(), tags: [made()] };
    return leadDocument(named, { notes, heardFrom: undefined });
  });
}

function typedLetterByLetter(): readonly string[] {
  return TYPED.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
}

function built(documents: readonly SearchDocument[]): SearchIndex {
  const index = createSearchIndex();
  for (const document of documents) index.set(document);
  return index;
}

/** What looking through all texts takes, of which somebody has kept the folded ones. */
function scan(texts: readonly string[], typed: string): number {
  const words = foldLetters(typed)
    .split(' ')
    .filter((word) => word !== '');
  return texts.filter((text) => words.every((word) => text.includes(word))).length;
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

/** What is held once everything that is needed no more is gone. */
function heapMb(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

test('how long it takes to find something while it is typed', () => {
  test.setTimeout(300_000);
  const documents = makeDocuments();
  const texts = documents.map(({ name, details, text }) => foldLetters([name, ...details, text].join('\n')));
  const builds = [timed(() => built(documents)), timed(() => built(documents)), timed(() => built(documents))];
  const before = heapMb();
  const index = built(documents);
  index.find('welder', SHOWN);
  const heldMb = heapMb() - before;
  const letters = Math.round(texts.reduce((sum, { length }) => sum + length, 0) / LEAD_COUNT);
  expect(index.find('weldr', SHOWN)).toMatchObject({ isNear: true });
  const [samples, baseline]: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    for (const typed of typedLetterByLetter()) {
      samples.push(timed(() => index.find(typed, SHOWN)));
      baseline.push(timed(() => scan(texts, typed)));
    }
  }
  recordRow('search', [
    {
      what: `10,000 leads with notes of ${letters} letters: what is typed is found, letter by letter`,
      against: 'looking through all texts, which finds no slips and puts nothing in order',
      unit: 'ms',
      goals: [{ of: 'value', at: 'p95', atMost: 30 }],
      samples,
      baseline,
      notes: [
        `In Node. The index is made in ${Math.round(Math.min(...builds))} ms, in the app in slices of 8 ms, and holds about ${Math.round(heldMb)} MB.`,
      ],
    },
  ]);
});
