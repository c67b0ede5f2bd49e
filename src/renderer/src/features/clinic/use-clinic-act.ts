import { useTranslation } from 'react-i18next';

import type { Command } from '#renderer/bindings/circle-session.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useClinicRun } from '#renderer/bindings/use-clinics.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import type { ClinicRef } from '#shared/domain/clinic/find-clinic.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';

type ClinicCode =
  | 'empty'
  | 'too-long'
  | 'not-a-choice'
  | 'not-found'
  | 'not-yours'
  | 'not-now'
  | 'own'
  | 'chosen'
  | 'three-already';

/** Why something was not done: at which field, and in words. */
export interface ClinicFault {
  readonly field: string | undefined;
  readonly words: string;
}

/** How an act is told of. */
interface Telling {
  readonly message: string;
  /** How many characters fit. */
  readonly most?: number;
}

/**
 * Does something in a clinic and says so, with the way back where there is one; answers why it was not done. What has been done
 * already is told of, too, and writes nothing.
 */
export function useClinicAct(
  clinic: Pick<ClinicState, 'id'>,
): <More extends object, Code extends ClinicCode>(
  command: Command<ClinicRef & More, unknown, Code>,
  more: More,
  telling: Telling,
) => ClinicFault | undefined {
  const { t } = useTranslation('clinic');
  const run = useClinicRun(clinic);
  const sayAct = useSayAct();
  const toasts = useToasts();
  return (command, more, { message, most = LIMITS.message }) => {
    const done = run(command, more);
    if (!done.ok) {
      const code: ClinicCode | 'read-only' = done.error.code;
      return { field: done.error.field, words: t(`errors.${code}`, { count: most }) };
    }
    const hasWayBack = done.act.steps.some(({ step }) => step.changes.length > 0);
    if (hasWayBack) sayAct(done.act, { message });
    else toasts.show({ message });
    return undefined;
  };
}

/** The same for what is done at a press, with nothing typed: why it was not done is told in a toast. */
export function useClinicPress(
  clinic: Pick<ClinicState, 'id'>,
): <More extends object, Code extends ClinicCode>(
  command: Command<ClinicRef & More, unknown, Code>,
  more: More,
  message: string,
) => void {
  const act = useClinicAct(clinic);
  const toasts = useToasts();
  return (command, more, message) => {
    const fault = act(command, more, { message });
    if (fault !== undefined) toasts.show({ message: fault.words });
  };
}
