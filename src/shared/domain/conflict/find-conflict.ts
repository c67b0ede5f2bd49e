import type * as Y from 'yjs';
import type { ConflictId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { type Change, presentFields } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import type { FieldValue } from '../record/undo-step.ts';
import type { Conflict, ConflictStep } from './conflict.ts';
import { readConflicts } from './conflict-reader.ts';
import type { ConflictState } from './conflict-state.ts';
import { foldConflict } from './select-conflict-state.ts';

/** In which conflict somebody acts. */
export interface ConflictAct {
  readonly conflictId: ConflictId;
  /** Who is a member now. */
  readonly members: readonly MemberId[];
  readonly authorOf: AuthorOf;
}

/** A conflict with all that was done in it. */
export interface FoundConflict {
  readonly conflict: Conflict;
  readonly steps: readonly ConflictStep[];
  readonly state: ConflictState;
}

/** Why nothing can be done in a conflict: there is none such for the actor, they have left it, or it has ended. */
export type ConflictCode = 'read-only' | 'not-found' | 'left' | 'ended';

/** The conflict that is meant, if it is not withdrawn, in a document that can be written. Source: SPEC CONF1, DOC2. */
export function findConflict(
  doc: Y.Doc,
  { conflictId, members, authorOf }: ConflictAct,
  { actor, now }: Pick<CommandContext, 'actor' | 'now'>,
): Result<FoundConflict, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const records = readConflicts(openCircleDoc(doc), authorOf);
  const conflict = records.conflicts.find(({ id }) => id === conflictId);
  if (conflict === undefined) return err({ code: 'not-found' });
  const steps = records.steps.filter((step) => step.conflictId === conflictId);
  const state = foldConflict({ conflict, steps, reader: actor, members, now });
  return state === undefined ? err({ code: 'not-found' }) : ok({ conflict, steps, state });
}

/** The same, if it concerns the actor, who has not left it. Source: SPEC CONF2. */
export function findOwnConflict(
  doc: Y.Doc,
  act: ConflictAct,
  by: Pick<CommandContext, 'actor' | 'now'>,
): Result<FoundConflict, { readonly code: Exclude<ConflictCode, 'ended'> }> {
  const found = findConflict(doc, act, by);
  if (!found.ok) return found;
  const { conflict, state } = found.value;
  // Whom it does not concern is not even told that it is there.
  if (!conflict.concerned.includes(by.actor)) return err({ code: 'not-found' });
  return state.left.includes(by.actor) ? err({ code: 'left' }) : found;
}

/** The same, as long as it has not ended. Source: SPEC CONF6. */
export function findOpenConflict(
  doc: Y.Doc,
  act: ConflictAct,
  by: Pick<CommandContext, 'actor' | 'now'>,
): Result<FoundConflict, { readonly code: ConflictCode }> {
  const found = findOwnConflict(doc, act, by);
  if (!found.ok) return found;
  return found.value.state.ending === undefined ? found : err({ code: 'ended' });
}

/** Plans one more step, after all that the actor did before, also when their clock was put back. */
export function planConflictStep(
  { conflict, steps }: Pick<FoundConflict, 'conflict' | 'steps'>,
  step: {
    readonly kind: ConflictStep['kind'];
    readonly fields?: Readonly<Record<string, FieldValue>>;
    /** `keep` where undo does not take it back. */
    readonly as?: 'create' | 'keep';
  },
  { actor, now, newId }: Pick<CommandContext, 'actor' | 'now' | 'newId'>,
): Change {
  const own = steps.filter(({ author }) => author === actor);
  const at = own.reduce((latest, before) => Math.max(latest, before.at + 1), now);
  const fields = presentFields({ conflictId: conflict.id, kind: step.kind, at, ...step.fields });
  return { kind: step.as ?? 'create', root: 'conflictSteps', path: [newId('conflictStep')], fields };
}
