import type { MemberId } from '#shared/kernel/ids.ts';
import { compareOrder } from '../record/order-key.ts';
import {
  type Priorities,
  PRIORITY_LISTS,
  type PriorityBlock,
  type PriorityEntry,
  type PriorityList,
} from './priorities.ts';

/**
 * All that one member wrote: the entries of every block of theirs, single fields from the lowest id that has them.
 * Source: SPEC PRI3.
 */
export function selectPriorities(blocks: Iterable<PriorityBlock>, memberId: MemberId): Priorities {
  const own = [...blocks].filter((block) => block.memberId === memberId).sort((a, b) => (a.id < b.id ? -1 : 1));
  const entries = own.flatMap((block) => block.entries).sort((a, b) => compareOrder(a, a.id, b, b.id));
  const inList = (list: PriorityList): readonly PriorityEntry[] => entries.filter((entry) => entry.list === list);
  return {
    memberId,
    lists: Object.fromEntries(PRIORITY_LISTS.map((list) => [list, inList(list)])) as Priorities['lists'],
    payFloor: own.find((block) => block.payFloor !== undefined)?.payFloor,
    feedback: own.find((block) => block.feedback !== undefined)?.feedback,
  };
}

/** Says whether somebody wrote anything at all. */
export function hasPriorities(priorities: Priorities): boolean {
  return (
    priorities.payFloor !== undefined ||
    priorities.feedback !== undefined ||
    Object.values(priorities.lists).some((entries) => entries.length > 0)
  );
}
