import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import { draftRenewal, isTermEnding } from '#shared/domain/term/select-term-state.ts';
import { type Term } from '#shared/domain/term/term.ts';
import { readTerm } from '#shared/domain/term/term-reader.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { TermId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import {
  agree,
  closing,
  disagree,
  forge,
  propose,
  proposed,
  stateIn,
  USUAL,
  withdraw,
  wordsIn,
} from './term-fixture.ts';

const NONE = 'none' as TermId;

function circle() {
  const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
  return { alice, bob, carol, all: [alice, bob, carol] as const };
}

/** A circle whose first term alice proposed and bob agreed to. */
function circleWithTerm() {
  const made = circle();
  const { alice, bob, all } = made;
  const id = proposed(alice, { purpose: 'First' });
  sync(...all);
  value(agree(bob, id));
  sync(...all);
  all.forEach((one) => one.setNow(NOON + DAY_MS));
  return { ...made, id };
}

describe('terms', () => {
  test('[TERM1] says first day, last day and purpose, trimmed', () => {
    const { alice } = circle();
    const id = proposed(alice, { from: ' 2025-06-16 ', purpose: ' Twelve weeks ' });
    expect(stateIn(alice).open).toEqual([
      {
        proposal: { ...USUAL, id, author: ALICE, at: NOON, kind: 'term', purpose: 'Twelve weeks', isWithdrawn: false },
        agreed: [ALICE],
        missingCount: 1,
      },
    ]);
  });

  test.each([
    [{ purpose: ' ' }, 'empty', 'purpose'],
    [{ purpose: 'x'.repeat(LIMITS.line + 1) }, 'too-long', 'purpose'],
    [{ from: 'soon' }, 'bad-date', 'from'],
    [{ until: '2025-02-30' }, 'bad-date', 'until'],
    [{ until: '9999-12-31' }, 'bad-date', 'until'],
    [{ from: '2025-06-16', until: '2025-06-15' }, 'bad-date', 'until'],
  ])('[TERM1] [DOC5] %j is refused by name, and nothing is written', (fields, code, field) => {
    const { alice } = circle();
    const { origins } = watch(alice.doc);
    expect(propose(alice, fields)).toEqual({ ok: false, error: { code, field } });
    expect(origins).toEqual([]);
  });

  test('[TERM1] a closing needs a term, and says at most so much', () => {
    const { alice, bob, all } = circle();
    expect(codeOf(closing(alice))).toBe('no-term');
    const id = proposed(alice);
    sync(...all);
    expect(codeOf(closing(bob))).toBe('no-term');
    value(agree(bob, id));
    expect(closing(bob, 'x'.repeat(LIMITS.entry + 1))).toEqual({
      ok: false,
      error: { code: 'too-long', field: 'words' },
    });
    value(closing(bob, ' Thank you. '));
    expect(wordsIn(bob)).toMatchObject({ open: ['closing: Thank you.'], current: USUAL.purpose });
  });

  test.each([
    ['no record', 'words', 'not-a-record'],
    ['an unknown kind', { ...USUAL, kind: 'x', at: NOON }, 'incomplete'],
    ['no time', { ...USUAL, kind: 'term' }, 'incomplete'],
    ['no purpose', { ...USUAL, purpose: 5, kind: 'term', at: NOON }, 'incomplete'],
    ['a day that does not exist', { ...USUAL, from: '2025-02-30', kind: 'term', at: NOON }, 'incomplete'],
    ['an end before the beginning', { ...USUAL, until: '2025-01-01', kind: 'term', at: NOON }, 'incomplete'],
  ] as const)('[TERM1] [DOC4] %s is malformed', (_what, fields, reason) => {
    const { alice } = circle();
    if (typeof fields === 'string') openCircleDoc(alice.doc).terms.set(NONE, fields);
    else forge(alice, 'terms', NONE, fields);
    expect(readTerm(NONE, openCircleDoc(alice.doc).terms.get(NONE), alice.authorOf)).toEqual(malformed(NONE, reason));
    expect(codeOf(agree(alice, NONE))).toBe('not-found');
  });

  test('[TERM3] the last that is agreed counts, what was before is told, and a closing says that it is closed', () => {
    const { alice, bob, carol, all } = circleWithTerm();
    const second = proposed(bob, { purpose: 'Second' });
    sync(...all);
    expect(wordsIn(carol)).toEqual({ current: 'First', closing: undefined, earlier: [], open: ['Second'] });
    value(agree(carol, second));
    sync(...all);
    expect(wordsIn(alice)).toEqual({ current: 'Second', closing: undefined, earlier: ['First'], open: [] });
    const { termId } = value(closing(alice, 'Thank you.'));
    sync(...all);
    value(agree(carol, termId));
    sync(...all);
    for (const replica of all)
      expect(wordsIn(replica)).toEqual({
        current: undefined,
        closing: 'Thank you.',
        earlier: ['Second', 'First'],
        open: [],
      });
    expect(codeOf(closing(bob))).toBe('no-term');
    expect(openCircleDoc(alice.doc).terms.size).toBe(3);
    const again = proposed(bob, { purpose: 'Third' });
    sync(...all);
    value(agree(alice, again));
    expect(wordsIn(alice)).toMatchObject({ current: 'Third', closing: undefined });
  });

  test('[TERM3] of two that are agreed on apart the last proposed counts, ties by id', () => {
    const { alice, bob, carol, all } = circle();
    const [mine, theirs] = [proposed(alice, { purpose: 'Mine' }), proposed(bob, { purpose: 'Theirs' })];
    sync(...all);
    expect(mine < theirs).toBe(true);
    value(agree(bob, mine));
    value(agree(carol, theirs));
    sync(...all);
    for (const replica of all)
      expect(wordsIn(replica)).toEqual({ current: 'Theirs', closing: undefined, earlier: ['Mine'], open: [] });
  });

  test('[TERM3] what was agreed by a clock that is ahead does not stand for ever', () => {
    const { alice, bob, all } = circle();
    alice.setNow(NOON + 900 * DAY_MS);
    const ahead = proposed(alice, { purpose: 'Ahead' });
    sync(...all);
    value(agree(bob, ahead));
    const next = proposed(bob, { purpose: 'Next' });
    sync(...all);
    value(agree(alice, next));
    sync(...all);
    expect(wordsIn(bob)).toMatchObject({ current: 'Next', earlier: ['Ahead'] });
  });

  test.each([
    ['2025-08-23', false],
    ['2025-08-24', true],
    ['2025-09-07', true],
    ['2025-12-01', true],
  ])('[TERM5] on %s a term until 2025-09-07 is ending: %s', (today, isEnding) => {
    expect(isTermEnding(USUAL, today)).toBe(isEnding);
  });

  test('[TERM5] renewed it is as long, from the next day on', () => {
    const { alice } = circle();
    proposed(alice, {}, [ALICE]);
    const term = stateIn(alice, [ALICE]).current?.proposal as Term;
    expect(draftRenewal(term)).toEqual({ from: '2025-09-08', until: '2025-11-30', purpose: USUAL.purpose });
    expect(draftRenewal({ ...term, from: '0001-01-01', until: '9998-12-31' }).from).toBe('9999-01-01');
  });

  test('[TERM1] [DOC2] a document that a newer version has closed is only read', () => {
    const { alice } = circle();
    const id = proposed(alice);
    openCircleDoc(alice.doc).meta.set('minReader', 99);
    const acts = [propose(alice), closing(alice), withdraw(alice, id), agree(alice, id), disagree(alice, id)];
    for (const refused of acts) expect(codeOf<string>(refused)).toBe('read-only');
  });
});
