import * as Y from 'yjs';

import { isMalformed, type Malformed } from '#shared/domain/record/malformed.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { Observable } from '#shared/kernel/observable.ts';

/**
 * The records under one root of a document, as plain data that is replaced when it changes.
 * **Guarantees**: only what a transaction touched is read again; everything else stays the same object.
 */
export interface RecordsView<Id extends string, Item> {
  readonly all: Observable<ReadonlyMap<Id, Item>>;
  /** Changes only when this record does. */
  readonly one: (id: Id) => Observable<Item | undefined>;
  /** What stands there and cannot be read. */
  readonly malformed: Observable<readonly Malformed[]>;
  /**
   * Lets the view say what the document says by now. Listeners are told by the function that it answers, so that what is
   * made of several views is made once, when all of them have changed.
   */
  readonly renew: () => () => void;
  readonly dispose: Dispose;
}

/** Watches a root map whose keys are record ids. */
export function createRecordsView<Id extends string, Item extends object | string>(
  root: Y.Map<unknown>,
  read: (id: Id, value: unknown) => Item | Malformed | undefined,
): RecordsView<Id, Item> {
  const items = new Map<Id, Item>();
  const bad = new Map<Id, Malformed>();
  const touched = new Set<Id>();
  let isBadTouched = false;
  const all = createRenewed<ReadonlyMap<Id, Item>>(new Map());
  const malformed = createRenewed<readonly Malformed[]>([]);
  const listeners = new Map<Id, Set<() => void>>();

  function readAgain(id: Id): void {
    const value = root.get(id);
    const item = value === undefined ? undefined : read(id, value);
    const isBad = typeof item === 'object' && isMalformed(item);
    if (bad.delete(id) || isBad) isBadTouched = true;
    if (isBad) bad.set(id, item);
    if (item === undefined || isBad) items.delete(id);
    else items.set(id, item);
    touched.add(id);
  }

  function handleEvents(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const ids = new Set<Id>();
    for (const event of events) {
      if (event.target === root) for (const key of event.changes.keys.keys()) ids.add(key as Id);
      else ids.add(event.path[0] as Id);
    }
    for (const id of ids) readAgain(id);
  }

  function renew(): () => void {
    if (touched.size === 0) return () => undefined;
    const ids = [...touched];
    touched.clear();
    const tells = [all.renew(new Map(items)), ...(isBadTouched ? [malformed.renew([...bad.values()])] : [])];
    isBadTouched = false;
    return () => {
      for (const tell of tells) tell();
      for (const id of ids) for (const listener of listeners.get(id) ?? []) listener();
    };
  }

  for (const id of root.keys()) readAgain(id as Id);
  renew();
  root.observeDeep(handleEvents);

  return {
    all: all.observable,
    malformed: malformed.observable,
    renew,
    one: (id) => ({
      get: () => all.observable.get().get(id),
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

/** A value that is replaced first and told of later. */
function createRenewed<T>(initial: T) {
  let value = initial;
  const listeners = new Set<() => void>();
  const observable: Observable<T> = {
    get: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    observable,
    renew: (next: T) => {
      value = next;
      return () => {
        for (const listener of [...listeners]) listener();
      };
    },
  };
}
