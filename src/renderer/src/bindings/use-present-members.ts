import { useMemo } from 'react';

import type { MemberId } from '#shared/kernel/ids.ts';
import { useMembers } from './members.ts';

/** Who is a member of the circle now, the person first where they are one. */
export function usePresentMembers(): readonly MemberId[] {
  const { list, former } = useMembers();
  return useMemo(() => {
    const hasLeft = new Set(former.map(({ id }) => id));
    return list.map(({ id }) => id).filter((id) => !hasLeft.has(id));
  }, [list, former]);
}
