import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useMoment } from '#renderer/bindings/moments.ts';
import { usePresence } from '#renderer/bindings/presence.ts';
import { useDays } from '#renderer/bindings/days.ts';
import { useReach } from '#renderer/bindings/reach.ts';
import { useResting } from '#renderer/bindings/resting.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** How it stands with a member, in words; what is not known, or goes without saying, is left out. */
export interface Standing {
  readonly isConnected: boolean;
  /** Whether they are here, and what they have of this person's changes. */
  readonly presence: string | undefined;
  /** Something of this person's has not reached them, as far as anybody here knows. */
  readonly isLacking: boolean;
  readonly letIn: string | undefined;
  readonly isInviteUsedTwice: boolean;
}

/** Tells how it stands with each member of the circle. */
export function useStandings(): (id: MemberId) => Standing {
  const { t } = useTranslation(['members', 'common']);
  const { circle } = useSession();
  const { me } = circle;
  const names = useMembers();
  const presenceOf = usePresence();
  const reaches = useReach();
  const moment = useMoment();
  const days = useDays();
  const resting = useResting();
  const members = useObservable(circle.replica.members);

  function presenceWords(id: MemberId): string {
    const presence = presenceOf(id);
    if (presence.state === 'connected') return t('presence.connected');
    const { lastSeenAt } = presence;
    return lastSeenAt === undefined ? t('presence.never') : t('presence.lastSeen', { when: moment(lastSeenAt) });
  }

  function restWords(id: MemberId): string | undefined {
    const rest = resting.get(id);
    if (rest === undefined) return undefined;
    return rest.until === undefined ? t('presence.restingOpen') : t('presence.resting', { day: days.date(rest.until) });
  }

  function reachWords(id: MemberId): string | undefined {
    const reach = reaches.get(id);
    if (reach === undefined) return undefined;
    return reach.state === 'waiting' ? t('reach.waiting', { count: reach.count }) : t(`reach.${reach.state}`);
  }

  function letInWords(id: MemberId, admittedBy: MemberId | undefined): string | undefined {
    if (admittedBy === undefined) return undefined;
    if (admittedBy === me) return t('letInByYou');
    const name = names.of(admittedBy)?.name || t('someone', { ns: 'common' });
    return t(id === me ? 'youLetInBy' : 'letInBy', { name });
  }

  return (id) => {
    const reach = reaches.get(id)?.state;
    const member = members.find((each) => each.id === id);
    return {
      isConnected: presenceOf(id).state === 'connected',
      presence:
        id === me ? restWords(id) : [restWords(id), presenceWords(id), reachWords(id)].filter(Boolean).join(' '),
      isLacking: reach === 'waiting' || reach === 'unknown',
      letIn: letInWords(id, member?.admittedBy),
      isInviteUsedTwice: member?.isInviteUsedTwice ?? false,
    };
  };
}
