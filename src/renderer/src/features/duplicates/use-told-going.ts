import { useMemo } from 'react';

import { useCollision } from '#renderer/bindings/use-duplicates.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';

/** Of whom it is told here that they go for a lead, so that it is told nowhere else. */
export function useToldGoing(leadId: LeadId): ReadonlySet<MemberId> {
  const collision = useCollision(leadId);
  return useMemo(() => new Set(collision?.runs.map(({ memberId }) => memberId)), [collision]);
}
