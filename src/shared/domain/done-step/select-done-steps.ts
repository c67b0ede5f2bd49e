import type { LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import type { Pursuit } from '../pursuit/pursuit.ts';
import type { DoneStep } from './done-step.ts';

type Runs = ReadonlyMap<PursuitId, Pick<Pursuit, 'leadId' | 'memberId'>>;

/**
 * The steps that were done, oldest first, ties by id; one that was finished on two devices, or by two members, while apart
 * once: as whoever goes for it said, else as it was said first. Source: SPEC DONE3.
 */
export function selectDoneSteps(written: Iterable<DoneStep>, runs: Runs): readonly DoneStep[] {
  const steps = new Map<string, DoneStep>();
  const isOwn = (done: DoneStep): boolean => done.by === runOf(done, runs)?.memberId;
  const comesBefore = (a: DoneStep, b: DoneStep): boolean => (isOwn(a) === isOwn(b) ? compareDone(a, b) < 0 : isOwn(a));
  for (const done of written) {
    const key = keyOfDone(done, runOf(done, runs));
    const known = steps.get(key);
    if (known === undefined || comesBefore(done, known)) steps.set(key, done);
  }
  return [...steps.values()].sort(compareDone);
}

/** The same by the lead that they were done for. */
export function selectDoneByLead(written: Iterable<DoneStep>, runs: Runs): ReadonlyMap<LeadId, readonly DoneStep[]> {
  const byLead = new Map<LeadId, DoneStep[]>();
  for (const done of selectDoneSteps(written, runs)) {
    const known = byLead.get(done.leadId);
    if (known === undefined) byLead.set(done.leadId, [done]);
    else known.push(done);
  }
  return byLead;
}

/**
 * Whose step it was: of whoever went for the lead, else of whoever said so. Nobody is known for what came along in words.
 * Source: SPEC DONE3.
 */
export function whoseDone(done: DoneStep, runs: Runs): MemberId | undefined {
  if (done.copiedMember !== undefined) return undefined;
  return runOf(done, runs)?.memberId ?? done.by;
}

/**
 * What is the same where one step was finished twice: also whose it was and its words, so that nobody takes the place of what
 * another did by naming its step. What has no name of its own stands by itself.
 */
function keyOfDone({ id, leadId, step, text }: DoneStep, run: Pick<Pursuit, 'memberId'> | undefined): string {
  return JSON.stringify(step === undefined ? [id] : [leadId, step, run?.memberId ?? '', text]);
}

/** The run that it was a step of. A record can name any: one at another lead is none. */
function runOf({ pursuitId, leadId }: DoneStep, runs: Runs): Pick<Pursuit, 'memberId'> | undefined {
  const run = pursuitId === undefined ? undefined : runs.get(pursuitId);
  return run?.leadId === leadId ? run : undefined;
}

function compareDone(a: DoneStep, b: DoneStep): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
