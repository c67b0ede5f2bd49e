import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import type { Turn } from '#shared/domain/meeting/meeting-state.ts';

/** What a turn is, in words: who speaks, or what it is about. */
export function useTurnWords(): (turn: Turn) => string {
  const { t } = useTranslation(['meeting', 'common']);
  const members = useMembers();
  return ({ kind, memberId, topic }) => {
    const member = members.of(memberId);
    const name = member?.name || t('common:someone');
    const isMe = member?.isMe === true;
    switch (kind) {
      case 'round':
        return isMe ? t('turnOf.roundYou') : t('turnOf.round', { name });
      case 'seat':
        return t(isMe ? 'turnOf.seatYou' : 'turnOf.seat', { name, topic: topic?.text ?? '' });
      case 'commitments':
      case 'closing':
        return t(`turnOf.${kind}`);
    }
  };
}
