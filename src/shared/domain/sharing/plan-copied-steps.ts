import * as Y from 'yjs';
import type { DoneStepId, LeadId, PursuitId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import type { DoneStep } from '../done-step/done-step.ts';
import { readDoneStep } from '../done-step/done-step-reader.ts';
import { selectDoneSteps, whoseDone } from '../done-step/select-done-steps.ts';
import type { Lead } from '../lead/lead.ts';
import type { Pursuit } from '../pursuit/pursuit.ts';
import { readPursuit } from '../pursuit/pursuit-reader.ts';
import { type Change, presentFields } from '../record/change.ts';
import { isMalformed } from '../record/malformed.ts';
import type { LeadSource } from './lead-source.ts';

/**
 * The steps of the actor's that were done for a lead, under new ids. What others did there is in their own words, which were
 * not meant for the members elsewhere. Source: SPEC DONE4.
 */
export function planCopiedSteps(
  source: CircleRoots,
  from: LeadSource,
  copy: { readonly lead: Lead; readonly leadId: LeadId; readonly pursuitId: PursuitId | undefined },
  newStepId: () => DoneStepId,
): readonly Change[] {
  const runs = readRuns(source, copy.lead.id);
  return selectDoneSteps(readSteps(source, from, copy.lead.id), runs)
    .filter((done) => whoseDone(done, runs) === from.me)
    .map(({ text, plannedOn, at, by, copiedBy }): Change => {
      const teller = copiedBy ?? (by === from.me ? undefined : from.nameOf(by));
      const { leadId, pursuitId } = copy;
      const fields = presentFields({ leadId, pursuitId, text, plannedOn, at, copiedBy: teller });
      return { kind: 'keep', root: 'doneSteps', path: [newStepId()], fields };
    });
}

function readSteps(source: CircleRoots, from: LeadSource, leadId: LeadId): readonly DoneStep[] {
  return [...source.doneSteps.entries()].flatMap(([id, value]) => {
    if (!(value instanceof Y.Map) || value.get('leadId') !== leadId) return [];
    const done = readDoneStep(id as DoneStepId, value, from.authorOf);
    return done === undefined || isMalformed(done) ? [] : [done];
  });
}

function readRuns(source: CircleRoots, leadId: LeadId): ReadonlyMap<PursuitId, Pursuit> {
  const runs = [...source.pursuits.entries()].flatMap(([id, value]): readonly [PursuitId, Pursuit][] => {
    if (!(value instanceof Y.Map) || value.get('leadId') !== leadId) return [];
    const run = readPursuit(id as PursuitId, value);
    return isMalformed(run) ? [] : [[run.id, run]];
  });
  return new Map(runs);
}
