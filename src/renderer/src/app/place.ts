import { useSyncExternalStore } from 'react';

import { TOGETHER_PARTS, type TogetherPart } from '#renderer/features/together/index.ts';
import type { CardId } from '#shared/domain/board/board.ts';

/** The pages of the navigation, in its order. */
export const PAGES = ['today', 'board', 'priorities', 'members', 'together', 'settings'] as const;

export type NavigationPage = (typeof PAGES)[number];

/** All pages: that of companies is reached from leads, from the board and by name, that of the way so far from the board and by name. */
export const ALL_PAGES = [...PAGES, 'company', 'funnel'] as const;

export type Page = (typeof ALL_PAGES)[number];

/** Where the person is. Kept in the address, so that back and forward work. */
export interface Place {
  readonly page: Page;
  /** The card that is open beside the board. */
  readonly cardId: CardId | undefined;
  /** Somebody has come to set what is next for it. */
  readonly isStepSought?: true;
  /** The part of Together that is sought; without one it is the last that was shown there. */
  readonly part: TogetherPart | undefined;
  /** The company that is shown; without one it is the list of all. */
  readonly companyKey?: string | undefined;
}

/** The place of the field that is sought, behind the card. */
const NEXT_STEP = 'next-step';

/** Ids are base64url: nothing in them needs escaping. */
const CARD_ID = /^[\w-]+$/;

/** The address of a place. */
export function hrefOf(page: Page, inside?: CardId | TogetherPart): string {
  return inside === undefined ? `#/${page}` : `#/${page}/${inside}`;
}

/** The address of a company, by its key, or of the list of all. */
export function companyHref(key?: string): string {
  return key === undefined ? '#/company' : `#/company/${encodeURIComponent(key)}`;
}

/** Reads an address; anything unknown is the first page. */
export function placeOf(hash: string): Place {
  const [, name = '', inside = '', field] = hash.split('/');
  const page = ALL_PAGES.find((each) => each === name) ?? 'today';
  return {
    page,
    cardId: page === 'board' && CARD_ID.test(inside) ? (inside as CardId) : undefined,
    ...(page === 'board' && field === NEXT_STEP && { isStepSought: true }),
    part: TOGETHER_PARTS.find((part) => page === 'together' && part === inside),
    companyKey: page === 'company' ? keyOf(inside) : undefined,
  };
}

/** What is no address of ours names no company. */
function keyOf(inside: string): string | undefined {
  try {
    return decodeURIComponent(inside) || undefined;
  } catch {
    return undefined;
  }
}

/** Goes to a place; back leads here again. */
export function goTo(page: Page, inside?: CardId | TogetherPart): void {
  window.location.hash = hrefOf(page, inside);
}

/** Opens a card where what comes next is set. */
export function goToNextStep(cardId: CardId): void {
  window.location.hash = `${hrefOf('board', cardId)}/${NEXT_STEP}`;
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
