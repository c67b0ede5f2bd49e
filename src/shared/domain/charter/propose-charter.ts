import type * as Y from 'yjs';
import type { CharterId, EntryId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite } from '../circle-doc.ts';
import { readLink } from '../lead/lead-link.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import type { Fields, FieldValue } from '../record/undo-step.ts';
import { type Weekday, USUAL_FIRST_DAY } from '../record/week.ts';
import { type Cadence, CADENCES, type Clause, CLAUSES, type Share, SHARES, type Wording } from './charter.ts';
import { isMeetingLength, isVentLength, isWeekday, MAX_HEAD_COUNT } from './charter-reader.ts';

/** What somebody proposes. What is left out stays as it is; an empty clause, or a length of 0 minutes, takes it away. */
export interface NewWording extends Readonly<Partial<Record<Clause, string>>> {
  readonly cadence?: Cadence;
  readonly weekday?: Weekday;
  readonly lengthMinutes?: number;
  readonly ventMinutes?: number;
  readonly share?: Share;
  /** The wording that it is to change; none for a first one. */
  readonly changes?: Wording | undefined;
  /** Where the membership graph ends now: who decides follows from there. */
  readonly heads: readonly EntryId[];
}

/** Why a wording was not proposed. `unchanged`: it says what the one that it is to change says already. */
type ProposeCode = 'empty' | 'too-long' | 'bad-link' | 'not-a-choice' | 'unchanged';

type Refusal = { readonly code: ProposeCode; readonly field?: string };

// A half character would be another one as soon as it is stored, and so would its hash.
const HALF_CHARACTER = /\p{Surrogate}/gu;

/**
 * Proposes a wording of the charter: a first one, or a change of one, of which only what is asked for is changed. Undo withdraws
 * it. Source: SPEC CHART6.
 */
export function proposeCharter(
  doc: Y.Doc,
  input: NewWording,
  ctx: CommandContext,
): CommandResult<{ readonly charterId: CharterId }, ProposeCode> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { changes, heads } = input;
  const terms = draftTerms(input);
  if (!terms.ok) return terms;
  if (heads.length === 0) return err({ code: 'empty', field: 'heads' });
  if (heads.length > MAX_HEAD_COUNT) return err({ code: 'too-long', field: 'heads' });
  if (changes !== undefined && isSame(terms.value, termsOf(changes))) return err({ code: 'unchanged' });
  const charterId = ctx.newId('charter');
  const origin = presentFields({ changes: changes?.id, heads: heads.join(' '), at: ctx.now });
  const fields = { ...terms.value, ...origin };
  const undo = commit(doc, 'charter-proposed', [{ kind: 'create', root: 'charters', path: [charterId], fields }]);
  return ok({ charterId, undo });
}

function draftTerms(input: NewWording): Result<Fields, Refusal> {
  const { changes: _changed, heads: _heads, ...asked } = input;
  const usual = { cadence: 'weekly', weekday: USUAL_FIRST_DAY, share: 'two-thirds' } as const;
  const drafted: Readonly<Record<string, FieldValue | undefined>> = {
    ...(input.changes === undefined ? usual : termsOf(input.changes)),
    ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
  };
  const clauses: Record<string, string> = {};
  for (const clause of CLAUSES) {
    const written = drafted[clause];
    const text = typeof written === 'string' ? written.trim().replace(HALF_CHARACTER, '\ufffd') : '';
    const code = faultIn(clause, text);
    if (code !== undefined) return err({ code, field: clause });
    clauses[clause] = text;
  }
  if (Object.values(clauses).every((text) => text === '')) return err({ code: 'empty', field: 'purpose' });
  const { cadence, weekday, share } = drafted;
  if (!CADENCES.some((known) => known === cadence)) return err({ code: 'not-a-choice', field: 'cadence' });
  if (typeof weekday !== 'number' || !isWeekday(weekday)) return err({ code: 'not-a-choice', field: 'weekday' });
  if (!SHARES.some((known) => known === share)) return err({ code: 'not-a-choice', field: 'share' });
  const lengthMinutes = minutesIn(drafted, 'lengthMinutes');
  const ventMinutes = minutesIn(drafted, 'ventMinutes');
  if (!isLength(lengthMinutes, isMeetingLength)) return err({ code: 'not-a-choice', field: 'lengthMinutes' });
  if (!isLength(ventMinutes, isVentLength)) return err({ code: 'not-a-choice', field: 'ventMinutes' });
  return ok(presentFields({ ...clauses, cadence, weekday, share, lengthMinutes, ventMinutes }));
}

function faultIn(clause: Clause, text: string): ProposeCode | undefined {
  if (clause !== 'callLink') return text.length > LIMITS.clause ? 'too-long' : undefined;
  if (text.length > LIMITS.link) return 'too-long';
  return text === '' || readLink(text) !== undefined ? undefined : 'bad-link';
}

/** How many minutes are asked for; none where they are taken away. */
function minutesIn(
  drafted: Readonly<Record<string, FieldValue | undefined>>,
  name: 'lengthMinutes' | 'ventMinutes',
): FieldValue | undefined {
  return drafted[name] === 0 ? undefined : drafted[name];
}

function isLength(minutes: FieldValue | undefined, isPossible: (minutes: number) => boolean): boolean {
  return minutes === undefined || (typeof minutes === 'number' && isPossible(minutes));
}

function termsOf({ clauses, cadence, weekday, lengthMinutes, ventMinutes, share }: Wording): Fields {
  return presentFields({ ...clauses, cadence, weekday, lengthMinutes, ventMinutes, share });
}

function isSame(a: Fields, b: Fields): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
