import type { EventId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { planLeadFields } from '../duplicate/plan-lead-fields.ts';
import type { Lead } from '../lead/lead.ts';
import { type Change, presentFields } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import type { Pursuit, ShownPursuit } from './pursuit.ts';
import type { Stage } from './stage.ts';

/** The changes that bring a run to a stage and place; Spotted ends it. Source: SPEC PUR2, PUR3, PUR4. */
export function planStage(
  pursuit: ShownPursuit,
  to: Stage,
  order: string | undefined,
  ctx: CommandContext,
): readonly Change[] {
  const changes: Change[] = [];
  for (const id of [pursuit.id, ...pursuit.sameAs]) {
    const record = { root: 'pursuits', path: [id] } as const;
    changes.push({ kind: 'set', ...record, key: 'stage', value: to });
    if (order !== undefined) changes.push({ kind: 'set', ...record, key: 'order', value: order });
    if (pursuit.stage === to) continue;
    const endedAt = to === 'spotted' || to === 'closed' ? ctx.now : undefined;
    changes.push({ kind: 'set', ...record, key: 'endedAt', value: endedAt });
  }
  if (pursuit.stage !== to) changes.push(stageEvent(pursuit, pursuit.stage, to, ctx));
  return changes;
}

/** What a start needs to know. */
export interface StartPlan {
  readonly lead: Pick<Lead, 'id' | 'parts' | 'nextStep' | 'nextStepOn'>;
  readonly memberId: MemberId;
  readonly to: Exclude<Stage, 'spotted'>;
  readonly order: string;
  readonly pursuitId: PursuitId;
}

/** The changes that begin a new run: the next step goes along from the lead. Source: SPEC PUR1, PUR5. */
export function planStart(plan: StartPlan, ctx: CommandContext): readonly Change[] {
  const { lead, memberId, to, order, pursuitId } = plan;
  const fields = presentFields({
    leadId: lead.id,
    memberId,
    stage: to,
    order,
    nextStep: lead.nextStep,
    nextStepOn: lead.nextStepOn,
    startedAt: ctx.now,
    endedAt: to === 'closed' ? ctx.now : undefined,
  });
  return [
    { kind: 'create', root: 'pursuits', path: [pursuitId], fields },
    ...planLeadFields(lead, NO_STEP),
    stageEvent({ id: pursuitId, leadId: lead.id }, 'spotted', to, ctx),
  ];
}

/** The changes that bring an ended run back on the board. Source: SPEC PUR3, PUR5. */
export function planRestart(
  pursuit: ShownPursuit,
  plan: Omit<StartPlan, 'pursuitId' | 'memberId'>,
  ctx: CommandContext,
): readonly Change[] {
  const { lead, to, order } = plan;
  const taken: Change[] = [];
  if (lead.nextStep !== undefined || lead.nextStepOn !== undefined) {
    for (const id of [pursuit.id, ...pursuit.sameAs]) {
      const record = { root: 'pursuits', path: [id] } as const;
      taken.push({ kind: 'set', ...record, key: 'nextStep', value: lead.nextStep });
      taken.push({ kind: 'set', ...record, key: 'nextStepOn', value: lead.nextStepOn });
    }
  }
  return [...planStage(pursuit, to, order, ctx), ...taken, ...planLeadFields(lead, NO_STEP)];
}

const NO_STEP = { nextStep: undefined, nextStepOn: undefined };

function stageEvent(
  pursuit: Pick<Pursuit, 'id' | 'leadId' | 'begunOn'>,
  from: Stage,
  to: Stage,
  ctx: CommandContext,
): Change {
  const id: EventId = ctx.newId('event');
  const leadId = pursuit.begunOn ?? pursuit.leadId;
  return { kind: 'event', id, fields: { pursuitId: pursuit.id, leadId, from, to, at: ctx.now } };
}
