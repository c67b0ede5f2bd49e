import { createSearchIndex } from '#shared/domain/search/search-index.ts';
import type { SearchDocument, SearchGroup, SearchResult } from '#shared/domain/search/search-document.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { createSearchSources, type SearchedSpaces, type SearchTarget } from './search-documents.ts';

/** The board comes first, and what is marked on it. */
const BEGIN_MS = 1_500;
/** What is being written is read once the hand rests. */
const PAUSE_MS = 300;
/** How long the page may wait for a few leads to be read. */
const SLICE_MS = 8;

/** Everything in the open circle that can be found by its words. Nothing of it leaves the machine or is stored. */
export interface Search {
  /** Finds by what has been read. What has gone since is left out. */
  readonly find: (text: string, mostEach: number) => SearchResult;
  /** Where somebody gets to who chooses what was found. */
  readonly targetOf: (document: Pick<SearchDocument, 'id'>) => SearchTarget | undefined;
  /** Whether all has been read, as it is now. */
  readonly isRead: () => boolean;
  /**
   * Changes with what is found and whether all has been read. While somebody follows it, what changes is read by and by, and
   * what there was before within the first slice, where that is enough.
   */
  readonly changes: Observable<object>;
  readonly dispose: Dispose;
}

/** Follows the leads, notes, people and conversations of a circle, and the private leads that stand on its board. */
export function createSearch(options: SearchedSpaces & { readonly clock: Clock }): Search {
  const { clock } = options;
  const index = createSearchIndex();
  const sources = createSearchSources(options);
  const known = new Map<string, { readonly of: readonly unknown[]; readonly target: SearchTarget }>();
  const changes = createSubject<object>({});
  let followers = 0;
  let isStale = true;
  let reading: Generator<undefined> | undefined;
  let stopWaiting: Dispose | undefined;
  /** Begun with the first reading. */
  let stopFollowing: Dispose | undefined;

  /** Takes in what is there, and forgets what is there no more; what has not changed costs next to nothing. */
  function* takeAll(): Generator<undefined> {
    const present = new Set<string>();
    for (const { id, of, document, target } of sources.all()) {
      present.add(id);
      const before = known.get(id)?.of;
      if (before?.length !== of.length || of.some((each, at) => each !== before[at])) index.set(document());
      known.set(id, { of, target });
      yield;
    }
    for (const id of known.keys()) {
      if (present.has(id)) continue;
      known.delete(id);
      index.delete(id);
      yield;
    }
  }

  /** Reads for as long as the page may wait. */
  function readSlice(): void {
    stopWaiting?.();
    stopWaiting = undefined;
    if (reading === undefined) {
      if (!isStale) return;
      stopFollowing ??= sources.follow(handleChange);
      isStale = false;
      reading = takeAll();
    }
    const until = clock.elapsed() + SLICE_MS;
    while (reading.next().done !== true) {
      if (clock.elapsed() < until) continue;
      stopWaiting = clock.after(0, readOn);
      return;
    }
    reading = undefined;
    if (isStale && followers > 0) stopWaiting = clock.after(PAUSE_MS, readOn);
  }

  function readOn(): void {
    readSlice();
    changes.set({});
  }

  function withoutGone(group: SearchGroup): readonly SearchGroup[] {
    const hits = group.hits.filter(({ document: { id } }) => {
      const target = known.get(id)?.target;
      return target !== undefined && sources.isThere(target);
    });
    const hitCount = group.hitCount - (group.hits.length - hits.length);
    return hits.length === 0 ? [] : [{ ...group, hits, hitCount }];
  }

  function handleChange(): void {
    if (isStale) return;
    isStale = true;
    if (followers > 0 && reading === undefined) stopWaiting ??= clock.after(PAUSE_MS, readOn);
  }

  stopWaiting = clock.after(BEGIN_MS, readOn);
  return {
    isRead: () => !isStale && reading === undefined,
    find: (text, mostEach) => {
      const { groups, isNear } = index.find(text, mostEach);
      return { groups: groups.flatMap(withoutGone), isNear };
    },
    targetOf: ({ id }) => known.get(id)?.target,
    changes: {
      get: changes.get,
      subscribe: (listener) => {
        followers += 1;
        if (isStale) readOn();
        const stop = changes.subscribe(listener);
        return () => {
          followers -= 1;
          stop();
        };
      },
    },
    dispose: () => {
      stopFollowing?.();
      stopWaiting?.();
    },
  };
}
