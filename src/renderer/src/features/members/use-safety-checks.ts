import { useMembers } from '#renderer/bindings/members.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** Six words that two people can compare after one of them let the other in. */
export interface SafetyCheck {
  /** Who came in. */
  readonly joiner: MemberId;
  /** At the other end. */
  readonly otherName: string;
  readonly isJoiner: boolean;
  readonly numbers: readonly number[];
  /** The person has said that they are done with it. */
  readonly isDone: boolean;
  readonly finish: () => void;
}

/** The checks that concern this person: of their own coming in, and of those whom they let in. */
export function useSafetyChecks(): readonly SafetyCheck[] {
  const { keepsakes } = useServices();
  const { circleId, circle } = useSession();
  const names = useMembers();
  const members = useObservable(circle.replica.members);
  return members.flatMap(({ id, admittedBy, safetyNumbers }): SafetyCheck[] => {
    const isJoiner = id === circle.me;
    if (safetyNumbers === undefined || (!isJoiner && admittedBy !== circle.me)) return [];
    const keptName = `safety-words:${circleId}:${id}`;
    return [
      {
        joiner: id,
        otherName: names.of(isJoiner ? admittedBy : id)?.name ?? '',
        isJoiner,
        numbers: safetyNumbers,
        isDone: keepsakes.get(keptName) !== undefined,
        finish: () => keepsakes.set(keptName, 'done'),
      },
    ];
  });
}
