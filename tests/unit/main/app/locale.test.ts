import { expect, test } from 'vitest';

import { localeFor } from '#main/app/locale.ts';

test.each([
  ['the region is the one of the system, the language that of the words', '', 'en-US', 'de-DE', 'en-DE'],
  ['a language without words is spoken to in English, and its days stay where they are', '', 'de', 'de-DE', 'en-DE'],
  ['a language that is fixed keeps the region of the system', 'en', 'de', 'de-CH', 'en-CH'],
  ['a region that is fixed counts', 'en-GB', 'en-US', 'de-DE', 'en-GB'],
  ['a system that says nothing about regions leaves that of the language', '', 'fr', '', 'en-FR'],
  ['a tag that is none is passed over', 'en', 'en-US', 'C', 'en-US'],
  ['a region without data of its own is written as in the world', '', 'pt-BR', 'pt-BR', 'en-001'],
  ['nothing known is English', '', '', '', 'en'],
])('%s', (_title, fixed, app, system, locale) => {
  expect(localeFor({ fixed, app, system })).toBe(locale);
});
