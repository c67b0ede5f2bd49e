import { useTranslation } from 'react-i18next';

import { useSettledFolder } from '#renderer/bindings/folder-status.ts';
import { useReach } from '#renderer/bindings/reach.ts';
import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';

/**
 * Tells that nothing goes into the sync folder, when somebody waits for what should go there: a stick that is not plugged in
 * is no matter while everybody has everything. `undefined` otherwise.
 */
export function useFolderHint(): string | undefined {
  const { t } = useTranslation('frame');
  const isUnavailable = useLasting(useSettledFolder().state === 'unavailable', MINUTE_MS);
  const isAwaited = [...useReach().values()].some(({ state }) => state === 'waiting' || state === 'unknown');
  return isUnavailable && isAwaited ? t('nothingIntoFolder') : undefined;
}
