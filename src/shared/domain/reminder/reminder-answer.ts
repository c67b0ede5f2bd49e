import * as Y from 'yjs';
import type { ReminderAnswerId, ReminderId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed, type Malformed, malformed } from '../record/malformed.ts';
import { REMINDER_KINDS, type ReminderKind } from './reminder.ts';

const ANSWERS = ['snoozed', 'left'] as const;

/**
 * What somebody answered to a reminder, for themselves.
 *
 * **Shape:** one record of the root `reminderAnswers` of the private document with `reminderId`, `answer`, `at`, and of a
 * snooze `until`. Source: SPEC REM7.
 */
export interface ReminderAnswer {
  readonly id: ReminderAnswerId;
  readonly reminderId: ReminderId;
  readonly answer: (typeof ANSWERS)[number];
  /** Epoch milliseconds until which it was snoozed; present in every snooze. */
  readonly until: number | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What was answered to one reminder. */
export type GivenAnswer = { readonly kind: 'left' } | { readonly kind: 'snoozed'; readonly until: number };

/** What was answered, by reminder. */
export type ReminderAnswers = ReadonlyMap<ReminderId, GivenAnswer>;

/** Reads one answer of the private document; `undefined` when it was taken back. Never throws. Source: SPEC REM7, DOC4. */
export function readReminderAnswer(id: ReminderAnswerId, value: unknown): ReminderAnswer | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  if (fields.number('deletedAt') !== undefined) return undefined;
  const reminderId = fields.text('reminderId', LIMITS.line) as ReminderId | undefined;
  const answer = fields.oneOf('answer', ANSWERS);
  const at = fields.instant('at');
  const until = fields.instant('until');
  const isWhole = reminderId !== undefined && at !== undefined && (answer === 'left' || until !== undefined);
  if (answer === undefined || !isWhole) return malformed(id, 'incomplete');
  return { id, reminderId, answer, until, at };
}

/** What was answered in all: what was left stays so; of several snoozes the one that lasts longest counts. Source: SPEC REM7. */
export function selectReminderAnswers(given: Iterable<ReminderAnswer>): ReminderAnswers {
  const answers = new Map<ReminderId, GivenAnswer>();
  for (const { reminderId, answer, until = 0 } of given) {
    const known = answers.get(reminderId);
    if (answer === 'left') answers.set(reminderId, { kind: 'left' });
    else if (known === undefined || (known.kind === 'snoozed' && known.until < until)) {
      answers.set(reminderId, { kind: 'snoozed', until });
    }
  }
  return answers;
}

/** All that was answered in a private document. */
export function readReminderAnswers({ reminderAnswers }: Pick<CircleRoots, 'reminderAnswers'>): ReminderAnswers {
  return selectReminderAnswers(
    [...reminderAnswers.entries()].flatMap(([id, value]) => {
      const answer = readReminderAnswer(id as ReminderAnswerId, value);
      return answer === undefined || isMalformed(answer) ? [] : [answer];
    }),
  );
}

/**
 * Of which kinds of reminder a person wants to hear; of all in the beginning. Never throws.
 *
 * **Shape:** a key each of the root `reminderKinds` of the private document, which holds `true` or `false`. Source: SPEC REM8.
 */
export function readReminderKinds({ reminderKinds }: Pick<CircleRoots, 'reminderKinds'>): ReadonlySet<ReminderKind> {
  return new Set(REMINDER_KINDS.filter((kind) => reminderKinds.get(kind) !== false));
}
