import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';

/** Others say how much there is to come. Beyond this the number is not believed, and says nothing to anybody either. */
const MOST_COUNTED = 10_000;

/** Tells that others' changes are on their way here, when that takes its time; `undefined` otherwise. */
export function useIncomingWords(): string | undefined {
  const { t } = useTranslation('frame');
  const count = useObservable(useSession().circle.replica.incoming);
  if (!useLasting(count > 0)) return undefined;
  return count > MOST_COUNTED ? t('incoming.many') : t('incoming.some', { count });
}
