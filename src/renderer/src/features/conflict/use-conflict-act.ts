import { useTranslation } from 'react-i18next';

import type { Command } from '#renderer/bindings/circle-session.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useConflictRun } from '#renderer/bindings/use-conflicts.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { ConflictAct } from '#shared/domain/conflict/find-conflict.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';

type ConflictActCode =
  | 'empty'
  | 'too-long'
  | 'not-found'
  | 'not-yours'
  | 'taken-up'
  | 'left'
  | 'ended'
  | 'paused'
  | 'bad-date'
  | 'not-shorter'
  | 'not-a-choice';

/** How an act is told of. */
interface Telling {
  readonly message: string;
  /** How many characters fit. */
  readonly most?: number;
}

/** Does something in a conflict and says so, with the way back where there is one; answers in words why it was not done. */
export function useConflictAct(
  conflict: Pick<Conflict, 'id'>,
): <More extends object, Code extends ConflictActCode>(
  command: Command<ConflictAct & More, unknown, Code>,
  more: More,
  telling: Telling,
) => string | undefined {
  const { t } = useTranslation('conflict');
  const run = useConflictRun(conflict);
  const sayAct = useSayAct();
  const toasts = useToasts();
  return (command, more, { message, most = LIMITS.message }) => {
    const done = run(command, more);
    if (!done.ok) {
      const code: ConflictActCode | 'read-only' = done.error.code;
      if (code === 'too-long' && done.error.field === 'until') return t('errors.too-long-pause');
      return t(`errors.${code}`, { count: most });
    }
    const hasWayBack = done.act.steps.some(({ step }) => step.changes.length > 0);
    if (hasWayBack) sayAct(done.act, { message });
    else toasts.show({ message });
    return undefined;
  };
}

/** The same for what is done at a press, with nothing typed: why it was not done is told in a toast. */
export function useConflictPress(
  conflict: Pick<Conflict, 'id'>,
): <More extends object, Code extends ConflictActCode>(
  command: Command<ConflictAct & More, unknown, Code>,
  more: More,
  message: string,
) => void {
  const act = useConflictAct(conflict);
  const toasts = useToasts();
  return (command, more, message) => {
    const fault = act(command, more, { message });
    if (fault !== undefined) toasts.show({ message: fault });
  };
}
