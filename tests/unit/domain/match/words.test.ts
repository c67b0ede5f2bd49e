import { describe, expect, test } from 'vitest';

import { BUILT_IN_LEXICON, extendLexicon, keysOf } from '#shared/domain/match/lexicon.ts';
import { findTogether, readTermText } from '#shared/domain/match/term-text.ts';

const keys = (text: string): string => keysOf(text, BUILT_IN_LEXICON).join(' ');
const find = (text: string, words: string) =>
  findTogether(readTermText('notes', text, BUILT_IN_LEXICON), keysOf(words, BUILT_IN_LEXICON));

describe('[FIT2] words', () => {
  test.each([
    ['Schweißer*in (m/w/d)', 'SCHWEISSER'],
    ['Entwickler:in', 'developers'],
    ['front-end dev', 'Frontend Engineer'],
    ['on-call', 'Bereitschaftsdienst'],
    ['Rohrschweißer', 'rohr welder'],
    ["mission d'intérim", 'mission Zeitarbeit'],
    ['Registered Nurse', 'infirmière'],
    ['k8s', 'Kubernetes'],
  ])('%s is compared like %s', (one, other) => {
    expect(keys(one)).toBe(keys(other));
  });

  test.each([
    ['Java', 'JavaScript'],
    ['C', 'C++'],
    ['C++', 'C#'],
    ['care assistant', 'career'],
    ['sales', 'Salesforce'],
    ['chef', 'chef de projet'],
    ["arm's-length body", 'arms'],
    ['olive oil', 'oil'],
  ])('%s is not %s', (one, other) => {
    expect(find(one, other)).toEqual([]);
  });

  test('several belong together in one sentence, near each other', () => {
    expect(find('You will lift heavy boxes. Night duty is shared.', 'heavy duty')).toEqual([]);
    expect(find('heavy and sometimes wet duty', 'heavy duty')).toHaveLength(1);
    expect(find('heavy one two three four five six duty', 'heavy duty')).toEqual([]);
  });

  test.each([
    ['No nights and no on-call on this ward.', 'on call', 'no on-call'],
    ['You are not on-call, ops does that', 'on call', 'not on-call'],
    ['keine Nachtschicht', 'nights', 'keine Nachtschicht'],
    ['Tobacco-free site since 2010', 'tobacco', 'Tobacco-free'],
    ['Visa sponsorship is not available for this position', 'visa', 'Visa sponsorship is not available'],
    ["L'anglais n'est pas exigé.", 'anglais', 'anglais n est pas exigé'],
    ['On-call: none', 'on call', 'On-call: none'],
    ['No weekends, nights or travel', 'travel', 'No weekends, nights or travel'],
  ])('"%s" says that it is not so', (text, words, shown) => {
    const [found] = find(text, words);
    expect(found?.isDenied).toBe(true);
    expect(found?.found.text.replaceAll(/[’']/gu, ' ').replaceAll(/\s+/gu, ' ')).toBe(shown);
  });

  test.each([
    ['No experience needed, nights only', 'nights'],
    ['not only remote but on call', 'on call'],
    ['Not a nine-to-five: this is a job with quite a lot of travel', 'travel'],
    ['Do not apply twice. On-call one week in four.', 'on call'],
    ['no degree required but travel', 'travel'],
  ])('"%s" does not', (text, words) => {
    expect(find(text, words)[0]?.isDenied).toBe(false);
  });
});

describe('[FIT12] own words', () => {
  test('mean what the first of their group means, before what is built in', () => {
    const lexicon = extendLexicon([
      ['welder', 'fabricator', 'metal magician'],
      ['carer', 'nurse'],
      ['', 'nothing'],
    ]);
    expect(keysOf('Metal magician', lexicon)).toEqual(keysOf('Schweißer', BUILT_IN_LEXICON));
    expect(keysOf('nurse', lexicon)).toEqual(keysOf('carer', BUILT_IN_LEXICON));
    expect(keysOf('nothing', lexicon)).toEqual(keysOf('nothing', BUILT_IN_LEXICON));
    // What is built in to mean the same goes with it.
    expect(keysOf('registered nurse', lexicon)).toEqual(keysOf('carer', BUILT_IN_LEXICON));
  });

  test('no group leaves everything as it is', () => {
    expect(extendLexicon([])).toBe(BUILT_IN_LEXICON);
    expect(extendLexicon([['alone']])).toBe(BUILT_IN_LEXICON);
  });
});
