import { useCallback, useMemo, useSyncExternalStore } from 'react';

import { NOTHING_FOUND, type SearchResult } from '#shared/domain/search/search-document.ts';
import type { Search } from './search.ts';
import { useSession } from './services.ts';

/** What is found now. */
export interface Found extends SearchResult {
  /** Whether all was looked through; else more may come. */
  readonly isWhole: boolean;
  readonly targetOf: Search['targetOf'];
}

/** Finds what is typed among everything in the open circle, and follows what changes, as long as `isWanted`. */
export function useSearch(text: string, mostEach: number, isWanted: boolean): Found {
  const { search } = useSession();
  const changes = useSyncExternalStore(
    useCallback((listener) => (isWanted ? search.changes.subscribe(listener) : () => undefined), [search, isWanted]),
    search.changes.get,
  );
  return useMemo(() => {
    const isEmpty = !isWanted || text.trim() === '';
    const result = isEmpty ? NOTHING_FOUND : search.find(text, mostEach);
    // It is another answer each time that something changes.
    return { ...result, isWhole: isEmpty || search.isRead(), targetOf: search.targetOf, changes };
  }, [search, text, mostEach, isWanted, changes]);
}
