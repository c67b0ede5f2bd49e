import type { LeadId, PursuitId } from '#shared/kernel/ids.ts';
import type { Stage } from '../pursuit/stage.ts';
import { type Change, presentFields } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import type { ImportDraft } from './import-draft.ts';

/** Where an imported run belongs and stands. */
export interface ImportedRun {
  readonly leadId: LeadId;
  readonly pursuitId: PursuitId;
  readonly stage: Exclude<Stage, 'spotted'>;
  readonly order: string;
}

/** A change of stage that a file tells of. */
interface ImportedMove {
  readonly from: Stage;
  readonly to: Stage;
  readonly at: number;
  readonly isUndated?: true | undefined;
}

/**
 * The actor's run as the file tells it: applied on the day it says, then its stage. A stage without a day has the last
 * that the row says, since it was not reached later than that was written; without any it has the time of the import. Both are
 * marked: how long something took is not told by them.
 *
 * Source: SPEC IMP10, FUN5.
 */
export function planImportedRun(draft: ImportDraft, run: ImportedRun, ctx: CommandContext): readonly Change[] {
  const { leadId, pursuitId, stage, order } = run;
  const { appliedAt, nextStep, nextStepOn, outcome } = draft;
  const stageAt = Math.min(draft.stageAt ?? appliedAt ?? draft.savedAt ?? ctx.now, ctx.now);
  const isAppliedApart = appliedAt !== undefined && stage !== 'applied' && appliedAt <= stageAt;
  const dayOf = stage === 'applied' ? (appliedAt ?? draft.stageAt) : draft.stageAt;
  const isUndated = dayOf === undefined ? true : undefined;
  const moves: readonly ImportedMove[] = isAppliedApart
    ? [
        { from: 'spotted', to: 'applied', at: appliedAt },
        // A moment later: the order of two moves at one time would be left to their ids.
        { from: 'applied', to: stage, at: Math.max(stageAt, appliedAt + 1), isUndated },
      ]
    : [{ from: 'spotted', to: stage, at: Math.min(dayOf ?? stageAt, ctx.now), isUndated }];
  const fields = presentFields({
    leadId,
    memberId: ctx.actor,
    stage,
    order,
    nextStep,
    nextStepOn,
    outcome,
    startedAt: moves[0]?.at,
    endedAt: stage === 'closed' ? stageAt : undefined,
  });
  return [
    { kind: 'create', root: 'pursuits', path: [pursuitId], fields },
    ...moves.map((move): Change => ({
      kind: 'event',
      id: ctx.newId('event'),
      fields: presentFields({ pursuitId, leadId, ...move }),
    })),
  ];
}
