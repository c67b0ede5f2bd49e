import { describe, expect, test } from 'vitest';

import { markFound, sentenceFound } from '#shared/domain/search/mark-found.ts';

const shown = (parts: ReturnType<typeof markFound>) =>
  parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

describe('what was found in a text', () => {
  test.each([
    ['Welder, Northwind', 'north weld', false, '[Weld]er, [North]wind'],
    ['Softwareentwickler', 'entwickler', false, 'Software[entwickler]'],
    ['Große Straße', 'strasse', false, 'Große [Straße]'],
    ['Straße', 'stras', false, '[Straß]e'],
    ['Mu\u0308ller', 'muller', false, '[Mu\u0308ller]'],
    ['Mueller', 'müller', false, '[Mueller]'],
    ['高级软件工程师', '工程师', false, '高级软件[工程师]'],
    ['ＡＣＭＥ 👷 Welder', 'acme', false, '[ＡＣＭＥ] 👷 Welder'],
    ['Welder, Northwind', 'wedler', true, '[Welder], Northwind'],
    ['Welder', 'clerk', false, 'Welder'],
    ['', 'clerk', false, ''],
  ])('[FIND5] is marked: "%s" for "%s"', (text, typed, isNear, expected) => {
    expect(shown(markFound(text, typed, isNear))).toBe(expected);
  });

  test('[FIND5] is shown with the sentence that has most of it', () => {
    const notes = 'Ask bob first. The welder in Lyon knows more! Nothing else.\nA welder said so.';
    expect(shown(sentenceFound(notes, 'lyon welder', false))).toBe('The [welder] in [Lyon] knows more!');
    expect(shown(sentenceFound(notes, 'said', false))).toBe('A welder [said] so.');
  });

  test('[FIND5] of a sentence without end is what stands around it', () => {
    const notes = `${'before '.repeat(5_000)}needle ${'after '.repeat(5_000)}`;
    const part = shown(sentenceFound(notes, 'needle', false));
    expect(part).toMatch(/^… before .*\[needle\] after .*…$/u);
    expect(part.length).toBeLessThan(200);
  });

  test('[FIND5] no character is cut in half', () => {
    for (const before of [57, 58, 59, 60, 61]) {
      const text = sentenceFound(
        `${'x'.repeat(before % 2)}${'👷'.repeat(before)}needle${'👷'.repeat(200)}`,
        'needle',
        false,
      );
      expect(() => encodeURIComponent(shown(text))).not.toThrow();
    }
  });
});
