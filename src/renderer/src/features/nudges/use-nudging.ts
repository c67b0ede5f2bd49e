import { useDays } from '#renderer/bindings/days.ts';
import { useResting } from '#renderer/bindings/resting.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { isMutedFor } from '#shared/domain/nudge/mutes.ts';
import type { NudgeWords } from '#shared/domain/nudge/nudge.ts';
import { selectCountedNudges } from '#shared/domain/nudge/select-nudges.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** Whether a member can be told something kind today, and why not. */
export type Nudging =
  | { readonly state: 'free' | 'resting' | 'wantsNone' }
  | { readonly state: 'sent'; readonly words: NudgeWords };

/** How it stands today between the person and another member. Source: SPEC NUDGE2, NUDGE3. */
export function useNudging(to: MemberId): Nudging {
  const { circle } = useSession();
  const { today } = useDays();
  const nudges = useObservable(circle.nudges.all);
  const isResting = useResting().has(to);
  const mutes = useObservable(circle.mutes.all).get(to);
  const own = [...nudges.values()].filter((each) => each.from === circle.me && each.to === to && each.day === today);
  const [sent] = selectCountedNudges(own);
  if (sent !== undefined) return { state: 'sent', words: sent.words };
  if (isResting) return { state: 'resting' };
  return { state: mutes !== undefined && isMutedFor(mutes, circle.me) ? 'wantsNone' : 'free' };
}
