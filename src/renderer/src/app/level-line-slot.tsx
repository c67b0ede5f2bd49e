import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { LevelLine } from '#renderer/ui/level-line.tsx';
import { goTo } from './place.ts';

/** Who is here, on top of every page. */
export function LevelLineSlot() {
  const { t } = useTranslation('frame');
  const { list } = useMembers();
  return (
    <LevelLine
      label={t('whoIsHere')}
      members={list.map((member) => ({
        id: member.id,
        label: t('presence.connected', { name: member.name }),
        detail: t('onDevice', { name: member.name }),
        letters: member.initials,
        joinIndex: member.colourIndex,
        presence: 'connected',
        hasWaiting: false,
      }))}
      onOpen={() => goTo('members')}
    />
  );
}
