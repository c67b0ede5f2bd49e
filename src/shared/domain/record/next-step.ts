import { err, ok, type Result } from '#shared/kernel/result.ts';
import { isCalendarDay } from './calendar-day.ts';
import { LIMITS } from './limits.ts';

/** What somebody means to do next, and when. */
export interface NextStepInput {
  readonly nextStep?: string | undefined;
  /** ISO day. */
  readonly nextStepOn?: string | undefined;
}

/** Checks a next step and its day; empty counts as none. */
export function checkNextStep(
  input: NextStepInput,
): Result<
  { readonly nextStep: string | undefined; readonly nextStepOn: string | undefined },
  { readonly code: 'too-long' | 'bad-date'; readonly field: string }
> {
  const nextStep = input.nextStep?.trim() || undefined;
  const nextStepOn = input.nextStepOn?.trim() || undefined;
  if (nextStep !== undefined && nextStep.length > LIMITS.line) return err({ code: 'too-long', field: 'nextStep' });
  if (nextStepOn !== undefined && !isCalendarDay(nextStepOn)) return err({ code: 'bad-date', field: 'nextStepOn' });
  return ok({ nextStep, nextStepOn });
}
