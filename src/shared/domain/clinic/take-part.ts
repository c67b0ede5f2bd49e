import type * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { type ClinicRef, findClinic, type FoundClinic } from './find-clinic.ts';
import { planStep } from './plan-step.ts';

type Code = 'not-found';

/** Takes part in a clinic, so that one is waited for; who does so already writes nothing. Source: SPEC CLIN3. */
export function takePart(doc: Y.Doc, input: ClinicRef, ctx: CommandContext): CommandResult<unknown, Code> {
  const found = findClinic(doc, input, ctx.now);
  if (!found.ok) return found;
  const isThere = presenceOf(found.value, ctx.actor) === 'in';
  return ok({ undo: commit(doc, 'clinic-joined', isThere ? [] : [planPresence('came', input, found.value, ctx)]) });
}

/** Lets nobody wait for one: one has no idea, or no time. Said before, it writes nothing. Source: SPEC CLIN3. */
export function standAside(doc: Y.Doc, input: ClinicRef, ctx: CommandContext): CommandResult<unknown, Code> {
  const found = findClinic(doc, input, ctx.now);
  if (!found.ok) return found;
  const isAside = presenceOf(found.value, ctx.actor) === 'aside';
  const changes = isAside ? [] : [planPresence('stood-aside', input, found.value, ctx)];
  return ok({ undo: commit(doc, 'clinic-stood-aside', changes) });
}

function presenceOf({ state }: FoundClinic, actor: MemberId): 'in' | 'aside' | 'out' {
  const one = state.participants.find(({ memberId }) => memberId === actor);
  return one === undefined ? 'out' : one.isStandingAside ? 'aside' : 'in';
}

/** The last that a member said of it counts, so it comes after what they said before, also when their clock was put back. */
function planPresence(
  kind: 'came' | 'stood-aside',
  { clinicId }: ClinicRef,
  { steps }: FoundClinic,
  { actor, now, newId }: CommandContext,
): Change {
  const before = steps.filter(({ author, kind: other }) => author === actor && isPresence(other));
  const at = before.reduce((latest, step) => Math.max(latest, step.at + 1), now);
  return planStep({ id: newId('clinicStep'), clinicId, kind, at });
}

function isPresence(kind: string): boolean {
  return kind === 'came' || kind === 'stood-aside';
}
