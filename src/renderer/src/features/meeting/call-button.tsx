import { useTranslation } from 'react-i18next';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';

/** Opens the call that the charter names, outside the app; nothing where it names none. */
export function CallButton() {
  const { t } = useTranslation('meeting');
  const { links } = useServices();
  const toasts = useToasts();
  const charter = useObservable(useSession().charter);
  const link = charter?.holding?.wording.clauses.callLink;
  if (link === undefined) return null;
  const open = async (): Promise<void> => {
    if (!(await links.open(link))) toasts.show({ message: t('callRefused') });
  };
  return <Button onPress={() => void open()}>{t('call')}</Button>;
}
