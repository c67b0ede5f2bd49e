import { useTranslation } from 'react-i18next';

import type { ContactChance } from '#shared/domain/contact/select-chances.ts';

/** How many people somebody knows at a company, in words. */
export function useKnownWords(): (chance: Pick<ContactChance, 'company' | 'contacts'>) => string {
  const { t } = useTranslation('contacts');
  return ({ company, contacts: { length: count } }) =>
    t(count === 1 ? 'known.one' : count === 2 ? 'known.two' : 'known.several', { company, count });
}
