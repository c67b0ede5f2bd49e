import type { MemberId } from '#shared/kernel/ids.ts';
import type { ClinicState } from './clinic-state.ts';
import { compareSteps } from './clinic-step.ts';
import { hashOfIdea } from './idea-bytes.ts';
import type { KeptIdea } from './kept-idea.ts';

/**
 * Which of one's own sealed ideas are to be opened now: none until the ideas are over, then all that are not open yet and are what
 * was sealed. Another would open nothing. Source: SPEC CLIN6.
 */
export function selectIdeasToReveal(input: {
  readonly state: ClinicState;
  /** What one's private document keeps. */
  readonly kept: Iterable<KeptIdea>;
  /** One's own id in the circle. */
  readonly me: MemberId;
  readonly digestOf: (content: Uint8Array) => Uint8Array;
}): readonly KeptIdea[] {
  const { state, kept, me, digestOf } = input;
  const unopened = new Map((state.ideas?.unopened ?? []).map((idea) => [idea.id, idea]));
  return [...kept].filter((idea) => {
    const sealed = unopened.get(idea.id);
    if (sealed === undefined || sealed.author !== me || idea.author !== me || idea.clinicId !== state.id) return false;
    return sealed.hash === hashOfIdea(idea, digestOf);
  });
}

/** One's own ideas for a clinic, which nobody else can read as long as they are sealed, oldest first. Source: SPEC CLIN5. */
export function selectOwnIdeas(
  kept: Iterable<KeptIdea>,
  of: Pick<ClinicState, 'id'> & { readonly me: MemberId },
): readonly KeptIdea[] {
  return [...kept].filter(({ clinicId, author }) => clinicId === of.id && author === of.me).sort(compareSteps);
}
