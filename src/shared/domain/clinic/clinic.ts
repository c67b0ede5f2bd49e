import type { ClinicId, MemberId } from '#shared/kernel/ids.ts';

/** What a clinic goes through, in this order. */
export const CLINIC_PHASES = ['statement', 'questions', 'saying-back', 'ideas', 'choosing', 'done'] as const;

/** Where a clinic stands. */
export type ClinicPhase = (typeof CLINIC_PHASES)[number];

/** What anybody can close before its time: choosing is the bringer's. */
export const CLOSABLE_PHASES = [
  'statement',
  'questions',
  'saying-back',
  'ideas',
] as const satisfies readonly ClinicPhase[];

/** A phase that anybody can close. */
export type ClosablePhase = (typeof CLOSABLE_PHASES)[number];

/** How a circle can work on a problem: all at once, or in writing over two days. */
export const CLINIC_MANNERS = ['live', 'written'] as const;

/** How a circle works on a problem. */
export type ClinicManner = (typeof CLINIC_MANNERS)[number];

/** When each phase closes by itself, in epoch milliseconds, none before the one above it. */
export interface ClinicTimes {
  readonly statementUntil: number;
  readonly questionsUntil: number;
  readonly sayingBackUntil: number;
  readonly ideasUntil: number;
  readonly choosingUntil: number;
}

/**
 * A problem that a member brings to the circle.
 *
 * **Shape:** one record of the root `clinics` with `statement`, `manner`, `at`, the five times and a key `with:<member id>` for
 * each who is asked to take part; `deletedAt` once it is withdrawn.
 */
export interface Clinic extends ClinicTimes {
  readonly id: ClinicId;
  /** Whose problem it is, by the log. */
  readonly bringer: MemberId;
  readonly statement: string;
  readonly manner: ClinicManner;
  /** When it was opened, in epoch milliseconds by the bringer's clock. */
  readonly at: number;
  /** Who else was asked to take part when it was opened, sorted by id. */
  readonly asked: readonly MemberId[];
}

/** Whether somebody works on a problem alone: then nobody asks and nobody says it back. Source: SPEC CLIN2. */
export function isAlone({ asked }: Pick<Clinic, 'asked'>): boolean {
  return asked.length === 0;
}

/** When a phase closes by itself. */
export function untilOf(times: ClinicTimes, phase: Exclude<ClinicPhase, 'done'>): number {
  switch (phase) {
    case 'statement':
      return times.statementUntil;
    case 'questions':
      return times.questionsUntil;
    case 'saying-back':
      return times.sayingBackUntil;
    case 'ideas':
      return times.ideasUntil;
    case 'choosing':
      return times.choosingUntil;
  }
}

/** Whether a text names a phase that anybody can close. */
export function isClosablePhase(text: string): text is ClosablePhase {
  return CLOSABLE_PHASES.some((phase) => phase === text);
}
