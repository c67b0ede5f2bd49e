import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { foldText } from '#shared/domain/record/fold-text.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** Which of several members of one name somebody is; nothing where nobody else is called so. Everybody chooses their own name. */
export function useSameNameWords(id: MemberId): string | undefined {
  const { t } = useTranslation('introductions');
  const { of, list, former } = useMembers();
  const days = useDays();
  const members = useObservable(useSession().circle.replica.members);
  const joinedAt = members.find((member) => member.id === id)?.joinedAt;
  const name = of(id)?.name ?? '';
  const key = keyOf(name);
  const isShared = [...list, ...former].some((member) => member.id !== id && keyOf(member.name) === key);
  if (!isShared || joinedAt === undefined || key === '') return undefined;
  return t('sameName', { name, day: days.date(days.dayOf(joinedAt)) });
}

/** What is seen of a name: signs that are not can make two of one. */
function keyOf(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}]/gu, '');
}
