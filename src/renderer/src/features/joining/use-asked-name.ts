import { useTranslation } from 'react-i18next';

import { type CheckedName, useNameField } from '#renderer/bindings/checked-name.ts';

/** The name under which somebody asks to be let in, while it is typed. */
export interface AskedName extends Omit<CheckedName, 'refuse'> {
  /** Nothing of it could be shown to others. */
  readonly refuse: () => void;
}

/** Begins with a name that is known. */
export function useAskedName(known: string): AskedName {
  const { t } = useTranslation('joining');
  const name = useNameField(known, (fault, limit) => t(`name.${fault}`, { limit }));
  return { ...name, refuse: () => name.refuse(t('name.no-name')) };
}
