import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { findSuggestion, type SuggestionRef } from './find-suggestion.ts';

/**
 * Takes back what one thought of for another; undo brings it back.
 *
 * **Errors:** `answered` once the other has said anything to it. Source: SPEC THINK3.
 */
export function withdrawSuggestion(
  doc: Y.Doc,
  input: SuggestionRef,
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'answered'> {
  const found = findSuggestion(doc, input);
  if (!found.ok) return found;
  if (found.value.author !== actor) return err({ code: 'not-yours' });
  if (found.value.answer !== undefined) return err({ code: 'answered' });
  const { suggestionId, authorOf } = input;
  const change = { kind: 'set', root: 'suggestions', path: [suggestionId], key: 'deletedAt', value: now } as const;
  return ok({ undo: commitOwn(doc, 'suggestion-withdrawn', [change], { actor, authorOf }) });
}
