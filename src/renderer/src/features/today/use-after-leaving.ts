import { useEffect, useMemo, useState } from 'react';

import { useMembers } from '#renderer/bindings/members.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';
import { afterLeaving, selectLeft } from './after-leaving.ts';
import type { TodayRows } from './today-rows.ts';

/**
 * What waits for the person when those who have left are taken into account. That somebody left is told during one visit, which
 * `since` stands for, and may have happened long before this device heard of it. Source: SPEC TODAY14.
 */
export function useAfterLeaving(rows: TodayRows, since: number): TodayRows {
  const { keepsakes } = useServices();
  const { circleId, own } = useSession();
  const { former } = useMembers();
  const ownLeads = useObservable(own.leads.all);
  const name = `told-left:${circleId}`;
  const [told, setTold] = useState(() => ({ since, ids: readIds(keepsakes, name) }));
  if (told.since !== since) setTold({ since, ids: readIds(keepsakes, name) });

  // Only where the page is seen.
  useEffect(() => keepsakes.set(name, former.map(({ id }) => id).join(' ')), [keepsakes, name, former]);

  return useMemo(() => {
    const left = selectLeft(former, { since, told: told.ids });
    return afterLeaving(rows, { former, left, isOwnLead: (id) => ownLeads.has(id) });
  }, [rows, former, since, told, ownLeads]);
}

/** `undefined` before the first visit. */
function readIds(keepsakes: Keepsakes, name: string): ReadonlySet<string> | undefined {
  const text = keepsakes.get(name);
  return text === undefined ? undefined : new Set(text.split(' '));
}
