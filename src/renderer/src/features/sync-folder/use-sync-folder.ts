import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { type FolderChoice, useFolderChoice } from '#renderer/bindings/use-folder-choice.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';

/** The folder of the open circle; what was done with it is said wherever the person is. */
export function useSyncFolder(): FolderChoice {
  const { t } = useTranslation('syncFolder');
  const toasts = useToasts();
  const choice = useFolderChoice(useSession().circleId);
  const { folder, isBusy, fault, choose: ask, forget: leave, dismiss } = choice;
  const isOther = folder !== undefined;

  const choose = useCallback(async () => {
    const became = await ask();
    const said = isOther ? 'changed' : 'chosen';
    if (became === 'chosen') toasts.show({ message: t(said), detail: t(`${said}Next`) });
    return became;
  }, [ask, isOther, toasts, t]);
  const forget = useCallback(async () => {
    const isLeft = await leave();
    if (isLeft) toasts.show({ message: t('stopped'), detail: t('stoppedNext') });
    return isLeft;
  }, [leave, toasts, t]);

  return useMemo(
    () => ({ folder, isBusy, fault, choose, forget, dismiss }),
    [folder, isBusy, fault, choose, forget, dismiss],
  );
}
