import { useMemo } from 'react';

import type { Priorities } from '#shared/domain/priority/priorities.ts';
import { selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** What a member of the open circle wrote, following the document. */
export function usePriorities(member: MemberId): Priorities {
  const { circle } = useSession();
  const blocks = useObservable(circle.blocks.all);
  return useMemo(() => selectPriorities(blocks.values(), member), [blocks, member]);
}
