import { useSyncExternalStore } from 'react';

import type { CardId } from '#shared/domain/board/board.ts';

/** The pages of the app, in the order of the navigation. */
export const PAGES = ['today', 'board', 'priorities', 'members', 'together', 'settings'] as const;

export type Page = (typeof PAGES)[number];

/** Where the person is. Kept in the address, so that back and forward work. */
export interface Place {
  readonly page: Page;
  /** The card that is open beside the board. */
  readonly cardId: CardId | undefined;
}

/** Ids are base64url: nothing in them needs escaping. */
const CARD_ID = /^[\w-]+$/;

/** The address of a place. */
export function hrefOf(page: Page, cardId?: CardId): string {
  return cardId === undefined ? `#/${page}` : `#/${page}/${cardId}`;
}

/** Reads an address; anything unknown is the first page. */
export function placeOf(hash: string): Place {
  const [, name = '', card = ''] = hash.split('/');
  const page = PAGES.find((each) => each === name) ?? 'today';
  return { page, cardId: page === 'board' && CARD_ID.test(card) ? (card as CardId) : undefined };
}

/** Goes to a place; back leads here again. */
export function goTo(page: Page, cardId?: CardId): void {
  window.location.hash = hrefOf(page, cardId);
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
