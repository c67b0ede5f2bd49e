import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { muteNudges, unmuteNudges } from '#shared/domain/nudge/mute-nudges.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** From whom the person hears kind words, and the way to change it. */
export interface Muting {
  /** Whether the person hears none from anybody. */
  readonly isAllMuted: boolean;
  readonly isMuted: (member: MemberId) => boolean;
  readonly setAll: (isMuted: boolean) => void;
  readonly set: (member: { readonly id: MemberId; readonly name: string }, isMuted: boolean) => void;
}

/** Muting, as the person set it in this circle; each change can be taken back. Source: SPEC NUDGE3. */
export function useMuting(): Muting {
  const { t } = useTranslation('nudges');
  const session = useSession();
  const sayAct = useSayAct();
  const { circle } = session;
  const mutes = useObservable(circle.mutes.all).get(circle.me);
  const change = (from: MemberId | undefined, isMuted: boolean, message: string): void => {
    const input = { from, authorOf: circle.replica.authorOf };
    const changed = session.run(circle, isMuted ? muteNudges : unmuteNudges, input);
    if (changed.ok) sayAct(changed.act, { message });
  };
  return {
    isAllMuted: mutes?.isAll === true,
    isMuted: (member) => mutes?.members.has(member) === true,
    setAll: (isMuted) => change(undefined, isMuted, t(isMuted ? 'mutedAll' : 'unmutedAll')),
    set: ({ id, name }, isMuted) => change(id, isMuted, t(isMuted ? 'muted' : 'unmuted', { name })),
  };
}
