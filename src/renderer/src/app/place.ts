import { useSyncExternalStore } from 'react';

import { TOGETHER_PARTS, type TogetherPart } from '#renderer/features/together/index.ts';
import type { CardId } from '#shared/domain/board/board.ts';

/** The pages of the app, in the order of the navigation. */
export const PAGES = ['today', 'board', 'priorities', 'members', 'together', 'settings'] as const;

export type Page = (typeof PAGES)[number];

/** Where the person is. Kept in the address, so that back and forward work. */
export interface Place {
  readonly page: Page;
  /** The card that is open beside the board. */
  readonly cardId: CardId | undefined;
  /** The part of Together that is sought; without one it is the last that was shown there. */
  readonly part: TogetherPart | undefined;
}

/** Ids are base64url: nothing in them needs escaping. */
const CARD_ID = /^[\w-]+$/;

/** The address of a place. */
export function hrefOf(page: Page, inside?: CardId | TogetherPart): string {
  return inside === undefined ? `#/${page}` : `#/${page}/${inside}`;
}

/** Reads an address; anything unknown is the first page. */
export function placeOf(hash: string): Place {
  const [, name = '', inside = ''] = hash.split('/');
  const page = PAGES.find((each) => each === name) ?? 'today';
  return {
    page,
    cardId: page === 'board' && CARD_ID.test(inside) ? (inside as CardId) : undefined,
    part: TOGETHER_PARTS.find((part) => page === 'together' && part === inside),
  };
}

/** Goes to a place; back leads here again. */
export function goTo(page: Page, inside?: CardId | TogetherPart): void {
  window.location.hash = hrefOf(page, inside);
}

/** Where the person is now. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return placeOf(hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
