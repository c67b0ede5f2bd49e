import { err, ok, type Result } from '#shared/kernel/result.ts';
import { isCalendarDay, isCalendarMonth } from '../record/calendar-day.ts';
import { LIMITS } from '../record/limits.ts';
import type { FieldValue } from '../record/undo-step.ts';
import { LEAD_KINDS, type LeadInput, WORK_MODES } from './lead.ts';

/** Why something that was filled in about a lead is refused. */
export type LeadInputCode = 'too-long' | 'bad-date' | 'not-a-choice';

type Check = (text: string) => LeadInputCode | undefined;

const atMost =
  (maxLength: number): Check =>
  (text) =>
    text.length > maxLength ? 'too-long' : undefined;
const oneOf =
  (values: readonly string[]): Check =>
  (text) =>
    values.includes(text) ? undefined : 'not-a-choice';
const day: Check = (text) => (isCalendarDay(text) ? undefined : 'bad-date');
const month: Check = (text) => (isCalendarMonth(text) ? undefined : 'bad-date');

const CHECKS: Readonly<Record<keyof LeadInput, Check>> = {
  company: atMost(LIMITS.line),
  role: atMost(LIMITS.line),
  place: atMost(LIMITS.line),
  mode: oneOf(WORK_MODES),
  pay: atMost(LIMITS.line),
  link: atMost(LIMITS.link),
  kind: oneOf(LEAD_KINDS),
  opensIn: month,
  heardFrom: atMost(LIMITS.line),
  heardFromMember: atMost(LIMITS.line),
  deadlineOn: day,
};

/** The fields of a lead, checked and trimmed; a cleared one is `undefined`. */
export type LeadFields = Readonly<Partial<Record<keyof LeadInput, FieldValue | undefined>>>;

/** Checks what was filled in and takes only the fields that are there. Source: SPEC LEAD2, LEAD3. */
export function checkLeadInput(
  input: LeadInput,
): Result<LeadFields, { readonly code: LeadInputCode; readonly field: string }> {
  const checked: Partial<Record<keyof LeadInput, FieldValue | undefined>> = {};
  for (const key of Object.keys(CHECKS) as (keyof LeadInput)[]) {
    if (!(key in input)) continue;
    const text = input[key]?.trim() ?? '';
    const code = text === '' ? undefined : CHECKS[key](text);
    if (code !== undefined) return err({ code, field: key });
    checked[key] = text === '' ? undefined : text;
  }
  return ok(checked);
}
