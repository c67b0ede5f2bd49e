import { HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { ClinicManner, ClinicTimes } from './clinic.ts';

/** How long after the opening each phase closes. In writing the problem is there at once, so that its phase is over at once. */
const CLOSES_AFTER_MS: Readonly<Record<ClinicManner, ClinicTimes>> = {
  live: {
    statementUntil: 5 * MINUTE_MS,
    questionsUntil: 20 * MINUTE_MS,
    sayingBackUntil: 30 * MINUTE_MS,
    ideasUntil: 40 * MINUTE_MS,
    choosingUntil: 60 * MINUTE_MS,
  },
  written: {
    statementUntil: 0,
    questionsUntil: 18 * HOUR_MS,
    sayingBackUntil: 26 * HOUR_MS,
    ideasUntil: 42 * HOUR_MS,
    choosingUntil: 48 * HOUR_MS,
  },
};

/** The keys of the times in the order of the phases. */
export const TIME_KEYS = [
  'statementUntil',
  'questionsUntil',
  'sayingBackUntil',
  'ideasUntil',
  'choosingUntil',
] as const satisfies readonly (keyof ClinicTimes)[];

/** When the phases of a clinic that opens now (epoch milliseconds) close, if nobody says otherwise. Source: SPEC CLIN1. */
export function planClinicTimes(manner: ClinicManner, now: number): ClinicTimes {
  const after = CLOSES_AFTER_MS[manner];
  return {
    statementUntil: now + after.statementUntil,
    questionsUntil: now + after.questionsUntil,
    sayingBackUntil: now + after.sayingBackUntil,
    ideasUntil: now + after.ideasUntil,
    choosingUntil: now + after.choosingUntil,
  };
}
