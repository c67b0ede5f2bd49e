import type * as Y from 'yjs';
import type { PriorityEntryId, SuggestionId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import { type ByLog, findOwnEntry } from '../priority/own-blocks.ts';
import { hasLine, planEntry } from '../priority/plan-entry.ts';
import { authorOfField } from '../record/authorship.ts';
import { type Change, findRecord } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { recordAt } from '../record/field-reader.ts';
import { TAKEN_BACK } from '../record/taken-back.ts';
import { LIMITS } from '../record/limits.ts';
import type { FieldValue } from '../record/undo-step.ts';
import { findSuggestion, type SuggestionRef } from './find-suggestion.ts';
import { LINE_KEY, type Suggestion, type SuggestionAnswer } from './suggestion.ts';

/** An answer, with words to go with it; words that are left out stay as they are. */
type AnswerInput = SuggestionRef & { readonly words?: string | undefined };
type AnswerCode = 'not-found' | 'not-yours' | 'too-long';

/**
 * Keeps what another thought of: it is added to the fields that the actor is open to unless it stands there, in the same
 * transaction. Who has declined it changes their mind so. Source: SPEC THINK4, THINK5.
 */
export function keepSuggestion(
  doc: Y.Doc,
  input: AnswerInput,
  ctx: CommandContext,
): CommandResult<unknown, AnswerCode> {
  const found = findForActor(doc, input, ctx);
  if (!found.ok) return found;
  const { suggestion, words } = found.value;
  const by = { actor: ctx.actor, authorOf: input.authorOf };
  const lines = suggestion.answer?.answer === 'kept' ? [] : planLine(openCircleDoc(doc), suggestion, by, ctx.newId);
  const changes = [...lines, ...planAnswer(suggestion, 'kept', words, ctx.now)];
  return ok({ undo: commitOwn(doc, 'suggestion-kept', changes, by) });
}

/**
 * Says that it is not for the actor, now. Who has kept it changes their mind so: a line that keeping has added, and that
 * they have not rewritten since, goes in the same transaction. Source: SPEC THINK4, THINK5.
 */
export function declineSuggestion(
  doc: Y.Doc,
  input: AnswerInput,
  ctx: CommandContext,
): CommandResult<unknown, AnswerCode> {
  const found = findForActor(doc, input, ctx);
  if (!found.ok) return found;
  const { suggestion, words } = found.value;
  const by = { actor: ctx.actor, authorOf: input.authorOf };
  const lines = planLinesAway(openCircleDoc(doc), suggestion, by, ctx.now);
  const changes = [...lines, ...planAnswer(suggestion, 'declined', words, ctx.now)];
  return ok({ undo: commitOwn(doc, 'suggestion-declined', changes, by) });
}

function findForActor(
  doc: Y.Doc,
  input: AnswerInput,
  { actor }: CommandContext,
): Result<
  { readonly suggestion: Suggestion; readonly words: string | undefined },
  { readonly code: 'read-only' | AnswerCode; readonly field?: string }
> {
  const found = findSuggestion(doc, input);
  if (!found.ok) return found;
  if (found.value.forMember !== actor) return err({ code: 'not-yours' });
  const words = input.words?.trim();
  if (words !== undefined && words.length > LIMITS.entry) return err({ code: 'too-long', field: 'words' });
  return ok({ suggestion: found.value, words });
}

/** The answer takes the place of the other one, with its words. */
function planAnswer(
  { id, answer }: Suggestion,
  given: SuggestionAnswer,
  words: string | undefined,
  now: number,
): readonly Change[] {
  const other = given === 'kept' ? 'declined' : 'kept';
  const isNew = answer?.answer !== given;
  return [
    ...(isNew ? [setIn(id, `${given}At`, now)] : []),
    ...(words === undefined ? [] : [setIn(id, `${given}Words`, words || undefined)]),
    setIn(id, `${other}At`, undefined),
    setIn(id, `${other}Words`, undefined),
  ];
}

function planLine(
  roots: CircleRoots,
  { id, field }: Suggestion,
  by: ByLog,
  newId: CommandContext['newId'],
): readonly Change[] {
  if (hasLine(roots, { memberId: by.actor, list: 'fields', text: field }, by.authorOf)) return [];
  const { entryId, changes } = planEntry(roots, { list: 'fields', text: field }, by, newId);
  return [...changes, setIn(id, `${LINE_KEY}${entryId}`, true)];
}

/** Two devices that kept it apart have added a line each. */
function planLinesAway(roots: CircleRoots, { id, field }: Suggestion, by: ByLog, now: number): readonly Change[] {
  const record = recordAt(roots.suggestions, id);
  return [...(record?.keys() ?? [])].flatMap((key): readonly Change[] => {
    if (record === undefined || !key.startsWith(LINE_KEY)) return [];
    if (authorOfField(record, key, by.authorOf) !== by.actor) return [];
    const entryId = key.slice(LINE_KEY.length) as PriorityEntryId;
    const entry = findOwnEntry(roots, entryId, by);
    const forget = setIn(id, key, undefined);
    if (entry === undefined || entry.list !== 'fields') return [forget];
    const at = { root: 'priorityBlocks', path: [entry.blockId, entryId] } as const;
    const line = findRecord(roots, at);
    const isAsAdded = line?.get('text') === field && typeof line.get(TAKEN_BACK) !== 'number';
    return isAsAdded ? [{ kind: 'set', ...at, key: 'deletedAt', value: now }, forget] : [forget];
  });
}

function setIn(id: SuggestionId, key: string, value: FieldValue | undefined): Change {
  return { kind: 'set', root: 'suggestions', path: [id], key, value };
}
