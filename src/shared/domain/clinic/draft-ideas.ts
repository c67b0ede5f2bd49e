import type * as Y from 'yjs';
import type { CircleId, ClinicId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import { checkClinicWords } from './clinic-words.ts';
import type { KeptIdea } from './kept-idea.ts';
import { MOST_IDEAS } from './select-ideas.ts';

/**
 * Prepares ideas to be sealed, each with a salt of its own; nothing is written. Empty ones are left out.
 *
 * **Errors:** `empty` when none is left; `too-long` and `too-many`. Source: SPEC CLIN5.
 */
export function draftIdeas(
  input: { readonly circleId: CircleId; readonly clinicId: ClinicId; readonly texts: readonly string[] },
  { actor, now, newId }: CommandContext,
): Result<readonly KeptIdea[], { readonly code: 'empty' | 'too-long' | 'too-many'; readonly field: 'texts' }> {
  const { circleId, clinicId } = input;
  const ideas: KeptIdea[] = [];
  for (const one of input.texts) {
    const text = checkClinicWords(one, { field: 'texts', most: LIMITS.entry });
    if (!text.ok && text.error.code === 'too-long') return text;
    if (!text.ok) continue;
    const [id, salt] = [newId('clinicStep'), newId('clinicStep')];
    ideas.push({ id, circleId, clinicId, author: actor, salt, text: text.value, at: now });
  }
  if (ideas.length === 0) return err({ code: 'empty', field: 'texts' });
  return ideas.length > MOST_IDEAS ? err({ code: 'too-many', field: 'texts' }) : ok(ideas);
}

/**
 * Keeps drafted ideas in one's private document. This comes before they are sealed: what is sealed and not kept can never be
 * opened. It is not taken back, and the same again writes nothing. Source: SPEC CLIN5.
 */
export function keepIdeas(
  privateDoc: Y.Doc,
  input: { readonly ideas: readonly KeptIdea[] },
  _ctx: CommandContext,
): CommandResult<unknown> {
  if (!canWrite(privateDoc)) return err({ code: 'read-only' });
  const { sealedIdeas } = openCircleDoc(privateDoc);
  const changes = input.ideas
    .filter(({ id }) => !sealedIdeas.has(id))
    .map(({ id, circleId, clinicId, author, salt, text, at }): Change => {
      const fields = { circleId, clinicId, author, salt, text, at };
      return { kind: 'keep', root: 'sealedIdeas', path: [id], fields };
    });
  return ok({ undo: commit(privateDoc, 'ideas-kept', changes) });
}
