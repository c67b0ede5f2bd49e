import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { CardFilter } from '#shared/domain/board/board.ts';
import { STAGES } from '#shared/domain/pursuit/stage.ts';
import { useMembers } from '#renderer/bindings/members.ts';

/** Says what a filter lets through: "bob, Interviewing, Lyon". */
export function useFilterWords(): (filter: CardFilter) => string {
  const { t } = useTranslation(['search', 'board', 'common']);
  const members = useMembers();
  return useCallback(
    ({ text = '', whose, isFittingOnly, stages = [], place, tag }) => {
      const member = members.of(whose);
      const name = member?.isMe === true ? t('board:mine') : member?.name || t('filter.former');
      const parts = [
        whose === undefined ? '' : name,
        isFittingOnly === true ? t('board:fitsMe') : '',
        ...STAGES.filter((stage) => stages.includes(stage)).map((stage) => t(`common:stage.${stage}`)),
        place ?? '',
        tag ?? '',
        text.trim() === '' ? '' : t('filter.sought', { text: text.trim() }),
      ];
      return parts.filter((part) => part !== '').join(', ');
    },
    [t, members],
  );
}

/** Whether a filter leaves something out that no control in sight tells of. */
export function isFilterHidden({ stages = [], place, tag }: CardFilter): boolean {
  return stages.length > 0 || place !== undefined || tag !== undefined;
}
