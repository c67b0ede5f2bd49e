import type * as Y from 'yjs';
import type { MemberId, SuggestionId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { hasLine } from '../priority/plan-entry.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { recordAt } from '../record/field-reader.ts';
import { foldText } from '../record/fold-text.ts';
import { LIMITS } from '../record/limits.ts';
import { readSuggestions } from './suggestion-reader.ts';

/** What somebody thought of for another. */
export interface NewSuggestion {
  readonly to: MemberId;
  /** A field, or a kind of work. */
  readonly field: string;
  /** What made them think of it; may be empty. */
  readonly why: string;
}

/**
 * Asks one member whether they have thought of a field. Undo withdraws it.
 *
 * **Errors:** `own` for oneself; `not-found` for who is not known here; `known` when it stands among the fields that they are
 * open to; `already` when the actor has asked them before. Source: SPEC THINK1, THINK2.
 */
export function suggestField(
  doc: Y.Doc,
  input: NewSuggestion & { readonly authorOf: AuthorOf },
  { actor, newId, now }: CommandContext,
): CommandResult<
  { readonly suggestionId: SuggestionId },
  'own' | 'not-found' | 'empty' | 'too-long' | 'known' | 'already'
> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { to, authorOf } = input;
  if (to === actor) return err({ code: 'own' });
  const roots = openCircleDoc(doc);
  if (recordAt(roots.people, to) === undefined) return err({ code: 'not-found' });
  const [field, why] = [input.field.trim(), input.why.trim()];
  if (field === '') return err({ code: 'empty', field: 'field' });
  if (field.length > LIMITS.line) return err({ code: 'too-long', field: 'field' });
  if (why.length > LIMITS.entry) return err({ code: 'too-long', field: 'why' });
  if (hasLine(roots, { memberId: to, list: 'fields', text: field }, authorOf))
    return err({ code: 'known', field: 'field' });
  const isAsked = readSuggestions(roots, authorOf).some(
    (known) => known.author === actor && known.forMember === to && foldText(known.field) === foldText(field),
  );
  if (isAsked) return err({ code: 'already', field: 'field' });
  const suggestionId = newId('suggestion');
  const fields = presentFields({ forMember: to, field, why, at: now });
  const undo = commit(doc, 'field-suggested', [{ kind: 'create', root: 'suggestions', path: [suggestionId], fields }]);
  return ok({ suggestionId, undo });
}
