import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useShownFolder } from '#renderer/bindings/folder-status.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useMoment } from '#renderer/bindings/moments.ts';
import { useServices } from '#renderer/bindings/services.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** More names than this are a number. */
const MOST_NAMES = 3;

/** How it stands with the folder of the circle, in sentences. */
export interface FolderWords {
  readonly first: string;
  /** What else is worth a line: what is safe and what to do, where something is not as it should be. */
  readonly more: readonly string[];
  readonly isUnavailable: boolean;
}

/** The one wording of it, wherever it is told; `undefined` without a folder. */
export function useFolderWords(): FolderWords | undefined {
  const { t } = useTranslation(['syncFolder', 'common']);
  const status = useShownFolder();
  const { away, dayOf, short } = useDays();
  const moment = useMoment();
  const writersWords = useWritersWords();

  switch (status.state) {
    case 'none':
      return undefined;
    case 'working':
      return told(t('working', { done: status.doneCount, count: status.totalCount }), []);
    case 'unavailable': {
      const say = (part: 'what' | 'safe' | 'next'): string =>
        t(`unavailable.${status.code}.${part}`, { when: moment(status.sinceAt) });
      return { first: say('what'), more: [`${say('safe')} ${say('next')}`], isUnavailable: true };
    }
    case 'ready': {
      const { checkedAt, writers, unreadCount, newerCount } = status;
      const day = dayOf(checkedAt);
      const looked = away(day) === 0 ? t('lookedAt', { time: moment(checkedAt) }) : t('lookedOn', { day: short(day) });
      return told(`${looked} ${writersWords(writers)}`, [
        ...(unreadCount === 0 ? [] : [t('unread', { count: unreadCount })]),
        ...(newerCount === 0 ? [] : [t('newer', { count: newerCount })]),
      ]);
    }
  }
}

function told(first: string, more: readonly string[]): FolderWords {
  return { first, more, isUnavailable: false };
}

function useWritersWords(): (writers: readonly MemberId[]) => string {
  const { t } = useTranslation(['syncFolder', 'common']);
  const { locale } = useServices().program;
  const { of } = useMembers();
  return (writers) => {
    const count = writers.length;
    if (count === 0) return t('writers.nobody');
    if (count > MOST_NAMES) return t('writers.many', { count });
    const names = writers.map((id) => of(id)?.name || t('common:someone'));
    return t('writers.some', { count, names: new Intl.ListFormat(locale).format(names) });
  };
}
