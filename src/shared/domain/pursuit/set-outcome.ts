import type * as Y from 'yjs';
import type { PursuitId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { findCard } from '../board/find-card.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { type Outcome, OUTCOMES } from './stage.ts';

/**
 * Says how a closed run ended; `undefined` takes the answer away.
 *
 * **Errors:** `not-closed` in any other stage. Source: SPEC PUR7.
 */
export function setOutcome(
  doc: Y.Doc,
  input: { readonly pursuitId: PursuitId; readonly outcome: Outcome | undefined },
  _ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-closed' | 'not-a-choice'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const pursuit = findCard(openCircleDoc(doc), input.pursuitId)?.pursuit;
  if (pursuit === undefined) return err({ code: 'not-found' });
  if (pursuit.stage !== 'closed') return err({ code: 'not-closed' });
  const { outcome } = input;
  if (outcome !== undefined && !OUTCOMES.includes(outcome)) return err({ code: 'not-a-choice', field: 'outcome' });
  const changes = [pursuit.id, ...pursuit.sameAs].map((id): Change => ({
    kind: 'set',
    root: 'pursuits',
    path: [id],
    key: 'outcome',
    value: outcome,
  }));
  return ok({ undo: commit(doc, 'outcome-set', changes) });
}
