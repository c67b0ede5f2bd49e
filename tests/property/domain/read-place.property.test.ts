import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePlaces } from '#shared/domain/match/place/compare-places.ts';
import { readPlace } from '#shared/domain/match/place/read-place.ts';

const word = fc.constantFrom(
  'Lyon',
  'London',
  'Portland',
  'OR',
  'or',
  'Berlin',
  'Germany',
  'US',
  'CA',
  'EU',
  'New',
  'York',
  'Georgia',
  'Washington',
  'Kleindorf',
  'not',
  'except',
  'but',
  'anywhere',
  'remote',
  'hybrid',
  '3 days',
  'home',
  'office',
  'near',
  'Street',
  'East Coast',
  'West Yorkshire',
  'Leeds',
);
const mark = fc.constantFrom(' ', ', ', ' / ', ' (', ') ', ' - ', '; ', ' & ', '.', '');
const phrase = fc.array(fc.tuple(word, mark), { maxLength: 12 }).map((pairs) => pairs.flat().join(''));
const text = fc.oneof(phrase, fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary' }));

test('[FIT4] any text is read, and no place is elsewhere than itself', () => {
  fc.assert(
    fc.property(text, (written) => {
      const place = readPlace(written);
      expect(comparePlaces([place], place).verdict).not.toBe('elsewhere');
    }),
    { numRuns: 1_500 },
  );
});

test('[FIT4] what is read of a text stands in it, and days are those of a week', () => {
  fc.assert(
    fc.property(text, (written) => {
      const { parts, except, officeDays = 0 } = readPlace(written);
      for (const part of [...parts, ...except]) {
        expect(written).toContain(part.written);
        expect(part.key).not.toBe('');
      }
      expect(officeDays).toBeGreaterThanOrEqual(0);
      expect(officeDays).toBeLessThanOrEqual(5);
    }),
    { numRuns: 500 },
  );
});

test('[FIT4] two places are compared whatever they are', () => {
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 4 }), phrase, (wishes, lead) => {
      const { matched } = comparePlaces(wishes.map(readPlace), readPlace(lead));
      expect(matched.every((index) => index < wishes.length)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

/** Milliseconds; it takes about one, but machines are busy at times. */
const FAST = 500;
const LONG = 10_000;

test('[FIT4] long texts are read fast', () => {
  const texts = ['Lyon, ', 'a', '2 ', 'no remote 3 days ', 'New ', '((', 'U.S.', '\u0301', '1 or ', ' '].map((piece) =>
    piece.repeat(LONG).slice(0, LONG),
  );
  readPlace('Lyon');
  for (const long of texts) {
    const before = performance.now();
    readPlace(long);
    expect(performance.now() - before).toBeLessThan(FAST);
  }
});
