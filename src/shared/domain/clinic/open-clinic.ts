import type * as Y from 'yjs';
import type { ClinicId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite } from '../circle-doc.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import { CLINIC_MANNERS, type ClinicManner, type ClinicTimes } from './clinic.ts';
import { WITH_PREFIX } from './clinic-reader.ts';
import { planClinicTimes, TIME_KEYS } from './clinic-times.ts';
import { checkClinicWords } from './clinic-words.ts';

/** A problem that somebody brings. */
export interface NewClinic {
  readonly statement: string;
  readonly manner: ClinicManner;
  /** Who else is asked to take part: of a live clinic those who are there, of a written one those who do not rest. */
  readonly asked: readonly MemberId[];
  /** When each phase closes; as usual when left out. */
  readonly times?: ClinicTimes | undefined;
}

/** Far more than a circle has. */
const MOST_ASKED = 100;

/**
 * Brings a problem to the circle. Undo withdraws it.
 *
 * **Errors:** `bad-date` where a phase would close before the one above it; `too-many` are asked. Source: SPEC CLIN1.
 */
export function openClinic(
  doc: Y.Doc,
  input: NewClinic,
  { actor, now, newId }: CommandContext,
): CommandResult<{ readonly clinicId: ClinicId }, 'empty' | 'too-long' | 'not-a-choice' | 'bad-date' | 'too-many'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { manner } = input;
  const statement = checkClinicWords(input.statement, { field: 'statement', most: LIMITS.clause });
  if (!statement.ok) return statement;
  if (!CLINIC_MANNERS.includes(manner)) return err({ code: 'not-a-choice', field: 'manner' });
  const times = input.times ?? planClinicTimes(manner, now);
  const wrong = TIME_KEYS.find((key, index) => !(times[key] >= times[TIME_KEYS[index - 1] ?? key]));
  if (wrong !== undefined) return err({ code: 'bad-date', field: wrong });
  const asked = new Set(input.asked.filter((member) => member !== actor));
  if (asked.size > MOST_ASKED) return err({ code: 'too-many', field: 'asked' });
  const clinicId = newId('clinic');
  const { statementUntil, questionsUntil, sayingBackUntil, ideasUntil, choosingUntil } = times;
  const fields = {
    ...Object.fromEntries(Array.from(asked, (member) => [WITH_PREFIX + member, true])),
    ...{ statement: statement.value, manner, at: now },
    ...{ statementUntil, questionsUntil, sayingBackUntil, ideasUntil, choosingUntil },
  };
  const undo = commit(doc, 'clinic-opened', [{ kind: 'create', root: 'clinics', path: [clinicId], fields }]);
  return ok({ clinicId, undo });
}
