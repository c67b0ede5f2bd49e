import { useTranslation } from 'react-i18next';

import type { MemberId } from '#shared/kernel/ids.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useServices } from '#renderer/bindings/services.ts';

/** The names of members as a list in words. */
export function useNames(): (ids: readonly MemberId[]) => string {
  const { t } = useTranslation('common');
  const members = useMembers();
  const { program } = useServices();
  return (ids) => new Intl.ListFormat(program.locale).format(ids.map((id) => members.of(id)?.name || t('someone')));
}
