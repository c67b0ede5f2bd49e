import { useCallback, useMemo } from 'react';

import { type Conflict, type ConflictStep, LONGEST_PAUSE_MS } from '#shared/domain/conflict/conflict.ts';
import type { ConflictState, ToldConflict } from '#shared/domain/conflict/conflict-state.ts';
import type { ConflictAct } from '#shared/domain/conflict/find-conflict.ts';
import { selectConflicts } from '#shared/domain/conflict/select-conflict-state.ts';
import { selectPauses } from '#shared/domain/conflict/select-pauses.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { ActResult, Command } from './circle-session.ts';
import { useServices, useSession } from './services.ts';
import { useMemberIds } from './use-meetings.ts';
import { useObservable } from './use-observable.ts';
import { useTurns } from './use-turns.ts';

/** What the person may see of the conflicts in the circle, last opened first. It follows pauses as they end. */
export function useConflicts(): readonly (ConflictState | ToldConflict)[] {
  const { circle } = useSession();
  const { clock } = useServices();
  const conflicts = useObservable(circle.conflicts.all);
  const steps = useObservable(circle.conflictSteps.all);
  const members = useMemberIds();
  const nextEnd = useCallback((after: number) => nextPauseEnd(steps.values(), after), [steps]);
  useTurns(nextEnd);
  return selectConflicts({
    conflicts: conflicts.values(),
    steps: steps.values(),
    reader: circle.me,
    members,
    now: clock.now(),
  });
}

/** When the next pause may end; looked at again after an hour, as computers sleep. */
function nextPauseEnd(steps: Iterable<ConflictStep>, after: number): number | undefined {
  const ends = [...steps]
    .flatMap((step) => (step.kind === 'paused' ? [step.until, step.at + LONGEST_PAUSE_MS] : []))
    .filter((end) => end > after);
  return ends.length === 0 ? undefined : Math.min(...ends, after + HOUR_MS);
}

/** What the person themselves has done in a conflict, and can take back. */
export interface OwnConflictSteps {
  /** The end of the pause that they took, be it over or not. */
  readonly pausedUntil: number | undefined;
  readonly settingAside: ConflictStep | undefined;
  readonly leaving: ConflictStep | undefined;
}

export function useOwnConflictSteps({ id }: Pick<Conflict, 'id'>): OwnConflictSteps {
  const { circle } = useSession();
  const { clock } = useServices();
  const steps = useObservable(circle.conflictSteps.all);
  const own = useMemo(
    () => [...steps.values()].filter(({ conflictId, author }) => conflictId === id && author === circle.me),
    [steps, id, circle.me],
  );
  const standing = (kind: ConflictStep['kind']) => own.find((step) => step.kind === kind && !step.isWithdrawn);
  return {
    pausedUntil: selectPauses(own, clock.now()).get(circle.me),
    settingAside: standing('set-aside'),
    leaving: standing('left'),
  };
}

/** Whether the person can still take back that they opened a conflict: nobody else whom it concerns had a part in it. */
export function useCanWithdrawConflict({ id, openedBy, concerned }: Conflict): boolean {
  const { circle } = useSession();
  const steps = useObservable(circle.conflictSteps.all);
  return useMemo(() => {
    const isOthers = (author: MemberId): boolean => author !== circle.me && concerned.includes(author);
    return (
      openedBy === circle.me && ![...steps.values()].some((step) => step.conflictId === id && isOthers(step.author))
    );
  }, [steps, id, openedBy, concerned, circle.me]);
}

/** Runs the commands of one conflict, each as an act that can be taken back where it can. */
export function useConflictRun({ id: conflictId }: Pick<Conflict, 'id'>) {
  const { circle, run } = useSession();
  return <More extends object, Value, Code extends string>(
    command: Command<ConflictAct & More, Value, Code>,
    more: More,
  ): ActResult<Value, Code> => {
    const { authorOf } = circle.replica;
    const members = circle.replica.members.get().map(({ id }) => id);
    return run(circle, command, { conflictId, members, authorOf, ...more });
  };
}
