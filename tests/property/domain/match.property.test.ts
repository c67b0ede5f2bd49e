import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';

import { PRIORITY_LISTS } from '#shared/domain/priority/priorities.ts';
import { LABELLED_LEADS } from '#tests/match/labelled-leads.ts';
import { LABELLED_MEMBERS } from '#tests/match/labelled-members.ts';
import { matchPair, type Written } from '#tests/support/match-pair.ts';

const LINES = LABELLED_MEMBERS.flatMap(({ lists }) => Object.values(lists).flat());
const TEXTS = LABELLED_LEADS.flatMap(({ role, place, pay, notes }) => [role, place, pay, notes]).filter(
  (text) => text !== undefined,
);
const line = fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'grapheme', maxLength: 80 }));
const text = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom('no ', 'not ', '/', ',', '(', '-', 'remote', '3 days ', '€', '50k', '\n', 'nurse ', '%', '.'),
    )
    .map((parts) => parts.join('')),
);
const lead = fc.record({ role: text, company: text, place: text, pay: text, notes: text }, { requiredKeys: [] });
const written = fc.record(Object.fromEntries(PRIORITY_LISTS.map((list) => [list, fc.array(line, { maxLength: 4 })])));

test.prop([lead, written])(
  '[FIT1] any lead and any lines have a verdict that their reasons give, always the same',
  (one, lists) => {
    const match = matchPair(one, lists as Written);
    const clashes = match.reasons.filter(({ verdict }) => verdict === 'clashes');
    const fits = match.reasons.filter(({ verdict }) => verdict === 'fits');
    expect(match.verdict === 'clashes').toBe(clashes.length > 0);
    expect(match.verdict !== 'fits' || fits.length > 0).toBe(true);
    for (const { wishes, found } of [...clashes, ...fits]) {
      expect(wishes.length).toBeGreaterThan(0);
      expect(found.every((words) => words.text.trim() !== '')).toBe(true);
    }
    expect(matchPair(one, lists as Written)).toEqual(match);
  },
);

test.each(['no ', 'remote or ', 'nights, ', '3 days ', '((', 'a-', '€5', 'Bereitschaftsdienst', '/ '])(
  '[FIT8] a text of any length takes time that grows with it: %s',
  (part) => {
    const long = part.repeat(60_000 / part.length);
    const times = [1, 2, 3].map(() => {
      const startedAt = performance.now();
      matchPair(
        { role: long.slice(0, 300), place: long.slice(0, 300), pay: long.slice(0, 300), notes: long },
        { roles: [part], dealBreakers: [part.repeat(5)], places: [part], skills: [part] },
      );
      return performance.now() - startedAt;
    });
    // Others may need the machine as well, but not three times.
    expect(Math.min(...times)).toBeLessThan(1_000);
  },
);
