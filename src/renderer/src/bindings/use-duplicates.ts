import { useMemo } from 'react';

import type { Duplicate } from '#shared/domain/duplicate/duplicate.ts';
import type { Collision } from '#shared/domain/duplicate/select-collisions.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { DraftToCompare } from './duplicates.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** What may be the same job as a lead, the surest first. */
export function useDuplicates(leadId: LeadId): readonly Duplicate[] {
  const { duplicates } = useSession();
  const change = useObservable(duplicates.changes);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- What the answer is made of stands behind `change`.
  return useMemo(() => duplicates.of(leadId), [duplicates, leadId, change]);
}

/** What on the board may be the same job as a draft; nothing without one. The same draft gives the same answer. */
export function useDuplicatesOfDraft(draft: DraftToCompare | undefined): readonly Duplicate[] {
  const { duplicates } = useSession();
  const change = useObservable(duplicates.changes);
  return useMemo(
    () => (draft === undefined ? [] : duplicates.findFor(draft)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- What the answer is made of stands behind `change`.
    [duplicates, draft, change],
  );
}

/** Where the reader and others go for the posting that a lead stands for. */
export function useCollision(leadId: LeadId): Collision | undefined {
  const collisions = useObservable(useSession().duplicates.collisions);
  return collisions.find(({ leadIds }) => leadIds.includes(leadId));
}
