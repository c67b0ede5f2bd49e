import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import voice from '#renderer/ui/voice.module.css';
import type { Wording } from '#shared/domain/charter/charter.ts';
import { useCharterActs } from './use-charter-acts.ts';

interface SignButtonProps {
  readonly wording: Wording;
}

/** Signs with the key of this device what stands above it. */
export function SignButton({ wording }: SignButtonProps) {
  const { t } = useTranslation('charter');
  const { sign } = useCharterActs();
  const toasts = useToasts();
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const handlePress = async (): Promise<void> => {
    setIsBusy(true);
    const became = await sign(wording);
    setIsBusy(false);
    setFault(became === 'signed' ? undefined : t(became === 'keys' ? 'notSigned' : 'gone'));
    if (became === 'signed') toasts.show({ message: t('signed') });
  };
  return (
    <>
      <KeepsFocus />
      <Button icon={<PenLine aria-hidden />} isPending={isBusy} onPress={() => void handlePress()}>
        {t('sign')}
      </Button>
      {fault === undefined ? null : (
        <p role="alert" className={voice['fault']}>
          {fault}
        </p>
      )}
    </>
  );
}
