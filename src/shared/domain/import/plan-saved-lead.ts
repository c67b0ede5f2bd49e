import type { CircleId, DoneStepId, EventId, LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { hasRun, type SavedLead, type SavedMove } from '../export/saved-lead.ts';
import { writeNames, writeStandings, writeTexts } from '../export/saved-lines.ts';
import { FOR_PREFIX, TAG_PREFIX } from '../lead/lead-reader.ts';
import { planOriginal } from '../original/keep-original.ts';
import type { Stage } from '../pursuit/stage.ts';
import { type Change, presentFields } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import type { Fields } from '../record/undo-step.ts';

/** What a lead that we saved needs to know of the place that it comes into. */
export interface SavedLeadPlace {
  readonly leadId: LeadId;
  readonly circle: CircleId | undefined;
  readonly topOf: (stage: Stage, id: LeadId | PursuitId) => string;
  /** The member who is called so, if there is just one. */
  readonly memberNamed: (name: string) => MemberId | undefined;
}

/**
 * The changes that bring back what we saved: the lead with the moments it had, what was kept with it, and the person's run
 * with its history. What others did and said comes along in words. Source: SPEC EXP5.
 */
export function planSavedLead(
  told: SavedLead,
  fields: Fields,
  place: SavedLeadPlace,
  ctx: CommandContext,
): readonly Change[] {
  const { leadId, circle, topOf, memberNamed } = place;
  const saved = asPast(told, ctx.now);
  const isRunning = saved.stage !== 'spotted';
  const known = saved.forOthers.flatMap((name) => memberNamed(name) ?? []);
  const unknown = saved.forOthers.filter((name) => memberNamed(name) === undefined);
  const forMembers = [...(saved.isForMe ? [ctx.actor] : []), ...known];
  const pursuitId: PursuitId | undefined = hasRun(saved) ? ctx.newId('pursuit') : undefined;
  return [
    {
      kind: 'create',
      root: 'leads',
      path: [leadId],
      fields: presentFields({
        ...fields,
        ...(isRunning ? {} : { nextStep: saved.nextStep, nextStepOn: saved.nextStepOn }),
        ...Object.fromEntries(forMembers.map((memberId) => [FOR_PREFIX + memberId, true])),
        ...Object.fromEntries(saved.tags.map((tag) => [TAG_PREFIX + tag, true])),
        circle,
        addedAt: saved.addedAt ?? ctx.now,
        order: topOf('spotted', leadId),
        copiedFrom: saved.copiedFrom,
        copiedAddedBy: saved.addedBy,
        copiedAddedAt: saved.copiedAddedAt,
        formerFor: writeNames(unknown),
        formerStanding: writeStandings(saved.others),
        formerTalk: writeTexts(saved.conversation),
      }),
    },
    { kind: 'notes', leadId, text: saved.notes },
    ...planOriginals(saved, leadId, ctx),
    ...(pursuitId === undefined ? [] : [planRun(saved, { leadId, pursuitId }, place, ctx)]),
    ...planDone(saved, { leadId, pursuitId }, ctx),
    ...planMoves(saved.history, ctx, ({ by }) => ({ leadId, pursuitId, copiedBy: by })),
    ...planMoves(saved.othersHistory, ctx, ({ who, by }) => ({ leadId, copiedMember: who, copiedBy: by ?? who })),
  ];
}

/** The same where nothing is later than now: what is still to come would be news for ever, and stand above all. */
function asPast(saved: SavedLead, now: number): SavedLead {
  const past = (at: number | undefined): number | undefined => (at === undefined ? undefined : Math.min(at, now));
  const { addedAt, copiedAddedAt, startedAt, endedAt } = saved;
  const each = <T extends { readonly at?: number | undefined }>(items: readonly T[]): readonly T[] =>
    items.map((item) => (item.at === undefined || item.at <= now ? item : { ...item, at: now }));
  return {
    ...saved,
    ...{ addedAt: past(addedAt), copiedAddedAt: past(copiedAddedAt) },
    ...{ startedAt: past(startedAt), endedAt: past(endedAt) },
    ...{ history: each(saved.history), othersHistory: each(saved.othersHistory), originals: each(saved.originals) },
    doneSteps: each(saved.doneSteps),
  };
}

/** The later of two that have the same moment has the higher id, so that they stay in their order. */
function planOriginals({ originals }: SavedLead, leadId: LeadId, ctx: CommandContext): readonly Change[] {
  const changes = originals.flatMap(({ at = ctx.now, of, text }) =>
    planOriginal(leadId, { text, link: of }, { now: at, newId: ctx.newId }),
  );
  const ids = changes.flatMap((change) => ('path' in change ? change.path : [])).sort();
  return changes.map((change, index) => ('path' in change ? { ...change, path: ids.slice(index, index + 1) } : change));
}

function planRun(
  { stage, outcome, nextStep, nextStepOn, startedAt, endedAt }: SavedLead,
  { leadId, pursuitId }: { readonly leadId: LeadId; readonly pursuitId: PursuitId },
  { topOf }: SavedLeadPlace,
  ctx: CommandContext,
): Change {
  const step = stage === 'spotted' ? {} : { nextStep, nextStepOn };
  const fields = presentFields({
    ...{ leadId, memberId: ctx.actor, stage, outcome, startedAt, endedAt, ...step },
    order: topOf(stage, pursuitId),
  });
  return { kind: 'create', root: 'pursuits', path: [pursuitId], fields };
}

/** The later of two that have the same moment has the higher id, so that they stay in their order. */
function planDone(
  { doneSteps }: SavedLead,
  { leadId, pursuitId }: { readonly leadId: LeadId; readonly pursuitId: PursuitId | undefined },
  ctx: CommandContext,
): readonly Change[] {
  const ids: readonly DoneStepId[] = doneSteps.map(() => ctx.newId('doneStep')).sort();
  return doneSteps
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, text, plannedOn, who, by }, index): Change => {
      const whose = who === undefined ? { pursuitId, copiedBy: by } : { copiedMember: who, copiedBy: by ?? who };
      const fields = presentFields({ leadId, text, plannedOn, at, ...whose });
      return { kind: 'keep', root: 'doneSteps', path: [ids[index] ?? ctx.newId('doneStep')], fields };
    });
}

function planMoves(
  moves: readonly SavedMove[],
  ctx: CommandContext,
  fieldsOf: (move: SavedMove) => Parameters<typeof presentFields>[0],
): readonly Change[] {
  const ids: readonly EventId[] = moves.map(() => ctx.newId('event')).sort();
  return moves
    .toSorted((a, b) => a.at - b.at)
    .map((move, index): Change => {
      const { at, from, to } = move;
      const fields = presentFields({ ...fieldsOf(move), from, to, at });
      return { kind: 'keep', root: 'stageEvents', path: [ids[index] ?? ctx.newId('event')], fields };
    });
}
