import { expect, test } from 'vitest';

import { hrefOf, PAGES, placeOf } from '#renderer/app/place.ts';
import type { CardId } from '#shared/domain/board/board.ts';

test('every place has an address that leads back to it', () => {
  for (const page of PAGES) expect(placeOf(hrefOf(page))).toEqual({ page, cardId: undefined });
  const cardId = 'aB_9-x' as CardId;
  expect(placeOf(hrefOf('board', cardId))).toEqual({ page: 'board', cardId });
});

test('an unknown or broken address is the first page', () => {
  for (const hash of ['', '#', '#/nowhere', '#/../board', 'board']) {
    expect(placeOf(hash)).toEqual({ page: 'today', cardId: undefined });
  }
  expect(placeOf('#/board/%E0%A4%A')).toEqual({ page: 'board', cardId: undefined });
  expect(placeOf('#/members/x')).toEqual({ page: 'members', cardId: undefined });
});
