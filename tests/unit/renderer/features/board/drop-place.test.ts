import { expect, test } from 'vitest';

import { placeOfDrop, placeOfStep } from '#renderer/features/board/drop-place.ts';
import type { Card, CardId } from '#shared/domain/board/board.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { Place } from '#shared/domain/record/order-key.ts';

const card = (name: string): Card => ({
  cardId: name as CardId,
  leadId: name as LeadId,
  pursuitId: undefined,
  stage: 'spotted',
  order: `order of ${name}`,
  memberId: undefined,
  memberIds: [],
  isOneOfSeveral: false,
  isPrivate: false,
});
const column = ['a', 'b', 'c'].map(card);
const words = (place: Place | undefined) => place && `${place.after?.order ?? '-'} | ${place.before?.order ?? '-'}`;
const drop = (moved: string, key: string, dropPosition: 'before' | 'after') =>
  words(placeOfDrop(column, moved as CardId, { type: 'item', key, dropPosition }));

test('[MOVE4] a card dropped beside another comes between it and the next one', () => {
  expect(drop('new', 'a', 'before')).toBe('- | order of a');
  expect(drop('new', 'a', 'after')).toBe('order of a | order of b');
  expect(drop('new', 'c', 'after')).toBe('order of c | -');
});

test('a card is no neighbour of itself, and dropped where it stands it stays', () => {
  expect(drop('b', 'c', 'after')).toBe('order of c | -');
  expect(drop('c', 'b', 'before')).toBe('order of a | order of b');
  expect(drop('b', 'c', 'before')).toBeUndefined();
  expect(drop('b', 'a', 'after')).toBeUndefined();
  expect(drop('b', 'b', 'before')).toBeUndefined();
});

test('dropped on the column it comes below all; into an empty column it needs no neighbour', () => {
  expect(words(placeOfDrop(column, 'new' as CardId, { type: 'root' }))).toBe('order of c | -');
  expect(words(placeOfDrop(column, 'c' as CardId, { type: 'root' }))).toBeUndefined();
  expect(words(placeOfDrop([], 'new' as CardId, { type: 'root' }))).toBe('- | -');
});

test('a step goes past one neighbour, and nowhere at the ends', () => {
  const step = (moved: string, way: 'up' | 'down' | 'top') => words(placeOfStep(column, moved as CardId, way));
  expect([step('b', 'up'), step('b', 'down'), step('c', 'top')]).toEqual([
    '- | order of a',
    'order of c | -',
    '- | order of a',
  ]);
  expect([step('a', 'up'), step('c', 'down'), step('a', 'top'), step('new', 'up')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
