import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { LIMITS } from '../record/limits.ts';
import type { FieldValue, UndoLabel, UndoStep } from '../record/undo-step.ts';
import { planOwnBlock } from './own-blocks.ts';
import { PAY_PERIODS, type PayFloor } from './priorities.ts';
import { isCurrency } from './priority-reader.ts';

/** Sets the least that one would work for; `undefined` takes it away. Source: SPEC PRI5. */
export function setPayFloor(
  doc: Y.Doc,
  input: { readonly payFloor: PayFloor | undefined; readonly authorOf: AuthorOf },
  ctx: CommandContext,
): CommandResult<unknown, 'bad-amount' | 'bad-currency' | 'not-a-choice'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { payFloor } = input;
  if (payFloor !== undefined) {
    if (!Number.isFinite(payFloor.amount) || payFloor.amount < 0) return err({ code: 'bad-amount', field: 'amount' });
    if (!isCurrency(payFloor.currency)) return err({ code: 'bad-currency', field: 'currency' });
    if (!PAY_PERIODS.includes(payFloor.per)) return err({ code: 'not-a-choice', field: 'per' });
  }
  const fields = {
    payFloorAmount: payFloor?.amount,
    payFloorCurrency: payFloor?.currency,
    payFloorPer: payFloor?.per,
  };
  return ok({ undo: setBlockFields(doc, { label: 'pay-floor-set', fields, authorOf: input.authorOf }, ctx) });
}

/** Says how one likes feedback; empty takes it away. Source: SPEC PRI5. */
export function setFeedback(
  doc: Y.Doc,
  input: { readonly feedback: string; readonly authorOf: AuthorOf },
  ctx: CommandContext,
): CommandResult<unknown, 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const feedback = input.feedback.trim();
  if (feedback.length > LIMITS.feedback) return err({ code: 'too-long', field: 'feedback' });
  const fields = { feedback: feedback || undefined };
  return ok({ undo: setBlockFields(doc, { label: 'feedback-set', fields, authorOf: input.authorOf }, ctx) });
}

/** Writes to the block that speaks first and clears the others, which would otherwise show through a cleared field. */
function setBlockFields(
  doc: Y.Doc,
  input: {
    readonly label: UndoLabel;
    readonly fields: Readonly<Record<string, FieldValue | undefined>>;
    readonly authorOf: AuthorOf;
  },
  ctx: CommandContext,
): UndoStep {
  const { label, fields, authorOf } = input;
  const by = { actor: ctx.actor, authorOf };
  const { blockId, others, changes } = planOwnBlock(openCircleDoc(doc), by, ctx.newId);
  const isClearing = Object.values(fields).every((value) => value === undefined);
  if (isClearing && changes.length > 0) return commitOwn(doc, label, [], by);
  const set = Object.entries(fields).flatMap(([key, value]): readonly Change[] => [
    { kind: 'set', root: 'priorityBlocks', path: [blockId], key, value },
    ...others.map((id): Change => ({ kind: 'set', root: 'priorityBlocks', path: [id], key, value: undefined })),
  ]);
  return commitOwn(doc, label, [...changes, ...set], by);
}
