import { expect, test } from 'vitest';
import { findOffLimits } from '#shared/domain/charter/off-limits.ts';

const find = (text: string, offLimits: string | undefined) =>
  findOffLimits(text, { clauses: offLimits === undefined ? {} : { offLimits } });

test.each<[string, string, readonly string[]]>([
  ['What is your pay now?', 'Pay\nHealth', ['Pay']],
  ['PAY, and my health.', 'Pay\nHealth', ['Pay', 'Health']],
  ['I paid. It was payable.', 'Pay', []],
  ['Is it your santé?', 'Sante', ['Sante']],
  ['Sante', 'Santé', ['Santé']],
  ['my ex-husband called', 'ex husband', ['ex husband']],
  ['my exhusband called', 'ex husband', []],
  ['family,\nplans', 'Family plans', ['Family plans']],
  ['plans for the family', 'Family plans', []],
  ['pay', '  pay \r\n\n pay', ['pay']],
  ['anything', ' \n - \n', []],
  ['', 'Pay', []],
  ['我的工资是多少', '工资', ['工资']],
  ['我的工作', '工资', []],
  ['Зарплата?', 'зарплата', ['зарплата']],
])('[CHART7] what “%s” touches of %j', (text, offLimits, expected) => {
  expect(find(text, offLimits)).toEqual(expected);
});

test('[CHART7] without such a clause everything can be said, and no text takes long', () => {
  expect(find('pay', undefined)).toEqual([]);
  const topics = Array.from({ length: 1_000 }, (_each, index) => `a${index}`).join('\n');
  expect(find('a '.repeat(2_000), topics)).toEqual([]);
});
