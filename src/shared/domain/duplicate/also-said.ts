import type { LeadId } from '#shared/kernel/ids.ts';
import type { Lead } from '../lead/lead.ts';
import { foldText } from '../record/fold-text.ts';
import { partsOf } from './joined-lead.ts';

/** The fields of which leads that are one can say different things. */
export const ALSO_FIELDS = [
  'company',
  'role',
  'place',
  'mode',
  'pay',
  'link',
  'kind',
  'opensIn',
  'heardFrom',
  'heardFromMember',
  'deadlineOn',
  'nextStep',
  'nextStepOn',
] as const satisfies readonly (keyof Lead)[];

/** Something that one of the leads that are shown as one says otherwise. */
export interface AlsoSaid {
  /** Which of them says it. */
  readonly leadId: LeadId;
  readonly field: (typeof ALSO_FIELDS)[number];
  /** As it was written; of a choice its key, of a member their id. */
  readonly text: string;
}

/** What the leads that one is made of say otherwise than it is shown, each once. Source: SPEC DUP7. */
export function selectAlsoSaid(lead: Lead): readonly AlsoSaid[] {
  return ALSO_FIELDS.flatMap((field) => {
    const said = new Set([foldText(lead[field] ?? '')]);
    return partsOf(lead).flatMap((part): readonly AlsoSaid[] => {
      const text = part[field];
      if (text === undefined || said.has(foldText(text))) return [];
      said.add(foldText(text));
      return [{ leadId: part.id, field, text }];
    });
  });
}

/** The notes of a lead as they can be copied elsewhere: those of its parts, and below a line for all that they say otherwise. */
export function notesWithAlso(lead: Lead, notes: string, wordsOf: (said: AlsoSaid) => string): string {
  const lines = selectAlsoSaid(lead).map(wordsOf).join('\n');
  return [notes.trim(), lines].filter((text) => text !== '').join('\n\n');
}
