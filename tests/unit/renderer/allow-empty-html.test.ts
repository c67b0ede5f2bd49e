import { expect, test } from 'vitest';

import { allowEmptyHtml } from '#renderer/allow-empty-html.ts';

type Rules = { readonly createHTML: (text: string) => string };

test('the empty text may become markup, no other may, and an engine without Trusted Types is left alone', () => {
  const made: { readonly name: string; readonly rules: Rules }[] = [];
  allowEmptyHtml({ trustedTypes: { createPolicy: (name: string, rules: Rules) => made.push({ name, rules }) } });
  expect(made.map(({ name }) => name)).toEqual(['default']);
  expect(made[0]?.rules.createHTML('')).toBe('');
  expect(() => made[0]?.rules.createHTML('<b>')).toThrow(TypeError);
  expect(() => allowEmptyHtml({})).not.toThrow();
});
