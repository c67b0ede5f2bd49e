import { fireEvent, screen } from '@testing-library/react';

import type { ReadPostings } from '#renderer/features/lead/read-page.ts';
import type { Posting } from '#shared/domain/posting/posting.ts';

/** A job on a page for a test; its words say that they are its own. */
export function job(lead: Posting['lead'], around: Partial<Posting> = {}): Posting {
  return {
    source: 'json-ld',
    lead,
    guessed: [],
    postedOn: undefined,
    employment: undefined,
    original: `All about ${lead.role}.\n\nAsk for Ana.`,
    ...around,
  };
}

/** A reader that finds what was said before in whatever it is given, and remembers what that was. */
export function createFakeReader(...postings: readonly Posting[]) {
  const given: Parameters<ReadPostings>[0][] = [];
  let found: ReturnType<ReadPostings> = { postings, isCut: false };
  const read: ReadPostings = (words) => {
    given.push(words);
    return found;
  };
  return {
    read,
    given,
    willFind: (...next: readonly Posting[]) => {
      found = { postings: next, isCut: false };
    },
    willCut: () => {
      found = { ...found, isCut: true };
    },
  };
}

/** What comes with a paste or a drop. */
export function transferOf(
  words: { readonly html?: string; readonly text?: string; readonly uris?: string },
  ...files: readonly File[]
) {
  const data: Record<string, string | undefined> = {
    'text/html': words.html,
    'text/plain': words.text,
    'text/uri-list': words.uris,
  };
  const types = Object.keys(data).filter((type) => data[type] !== undefined);
  return {
    files,
    types: files.length > 0 ? [...types, 'Files'] : types,
    getData: (type: string) => data[type] ?? '',
  };
}

export const pasteField = (): HTMLElement => screen.getByLabelText('Paste a job page');

/** Pastes a page where pages are pasted. */
export function pastePage(words: Parameters<typeof transferOf>[0], ...files: readonly File[]): boolean {
  return fireEvent.paste(pasteField(), { clipboardData: transferOf(words, ...files) });
}

/** What is said of the page. */
export const sentences = (): readonly string[] =>
  screen
    .getAllByRole('status')
    .flatMap((status) => [...status.querySelectorAll('p')])
    .map(({ textContent }) => textContent ?? '');
