import type { LeadId } from '#shared/kernel/ids.ts';
import type { Lead } from '../lead/lead.ts';
import type { Change } from '../record/change.ts';
import type { FieldValue } from '../record/undo-step.ts';
import { idsOf } from './joined-lead.ts';

/** Fields that belong together: of several leads they come from one. */
const TOGETHER: readonly (readonly string[])[] = [
  ['kind', 'opensIn'],
  ['heardFrom', 'heardFromMember'],
  ['nextStep', 'nextStepOn'],
];
/** Of this one the earliest is shown, so that a later one would not be seen. */
const EARLIEST = 'deadlineOn';

/**
 * The changes that set fields of a lead as it is shown. What is cleared is cleared in all that were merged into it, or it
 * would be seen again. Source: SPEC DUP9.
 */
export function planLeadFields(
  lead: Pick<Lead, 'id' | 'parts'>,
  fields: Readonly<Record<string, FieldValue | undefined>>,
): readonly Change[] {
  const { id, parts = [] } = lead;
  const merged = parts.filter((each) => each.id !== id);
  return Object.entries(fields).flatMap(([key, value]) => {
    const own = setOf(id, key, value);
    if (merged.length === 0) return [own];
    if (key === EARLIEST && value !== undefined) {
      return [own, ...merged.flatMap((each) => (each.deadlineOn === undefined ? [] : [setOf(each.id, key, value)]))];
    }
    const keys = TOGETHER.find((some) => some.includes(key)) ?? [key];
    if (keys.some((each) => fields[each] !== undefined)) return [own];
    return [own, ...merged.flatMap((each) => keys.map((other) => setOf(each.id, other, undefined)))];
  });
}

/** The changes that set one field of a lead and of all that were merged into it. Source: SPEC DUP9. */
export function planInAll(
  lead: Pick<Lead, 'id' | 'parts'>,
  key: string,
  value: FieldValue | undefined,
): readonly Change[] {
  return idsOf(lead).map((id) => setOf(id, key, value));
}

function setOf(leadId: LeadId, key: string, value: FieldValue | undefined): Change {
  return { kind: 'set', root: 'leads', path: [leadId], key, value };
}
