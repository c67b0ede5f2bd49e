import { describe, expect, test } from 'vitest';

import { findEvidenceFor } from '#shared/domain/evidence/find-evidence-for.ts';
import { BUILT_IN_LEXICON, extendLexicon, keysOf } from '#shared/domain/match/lexicon.ts';
import { createMatchTable } from '#shared/domain/match/match-table.ts';
import type { Verdict } from '#shared/domain/match/match.ts';
import { readWords } from '#shared/domain/match/text-words.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { prioritiesOf } from '#tests/match/read-labelled.ts';
import { evidenceIn, noted } from '../evidence/evidence-fixture.ts';
import { ALICE, createReplica, leadIn, value } from '../fixture.ts';

type Groups = readonly (readonly string[])[];

/** What somebody who wants a role is told of a lead, as soon as there are such groups. */
function verdictOf(wished: string, role: string, groups: Groups): Verdict | undefined {
  const table = createMatchTable();
  const alice = createReplica(ALICE);
  const lead = leadIn(alice, value(addLead(alice.doc, { role }, alice.ctx)).leadId);
  const priorities = prioritiesOf({ name: 'alice', lists: { roles: [wished] } });
  table.setLead(lead, '');
  table.setPriorities(priorities);
  table.match(lead.id, priorities.memberId);
  table.setLexicon(extendLexicon(groups));
  return table.match(lead.id, priorities.memberId)?.verdict;
}

const keys = (text: string, groups: Groups) => keysOf(text, extendLexicon(groups)).join(' ');

describe('[FIT12] words that people added', () => {
  test.each<[wished: string, role: string, group: readonly string[]]>([
    ['Welder', 'Fabricator', ['welder', 'fabricator']],
    ['Fabricator', 'Welder', ['welder', 'fabricator']],
    ['Boilermaker', 'Pressure vessel hand', ['boilermaker', 'pressure vessel hand']],
    ['Welder', 'Metal magician (m/f/d)', ['Welder', 'metal magician']],
  ])('whoever wants "%s" is told of "%s" once %j is there', (wished, role, group) => {
    expect(verdictOf(wished, role, [])).toBe('unknown');
    expect(verdictOf(wished, role, [group])).toBe('fits');
  });

  test.each<[wished: string, role: string]>([
    ['Schweißer', 'Welder'],
    ['Schlosser', 'Fabricator'],
    ['Metalworker', 'Sheet metal worker'],
    ['Soudeur', 'MIG welder'],
    ['Rohrschweißer', 'Rohrschweißer'],
  ])('what is built in is not parted by them: "%s" and "%s"', (wished, role) => {
    const groups = [['fabricator', 'welder']];
    expect(verdictOf(wished, role, [])).toBe('fits');
    expect(verdictOf(wished, role, groups)).toBe('fits');
  });

  test('what is built in to mean the same as one of them goes with it, in a long word too', () => {
    const groups = [['boilermaker', 'Schweißer']];
    for (const word of ['welder', 'soudeuse', 'MIG welder']) expect(keys(word, groups)).toBe('boilermaker');
    expect(keys('Rohrschweißer', groups)).toBe('rohr boilermaker');
    // What it means built in is no form of its own.
    expect(keys('licence', [])).toBe(keys('driving licence', []));
    expect(keys('licence', [['permit', 'driving licence']])).toBe('permit');
  });

  test('[SAME4] of several the longest counts, of the same the group that comes first', () => {
    const groups = [
      ['welder', 'plater'],
      ['steel hand', 'plater', 'night plater', 'welder'],
      ['dusk', 'pressure'],
      ['dawn', 'pressure vessel hand'],
    ];
    expect(keys('plater', groups)).toBe(keys('welder', groups));
    expect(keys('welder', groups)).toBe(keys('welder', []));
    expect(keys('night plater', groups)).toBe(keys('steel hand', groups));
    expect(keys('steel hand', groups)).not.toBe(keys('welder', groups));
    expect(keys('pressure vessel', groups)).toBe('dusk vessel');
    expect(keys('pressure vessel hand', groups)).toBe('dawn');
    expect(keys('plater', groups.toReversed())).toBe(keys('steel hand', []));
  });

  test('what has nothing to compare means nothing', () => {
    expect(extendLexicon([['(m/w/d)', 'welder']])).toBe(BUILT_IN_LEXICON);
    expect(keys('plater', [['(m/w/d)', 'welder', 'plater']])).toBe(keys('welder', []));
  });

  test('[SAME5] however many begin alike, a long text is gone through once', () => {
    const groups = Array.from({ length: 200 }, (_, group) =>
      Array.from({ length: 12 }, (__, each) => `a a a a a x${group}y${each}`),
    );
    const lexicon = extendLexicon(groups);
    let looks = 0;
    const words = readWords('a '.repeat(2_000)).map((word) => ({
      ...word,
      get stem() {
        looks += 1;
        return word.stem;
      },
    }));
    expect(lexicon.readTerms(words)).toHaveLength(2_000);
    expect(looks).toBeLessThan(2_000 * 30);
  });

  test('a doubt finds evidence by them', () => {
    const alice = createReplica(ALICE);
    noted(alice, { text: 'Ran the plater team' });
    const evidence = [...evidenceIn(alice).values()];
    const doubt = 'Nobody hires a boilermaker';
    const wordsOf = (synonyms: Groups) => findEvidenceFor(doubt, evidence, { synonyms }).flatMap(({ words }) => words);
    expect(wordsOf([['steel hand', 'boilermaker']])).toEqual([]);
    expect(wordsOf([['boilermaker', 'Plater']])).toEqual([{ said: 'boilermaker', met: 'plater', where: 'text' }]);
  });
});
