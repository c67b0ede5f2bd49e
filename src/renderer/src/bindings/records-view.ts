import * as Y from 'yjs';

import { isMalformed, type Malformed } from '#shared/domain/record/malformed.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';

/**
 * The records under one root of a document, as plain data that is replaced when it changes.
 * **Guarantees**: only what a transaction touched is read again; everything else stays the same object; listeners are
 * told once per transaction.
 */
export interface RecordsView<Id extends string, Item> {
  readonly all: Observable<ReadonlyMap<Id, Item>>;
  /** Changes only when this record does. */
  readonly one: (id: Id) => Observable<Item | undefined>;
  /** What stands there and cannot be read. */
  readonly malformed: Observable<readonly Malformed[]>;
  readonly dispose: Dispose;
}

/** Watches a root map whose keys are record ids. */
export function createRecordsView<Id extends string, Item extends object | string>(
  root: Y.Map<unknown>,
  read: (id: Id, value: unknown) => Item | Malformed | undefined,
): RecordsView<Id, Item> {
  const all = createSubject<ReadonlyMap<Id, Item>>(new Map());
  const malformed = createSubject<readonly Malformed[]>([]);
  const bad = new Map<Id, Malformed>();
  const listeners = new Map<Id, Set<() => void>>();

  function readAgain(ids: Iterable<Id>): void {
    const items = new Map(all.get());
    const badBefore = bad.size;
    let isBadChanged = false;
    for (const id of ids) {
      const value = root.get(id);
      const item = value === undefined ? undefined : read(id, value);
      isBadChanged = bad.delete(id) || isBadChanged;
      if (item === undefined) items.delete(id);
      else if (typeof item === 'object' && isMalformed(item)) {
        items.delete(id);
        bad.set(id, item);
      } else items.set(id, item);
    }
    all.set(items);
    if (isBadChanged || bad.size !== badBefore) malformed.set([...bad.values()]);
  }

  function handleEvents(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const ids = new Set<Id>();
    for (const event of events) {
      if (event.target === root) for (const key of event.changes.keys.keys()) ids.add(key as Id);
      else ids.add(event.path[0] as Id);
    }
    readAgain(ids);
    for (const id of ids) for (const listener of listeners.get(id) ?? []) listener();
  }

  readAgain(root.keys() as Iterable<Id>);
  root.observeDeep(handleEvents);

  return {
    all,
    malformed,
    one: (id) => ({
      get: () => all.get().get(id),
      subscribe: (listener) => {
        const own = listeners.get(id) ?? new Set();
        listeners.set(id, own);
        own.add(listener);
        return () => {
          own.delete(listener);
          if (own.size === 0) listeners.delete(id);
        };
      },
    }),
    dispose: () => root.unobserveDeep(handleEvents),
  };
}
