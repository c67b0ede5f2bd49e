import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { runsAt } from './standing.ts';
import { useSpottedWords } from './use-spotted-words.ts';

const MOST_RUNS = 3;

/** How far a lead is and with whom, in a few words; who spotted it where nobody goes for it; nothing where neither is known. */
export function useStandingWords(): (lead: Lead, space: SpaceView) => string | undefined {
  const { t } = useTranslation(['duplicates', 'common']);
  const members = useMembers();
  const spottedWords = useSpottedWords();
  return (lead, space) => {
    const runs = runsAt(space, lead.id).slice(0, MOST_RUNS);
    if (runs.length === 0) return spottedWords(lead);
    return runs
      .map(({ stage, memberId }) => {
        const member = members.of(memberId);
        const name = member?.isMe === true ? t('common:reader') : member?.name || t('common:someone');
        return t('hint.standing', { stage: t(`stage.${stage}`), name });
      })
      .join('; ');
  };
}
