import { useEffect, useMemo } from 'react';

import { hasSharingBegun, noteSharingBegun } from '#renderer/bindings/sharing-begun.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import { selectFirstSteps } from '#shared/domain/today/select-first-steps.ts';

/** The first steps that are still to be taken. */
export interface OpenFirstSteps {
  readonly addLead: boolean;
  readonly writePriorities: boolean;
  readonly invite: boolean;
}

const DONE = 'done';

/** Which first steps somebody who begins has before them; one that was taken once does not come back. */
export function useFirstSteps(): OpenFirstSteps {
  const { keepsakes } = useServices();
  const { circleId, circle, own } = useSession();
  const circleSpace = useObservable(circle.space);
  const ownSpace = useObservable(own.space);
  const blocks = useObservable(circle.blocks.all);
  const { hasLead, hasPriorities } = useMemo(
    () => selectFirstSteps([circleSpace, ownSpace], selectPriorities(blocks.values(), circle.me)),
    [circleSpace, ownSpace, blocks, circle.me],
  );
  const { list, former } = useMembers();
  // Also with those who have left since.
  const hasOthers = list.length > 1 || former.length > 0;
  const leadName = `first-lead:${circleId}`;
  const prioritiesName = `first-priorities:${circleId}`;

  useEffect(() => {
    if (hasLead) keepsakes.set(leadName, DONE);
    if (hasPriorities) keepsakes.set(prioritiesName, DONE);
    if (hasOthers) noteSharingBegun(keepsakes, circleId);
  }, [keepsakes, circleId, hasLead, hasPriorities, hasOthers, leadName, prioritiesName]);

  return {
    addLead: circle.isWritable() && !hasLead && keepsakes.get(leadName) !== DONE,
    writePriorities: circle.isWritable() && !hasPriorities && keepsakes.get(prioritiesName) !== DONE,
    invite: !hasOthers && circle.isWritable() && !hasSharingBegun(keepsakes, circleId),
  };
}
