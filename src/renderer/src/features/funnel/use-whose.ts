import { useTranslation } from 'react-i18next';

import { useAgreed } from '#renderer/bindings/funnel.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { toldApart } from '#renderer/words/told-apart.ts';
import type { SelectOption } from '#renderer/ui/select.tsx';
import { tidyLine } from '#shared/domain/posting/tidy-text.ts';
import type { Whose } from '#shared/domain/funnel/select-shown-funnel.ts';

/** Whose way can be looked at, and how one says it of whom. */
export interface WhoseChoice {
  readonly options: readonly SelectOption<Whose>[];
  /** The one that is shown: one's own where what was chosen cannot be seen any more. */
  readonly shown: Whose;
  /** Why something else is shown than was chosen, in words. */
  readonly notice: string | undefined;
  /** Which words speak of whoever it is. */
  readonly voice: 'mine' | 'other' | 'circle';
  readonly name: string;
}

export function useWhose(chosen: Whose): WhoseChoice {
  const { t } = useTranslation(['funnel', 'common']);
  const { circle } = useSession();
  const members = useMembers();
  const agreed = useAgreed();
  const others = agreed.members.filter((id) => id !== circle.me);
  // It stands within sentences, which no sign in it may turn around.
  const nameOf = (whose: Whose): string =>
    tidyLine(whose === 'circle' ? undefined : members.of(whose)?.name) ?? t('common:someone');
  const names = toldApart([t('mine'), t('circle'), ...others.map(nameOf)], (name, number) => `${name} (${number})`);
  const options: readonly SelectOption<Whose>[] = [
    { value: circle.me, label: t('mine') },
    ...others.map((id, index) => ({ value: id, label: names[index + 2] ?? nameOf(id) })),
    ...(agreed.hasSum ? [{ value: 'circle' as const, label: t('circle') }] : []),
  ];
  const shown = options.find(({ value }) => value === chosen)?.value ?? circle.me;
  const notice = chosen === 'circle' ? t('noMoreSum') : t('noMore', { name: nameOf(chosen) });
  return {
    options,
    shown,
    notice: shown === chosen ? undefined : notice,
    voice: shown === circle.me ? 'mine' : shown === 'circle' ? 'circle' : 'other',
    name: nameOf(shown),
  };
}
