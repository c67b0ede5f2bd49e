import { useTranslation } from 'react-i18next';

import type { MemberId } from '#shared/kernel/ids.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useServices } from '#renderer/bindings/services.ts';

/** The names of members as a list in words, the reader last, as `you`. */
export function useNamesAndYou(): (ids: readonly MemberId[]) => string {
  const { t } = useTranslation('common');
  const members = useMembers();
  const { program } = useServices();
  return (ids) => {
    const { id: me } = members.me;
    const others = ids.filter((id) => id !== me).map((id) => members.of(id)?.name || t('someone'));
    return new Intl.ListFormat(program.locale).format([...others, ...(ids.includes(me) ? [t('reader')] : [])]);
  };
}
