import { expect, test } from 'vitest';

import { hrefOf, PAGES, placeOf } from '#renderer/app/place.ts';
import { TOGETHER_PARTS } from '#renderer/features/together/index.ts';
import type { CardId } from '#shared/domain/board/board.ts';

test('every place has an address that leads back to it', () => {
  for (const page of PAGES) expect(placeOf(hrefOf(page))).toEqual({ page, cardId: undefined, part: undefined });
  for (const part of TOGETHER_PARTS) {
    expect(placeOf(hrefOf('together', part))).toEqual({ page: 'together', cardId: undefined, part });
  }
  const cardId = 'aB_9-x' as CardId;
  expect(placeOf(hrefOf('board', cardId))).toEqual({ page: 'board', cardId, part: undefined });
});

test('an unknown or broken address is the first page', () => {
  for (const hash of ['', '#', '#/nowhere', '#/../board', 'board']) {
    expect(placeOf(hash)).toEqual({ page: 'today', cardId: undefined, part: undefined });
  }
  expect(placeOf('#/board/%E0%A4%A')).toEqual({ page: 'board', cardId: undefined, part: undefined });
  expect(placeOf('#/together/x')).toEqual({ page: 'together', cardId: undefined, part: undefined });
  expect(placeOf('#/board/charter')).toEqual({ page: 'board', cardId: 'charter', part: undefined });
  expect(placeOf('#/members/x')).toEqual({ page: 'members', cardId: undefined, part: undefined });
});
