import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useServices } from '#renderer/bindings/services.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** How members are called where what they did is told, also of those who have left. */
export interface ToldNames {
  /** At the beginning of a sentence. */
  readonly first: (id: MemberId | undefined) => string;
  /** Several as a list, the reader last; `first` where it begins a sentence. */
  readonly list: (ids: readonly MemberId[], place?: 'first') => string;
}

export function useToldNames(): ToldNames {
  const { t } = useTranslation(['company', 'common']);
  const members = useMembers();
  const { program } = useServices();
  return useMemo(() => {
    const gone = new Set(members.former.map(({ id }) => id));
    const nameOf = (id: MemberId | undefined): string => {
      const name = members.of(id)?.name || t('common:someone');
      return id !== undefined && gone.has(id) ? t('left', { name }) : name;
    };
    const isMe = (id: MemberId | undefined): boolean => members.of(id)?.isMe === true;
    const format = new Intl.ListFormat(program.locale);
    return {
      first: (id) => (isMe(id) ? t('common:you') : nameOf(id)),
      list: (ids, place) => {
        const others = ids.filter((id) => !isMe(id)).map(nameOf);
        if (others.length === ids.length) return format.format(others);
        const isAlone = others.length === 0 && place === 'first';
        return format.format([...others, isAlone ? t('common:you') : t('common:reader')]);
      },
    };
  }, [members, program.locale, t]);
}
