import type { CheckInId, MemberId } from '#shared/kernel/ids.ts';
import type { Message } from '../conversation/message.ts';
import type { CheckIn } from './check-in.ts';
import { canUseOwnWords, isInOwnWords } from './speaking.ts';

/**
 * Leaves out what a reader does not see: what others said in own words about a "just listen", until its author opens it, and
 * what was said about a check-in that is not there or withdrawn. All else stays, in its order.
 *
 * **Guarantees:** messages stay the same objects. Source: SPEC LISTEN2.
 */
export function selectHeard(
  messages: Iterable<Message>,
  checkIns: ReadonlyMap<CheckInId, CheckIn>,
  reader: MemberId,
): readonly Message[] {
  return [...messages].filter((message) => {
    if (message.about.kind !== 'check-in') return true;
    const checkIn = checkIns.get(message.about.id);
    if (checkIn === undefined) return false;
    return !isInOwnWords(message) || message.author === reader || canUseOwnWords(checkIn, message.author);
  });
}
