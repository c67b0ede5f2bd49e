import type * as Y from 'yjs';
import type { MemberId, TermId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { LIMITS } from '../record/limits.ts';
import type { Fields, UndoLabel, UndoStep } from '../record/undo-step.ts';
import { isRestDay } from '../rest/rest-day.ts';
import { findProposal, type TermRef } from './find-term.ts';
import { selectTermState, type TermState } from './select-term-state.ts';
import { readTerms } from './term-reader.ts';

/** What a command about terms has to know of the circle. */
export interface InTerms {
  /** Who is a member now. */
  readonly members: readonly MemberId[];
  readonly authorOf: AuthorOf;
}

/**
 * Proposes a term: a first one, the same again, or another one. Whoever proposes it agrees. Undo withdraws it.
 *
 * **Errors:** `bad-date` for a day that does not exist, or a last day before the first. Source: SPEC TERM1, TERM3.
 */
export function proposeTerm(
  doc: Y.Doc,
  input: InTerms & {
    /** ISO days. */
    readonly from: string;
    readonly until: string;
    readonly purpose: string;
  },
  ctx: CommandContext,
): CommandResult<{ readonly termId: TermId }, 'empty' | 'too-long' | 'bad-date'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const [from, until, purpose] = [input.from.trim(), input.until.trim(), input.purpose.trim()];
  if (!isRestDay(from)) return err({ code: 'bad-date', field: 'from' });
  if (!isRestDay(until) || until < from) return err({ code: 'bad-date', field: 'until' });
  if (purpose === '') return err({ code: 'empty', field: 'purpose' });
  if (purpose.length > LIMITS.line) return err({ code: 'too-long', field: 'purpose' });
  const state = stateOf(doc, input);
  return ok(add(doc, 'term-proposed', { fields: { kind: 'term', from, until, purpose }, state }, ctx));
}

/**
 * Proposes that the circle closes. Once that is agreed it says so; nothing is deleted. Undo withdraws it.
 *
 * **Errors:** `no-term` where there is no term to close. Source: SPEC TERM1, TERM5.
 */
export function proposeClosing(
  doc: Y.Doc,
  input: InTerms & { readonly words?: string | undefined },
  ctx: CommandContext,
): CommandResult<{ readonly termId: TermId }, 'no-term' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const words = input.words?.trim() ?? '';
  if (words.length > LIMITS.entry) return err({ code: 'too-long', field: 'words' });
  const state = stateOf(doc, input);
  if (state.current === undefined) return err({ code: 'no-term' });
  return ok(add(doc, 'term-proposed', { fields: presentFields({ kind: 'closing', words }), state }, ctx));
}

/**
 * Takes back what one proposed oneself. Undo proposes it again.
 *
 * **Errors:** `agreed` once the circle has agreed on it. Source: SPEC TERM4.
 */
export function withdrawTerm(
  doc: Y.Doc,
  input: InTerms & TermRef,
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'agreed'> {
  const found = findProposal(doc, input);
  if (!found.ok) return found;
  if (found.value.proposal.author !== actor) return err({ code: 'not-yours' });
  if (found.value.isAgreed) return err({ code: 'agreed' });
  const change = { kind: 'set', root: 'terms', path: [input.termId], key: 'deletedAt', value: now } as const;
  return ok({ undo: commitOwn(doc, 'term-withdrawn', [change], { actor, authorOf: input.authorOf }) });
}

function stateOf(doc: Y.Doc, { members, authorOf }: InTerms): TermState {
  return selectTermState({ ...readTerms(openCircleDoc(doc), authorOf), members });
}

function add(
  doc: Y.Doc,
  label: UndoLabel,
  { fields, state }: { readonly fields: Fields; readonly state: TermState },
  { now, newId }: CommandContext,
): { readonly termId: TermId; readonly undo: UndoStep } {
  const termId = newId('term');
  // What was agreed by a clock that is ahead must not stand for ever.
  const at = Math.max(now, ((state.current ?? state.closing)?.proposal.at ?? 0) + 1);
  const undo = commit(doc, label, [{ kind: 'create', root: 'terms', path: [termId], fields: { ...fields, at } }]);
  return { termId, undo };
}
