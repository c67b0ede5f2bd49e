import type * as Y from 'yjs';
import type { LeadId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { findLead } from '../board/find-card.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { planInAll, planLeadFields } from '../duplicate/plan-lead-fields.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { TAG_PREFIX } from './lead-reader.ts';
import { checkTag, MOST_TAGS, tagKey } from './tag.ts';

/**
 * Puts a tag on a lead, or takes it off in whatever way it is written there. Each tag has a key of its own, so that two who tag
 * while apart both stand.
 *
 * **Errors:** `too-many` on a lead that has as many as it may. Source: SPEC TAG1, TAG2.
 */
export function setLeadTag(
  doc: Y.Doc,
  input: { readonly leadId: LeadId; readonly tag: string; readonly isSet: boolean },
  _ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'empty' | 'too-long' | 'too-many'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const tag = checkTag(input.tag);
  if (tag === undefined) return err({ code: input.tag.trim() === '' ? 'empty' : 'too-long', field: 'tag' });
  const lead = findLead(openCircleDoc(doc), input.leadId);
  if (lead === undefined) return err({ code: 'not-found' });
  const tags = lead.tags ?? [];
  const same = tags.filter((each) => tagKey(each) === tagKey(tag));
  if (!input.isSet) {
    const changes = same.flatMap((each) => planInAll(lead, TAG_PREFIX + each, undefined));
    return ok({ undo: commit(doc, 'lead-edited', changes) });
  }
  if (same.length > 0) return ok({ undo: commit(doc, 'lead-edited', []) });
  if (tags.length >= MOST_TAGS) return err({ code: 'too-many', field: 'tag' });
  return ok({ undo: commit(doc, 'lead-edited', planLeadFields(lead, { [TAG_PREFIX + tag]: true })) });
}
