import { describe, expect, test } from 'vitest';
import { readSourceFiles } from '#tests/support/source-files.ts';
import { findCitationGaps } from './spec-citations.ts';

const file = (text: string) => [{ path: 'sample', text }];

describe('rules and tests', () => {
  test('every rule of a SPEC is cited by a test, and every cited rule exists', () => {
    const specs = readSourceFiles('src', /^SPEC\.md$/);
    const tests = readSourceFiles('tests', /\.(test|contract|e2e)\.tsx?$/).filter(
      ({ path }) => !path.startsWith('tests/architecture/'),
    );
    expect(findCitationGaps(specs, tests)).toEqual({ untested: [], unknown: [], ambiguous: [] });
  });

  test('a rule without a test is found', () => {
    const gaps = findCitationGaps(file('- LEAD3 One.\n- **LEAD4** Two.\n'), file("test('[LEAD3] it holds', run);"));
    expect(gaps.untested).toEqual(['LEAD4']);
  });

  test('a test that cites no known rule is found', () => {
    expect(
      findCitationGaps(file('- LEAD3 One.'), file("test('[LEAD3] it holds, and [PRI9] too', run);")).unknown,
    ).toEqual(['PRI9 in sample']);
  });

  test('an id that stands for two rules is found', () => {
    expect(findCitationGaps(file('- LEAD3 One.\n- LEAD3 Two.'), []).ambiguous).toEqual(['LEAD3']);
  });

  test('an id in the middle of a sentence is no rule and no citation', () => {
    const gaps = findCitationGaps(file('See LEAD3.\n'), file("test('it holds, see [LEAD3]', run);"));
    expect(gaps).toEqual({ untested: [], unknown: [], ambiguous: [] });
  });
});
