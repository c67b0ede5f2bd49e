import type { MemberId } from '#shared/kernel/ids.ts';
import type { Manner } from '../conversation/message.ts';
import { type CheckIn, isJustListen } from './check-in.ts';

/** Whether a member's own words about a check-in are heard. Source: SPEC LISTEN1, LISTEN2. */
export function canUseOwnWords(checkIn: CheckIn, member: MemberId | undefined): boolean {
  return !isJustListen(checkIn) || checkIn.author === member;
}

/** Whether something is said in own words; support is not, nor is a "me too" without a story. */
export function isInOwnWords({ as: manner, text }: { readonly as: Manner; readonly text: string }): boolean {
  return manner === 'own-words' || (manner === 'me-too' && text !== '');
}

/** Says why a member cannot say something about a check-in; `undefined` when they can. Source: SPEC LISTEN1, LISTEN4. */
export function speakingRefusal(
  checkIn: CheckIn,
  said: { readonly as: Manner; readonly text: string },
  member: MemberId,
): 'own' | 'nothing-stuck' | 'listen-only' | undefined {
  if (said.as === 'me-too') {
    if (checkIn.author === member) return 'own';
    if (checkIn.stuck === undefined) return 'nothing-stuck';
  }
  return isInOwnWords(said) && !canUseOwnWords(checkIn, member) ? 'listen-only' : undefined;
}
