import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { Wording } from '#shared/domain/charter/charter.ts';
import type { Charter } from '#shared/domain/charter/select-charter.ts';
import styles from './charter.module.css';
import { useCharterActs } from './use-charter-acts.ts';

interface SignButtonProps {
  readonly wording: Wording;
  readonly charter: Charter;
}

/** Signs with the key of this device what stands above it. */
export function SignButton({ wording, charter }: SignButtonProps) {
  const { t } = useTranslation('charter');
  const { sign } = useCharterActs();
  const toasts = useToasts();
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  // Nobody signs what they cannot read.
  if (wording.hasMore) return <p className={styles['notice']}>{t('hasMore')}</p>;
  const handlePress = async (): Promise<void> => {
    setIsBusy(true);
    const became = await sign(wording, charter);
    setIsBusy(false);
    setFault(became === 'signed' ? undefined : t(became === 'keys' ? 'notSigned' : 'gone'));
    if (became === 'signed') toasts.show({ message: t('signed') });
  };
  return (
    <>
      <Button icon={<PenLine aria-hidden />} isPending={isBusy} onPress={() => void handlePress()}>
        {t('sign')}
      </Button>
      {fault === undefined ? null : (
        <p role="alert" className={styles['fault']}>
          {fault}
        </p>
      )}
    </>
  );
}
