import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { usePresentMembers } from '#renderer/bindings/use-present-members.ts';
import type { SelectOption } from '#renderer/ui/select.tsx';
import type { MemberId } from '#shared/kernel/ids.ts';

/** The other members of the circle, as choices; `''` stands for none of them, in the words that are given. */
export function useMemberOptions(none: string): readonly SelectOption<MemberId | ''>[] {
  const { t } = useTranslation('common');
  const members = useMembers();
  const present = usePresentMembers();
  const others = present.filter((id) => id !== members.me.id);
  const options = others.map((id) => ({ value: id, label: members.of(id)?.name || t('someone') }));
  return [{ value: '', label: none }, ...options];
}
