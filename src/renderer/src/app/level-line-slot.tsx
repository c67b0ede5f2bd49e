import { useTranslation } from 'react-i18next';

import { type ShownMember, useMembers } from '#renderer/bindings/members.ts';
import { useMoment } from '#renderer/bindings/moments.ts';
import { usePresence } from '#renderer/bindings/presence.ts';
import { useReach } from '#renderer/bindings/reach.ts';
import { useResting } from '#renderer/bindings/resting.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { LevelLine } from '#renderer/ui/level-line.tsx';
import { goTo, type Page, usePlace } from './place.ts';

/** Pages that offer to invite somebody in their own words. */
const INVITING: readonly Page[] = ['today', 'members'];

/** Who is here, on top of every page; alone, a ring for whoever is to come. */
export function LevelLineSlot({ onInvite }: { readonly onInvite: () => void }) {
  const { t } = useTranslation(['frame', 'common']);
  const { page } = usePlace();
  const { circle } = useSession();
  const { list, former } = useMembers();
  const presenceOf = usePresence();
  const reaches = useReach();
  const moment = useMoment();
  const resting = useResting();
  // Whoever has left stands in the line no more, not even on their own page.
  const hasLeft = former.some(({ isMe }) => isMe);
  const shown = hasLeft ? list.filter(({ isMe }) => !isMe) : list;
  const canInvite = list.length === 1 && !INVITING.includes(page) && circle.isWritable();

  function labelOf({ id }: ShownMember, name: string): string {
    const presence = presenceLabel(id, name);
    return resting.has(id) ? t('presence.resting', { presence }) : presence;
  }

  function presenceLabel(id: ShownMember['id'], name: string): string {
    const presence = presenceOf(id);
    if (presence.state === 'connected') return t('presence.connected', { name });
    const { lastSeenAt } = presence;
    return lastSeenAt === undefined
      ? t('presence.never', { name })
      : t('presence.away', { name, when: moment(lastSeenAt) });
  }

  function detailOf({ id, isMe }: ShownMember, name: string): string {
    const reach = reaches.get(id) ?? { state: 'unknown' };
    if (isMe) return t('onDevice', { name });
    if (hasLeft) return t('left');
    const words =
      reach.state === 'waiting'
        ? t('reach.waiting', { name, count: reach.count })
        : t(`reach.${reach.state}`, { name });
    return resting.has(id) ? `${t('presence.restingDetail', { name })} ${words}` : words;
  }

  return (
    <LevelLine
      label={t('whoIsHere')}
      members={shown.map((member) => {
        const name = member.name || t('someone', { ns: 'common' });
        return {
          id: member.id,
          label: labelOf(member, name),
          detail: detailOf(member, name),
          letters: member.initials,
          joinIndex: member.colourIndex,
          presence: resting.has(member.id) ? 'resting' : presenceOf(member.id).state,
          hasWaiting: reaches.get(member.id)?.state === 'waiting',
        };
      })}
      onOpen={() => goTo('members')}
      {...(canInvite && { invite: { label: t('inviteSomeone'), onPress: onInvite } })}
    />
  );
}
