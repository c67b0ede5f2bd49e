import { useTranslation } from 'react-i18next';

import type { Contact } from '#shared/domain/contact/contact.ts';

/** What somebody does and where, as far as it is known. */
export function useWorkWords(): (contact: Pick<Contact, 'company' | 'position'>) => string {
  const { t } = useTranslation('contacts');
  return ({ company, position }) =>
    company !== undefined && position !== undefined ? t('at', { position, company }) : (position ?? company ?? '');
}
