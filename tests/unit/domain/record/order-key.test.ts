import { describe, expect, test } from 'vitest';
import { compareOrder, isOrderKey, orderAt, orderBetween } from '#shared/domain/record/order-key.ts';

const HOSTILE = [
  '',
  '0',
  'a',
  'a00',
  'a!',
  'é1',
  'A'.padEnd(27, '0'),
  'z'.padEnd(27, 'z'),
  'a'.padEnd(9_999, '1'),
  'b1',
];

describe('an order key', () => {
  test.each(HOSTILE)('[MOVE6] %j is no key', (key) => {
    expect(isOrderKey(key)).toBe(false);
  });

  test('[MOVE5] two cards put into one gap get different keys between the neighbours', () => {
    const keys = Array.from({ length: 200 }, (_, index) => orderBetween('a0', 'a1', `card-${index}`));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => isOrderKey(key) && key > 'a0' && key < 'a1')).toBe(true);
  });

  test('[MOVE5] stays short after a thousand cards on top, and after a thousand in one place', () => {
    let top = orderBetween(undefined, undefined, 'first');
    let upper = 'a1';
    for (let index = 0; index < 1_000; index += 1) {
      top = orderBetween(undefined, top, `card-${index}`);
      upper = orderBetween('a0', upper, `card-${index}`);
    }
    expect(top.length).toBeLessThan(12);
    expect(upper.length).toBeLessThan(400);
  });

  test('[MOVE4] comes right beside a single neighbour, whatever else is there', () => {
    const others = ['a1', 'a2', 'a3', 'a4'];
    const after = orderAt({ after: { order: 'a2' } }, others, 'top', 'x');
    const before = orderAt({ before: { order: 'a2' } }, others, 'top', 'x');
    expect(after > 'a2' && after < 'a3').toBe(true);
    expect(before > 'a1' && before < 'a2').toBe(true);
    expect(orderAt({}, others, 'top', 'x') < 'a1').toBe(true);
    expect(orderAt({}, others, 'bottom', 'x') > 'a4').toBe(true);
  });

  test('[MOVE6] between tied or crossed neighbours it comes after the first of them', () => {
    const tied = orderAt({ after: { order: 'a2' }, before: { order: 'a2' } }, ['a2', 'a3'], 'top', 'x');
    const crossed = orderAt({ after: { order: 'a2' }, before: { order: 'a1' } }, ['a1', 'a2', 'a3'], 'top', 'x');
    expect([tied, crossed].every((key) => key > 'a2' && key < 'a3')).toBe(true);
  });

  test('[BOARD1] sorts by key, then id, and what has none last', () => {
    const cards = [
      { id: 'd', order: undefined },
      { id: 'c', order: 'a1' },
      { id: 'b', order: 'a1' },
      { id: 'a', order: 'a2' },
    ];
    const sorted = [...cards].sort((x, y) => compareOrder(x, x.id, y, y.id));
    expect(sorted.map((card) => card.id).join('')).toBe('bcad');
  });
});
