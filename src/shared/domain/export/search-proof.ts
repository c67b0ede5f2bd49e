import type { Outcome, Stage } from '../pursuit/stage.ts';
import { addDays, dayIn } from '../record/week.ts';
import type { SavedLead } from './saved-lead.ts';

/** One thing that the person did, or meant to do, for a job. */
export interface ProofRow {
  /** ISO day where the person is. */
  readonly day: string;
  readonly company: string | undefined;
  readonly role: string | undefined;
  readonly place: string | undefined;
  /** The stage that was reached, or a step in the person's words. */
  readonly what:
    | { readonly kind: 'reached'; readonly stage: Exclude<Stage, 'spotted'> }
    /** `done`: the person said so; `step`: they had set it themselves for that day. */
    | { readonly kind: 'done' | 'step'; readonly text: string };
  /** How it ended, by now; absent while it goes on. */
  readonly outcome: Outcome | undefined;
  readonly isOnlyMine: boolean;
}

/** The days that a proof is about, both included, and the zone that tells the day of a moment. */
export interface ProofRange {
  /** ISO days. */
  readonly from: string;
  readonly to: string;
  /** IANA. */
  readonly zone: string;
  /** ISO day: what is planned for later has not been done. */
  readonly today: string;
}

/**
 * What the person did for their search in a range of days, oldest first: the stages that their own runs reached, the steps
 * that they did, and those that they had set themselves for one of these days. Nothing of others. A run that was put back to Spotted is not
 * told of that day. Source: SPEC EXP8.
 */
export function selectSearchProof(leads: readonly SavedLead[], range: ProofRange): readonly ProofRow[] {
  const { from, to, zone, today } = range;
  const isWithin = (day: string): boolean => day >= from && day <= to;
  const rows: ProofRow[] = [];
  for (const lead of leads) {
    const { company, role, place, isOnlyMine } = lead;
    const outcome = lead.stage === 'closed' ? (lead.outcome ?? 'unknown') : undefined;
    const about = { company, role, place, outcome, isOnlyMine };
    for (const { at, to: stage } of lead.history) {
      const day = dayIn(at, zone);
      if (stage !== 'spotted' && isWithin(day)) rows.push({ ...about, day, what: { kind: 'reached', stage } });
    }
    for (const { at, text, who, by } of lead.doneSteps) {
      const day = dayIn(at, zone);
      if (who === undefined && by === undefined && isWithin(day))
        rows.push({ ...about, day, what: { kind: 'done', text } });
    }
    const { nextStep, nextStepOn } = lead;
    if (nextStep === undefined || nextStepOn === undefined || !isWithin(nextStepOn) || nextStepOn > today) continue;
    rows.push({ ...about, day: nextStepOn, what: { kind: 'step', text: nextStep } });
  }
  return rows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The month before the one that a day is in, from its first day to its last: what offices ask for. */
export function lastFullMonth(today: string): Pick<ProofRange, 'from' | 'to'> {
  const to = addDays(`${today.slice(0, 7)}-01`, -1);
  return { from: `${to.slice(0, 7)}-01`, to };
}
