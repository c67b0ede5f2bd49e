import { useTranslation } from 'react-i18next';

import { type CheckedName, useNameField } from '#renderer/bindings/checked-name.ts';

export type { CheckedName };

/** A name of a person or a circle, with the words of the first run. */
export function useCheckedName(known = ''): CheckedName {
  const { t } = useTranslation('firstRun');
  return useNameField(known, (fault, limit) => t(`name.${fault}`, { limit }));
}
