import type { MemberId } from '#shared/kernel/ids.ts';
import type { Clinic } from './clinic.ts';
import { type ClinicStep, compareSteps } from './clinic-step.ts';

/** Somebody who takes part in a clinic. */
export interface Participant {
  readonly memberId: MemberId;
  readonly isBringer: boolean;
  /** Whether they have sent an idea. */
  readonly hasSent: boolean;
  /** Whether they said that nobody needs to wait for them. */
  readonly isStandingAside: boolean;
}

/**
 * Who takes part: the bringer, who was asked, and whoever came or did anything, as long as they are members. The bringer stands
 * first, the others by id. Source: SPEC CLIN3.
 */
export function selectParticipants(
  { bringer, asked }: Pick<Clinic, 'bringer' | 'asked'>,
  steps: readonly ClinicStep[],
  members: readonly MemberId[],
): readonly Participant[] {
  const aside = new Set<MemberId>();
  const sent = new Set<MemberId>();
  const others = new Set(asked);
  for (const { author, kind } of [...steps].sort(compareSteps)) {
    others.add(author);
    if (kind === 'stood-aside') aside.add(author);
    if (kind === 'came') aside.delete(author);
    if (kind === 'idea-sealed') sent.add(author);
  }
  others.delete(bringer);
  return [bringer, ...[...others].sort()]
    .filter((memberId) => members.includes(memberId))
    .map((memberId) => ({
      memberId,
      isBringer: memberId === bringer,
      hasSent: sent.has(memberId),
      isStandingAside: aside.has(memberId),
    }));
}

/** Whether somebody's ideas are waited for. Source: SPEC CLIN6. */
export function isWaitedFor({ hasSent, isStandingAside }: Participant): boolean {
  return !hasSent && !isStandingAside;
}
