import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useServices } from '#renderer/bindings/services.ts';
import voice from '#renderer/ui/voice.module.css';
import type { MemberId } from '#shared/kernel/ids.ts';

interface SignaturesProps {
  readonly signedBy: readonly MemberId[];
  readonly notYet?: readonly MemberId[];
}

/** Who has signed, and who has not yet, by name. */
export function Signatures({ signedBy, notYet = [] }: SignaturesProps) {
  const { t } = useTranslation(['charter', 'common']);
  const { program } = useServices();
  const members = useMembers();
  const list = new Intl.ListFormat(program.locale);
  /** In the order of the level line, whoever is not on it at the end. */
  const inOrder = (ids: readonly MemberId[]): readonly MemberId[] => {
    const known = members.list.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
    return [...known, ...ids.filter((id) => !known.includes(id))];
  };
  const namesOf = (ids: readonly MemberId[]): string =>
    list.format(inOrder(ids).map((id) => members.of(id)?.name || t('common:someone')));
  return (
    <p className={voice['quiet']}>
      {signedBy.length === 0 ? t('signedByNobody') : t('signedBy', { names: namesOf(signedBy) })}
      {notYet.length === 0 ? null : ` ${t('notYet', { names: namesOf(notYet) })}`}
    </p>
  );
}
