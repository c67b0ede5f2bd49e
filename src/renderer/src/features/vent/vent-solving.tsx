import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { Vent } from '#shared/domain/vent/vent.ts';
import { NextStep } from './next-step.tsx';
import { SaidList } from './said-list.tsx';
import { SayForm } from './say-form.tsx';
import styles from './vent.module.css';

/** What might help, and one next step for whoever wants to keep one. */
export function VentSolving({ vent }: { readonly vent: Vent }) {
  const { t } = useTranslation('vent');
  const { vent: room } = useSession();
  const toasts = useToasts();
  const [step, setStep] = useState('');
  const close = (): void => {
    room.leave();
    toasts.show({ message: t('closed') });
  };
  return (
    <>
      <KeepsFocus />
      <SaidList label={t('lines')} said={vent.lines} />
      <Heading level={3}>{t('solving')}</Heading>
      <SaidList
        label={t('options')}
        said={vent.options}
        renderActs={({ text }) => (
          <div className={styles['inline']}>
            <Button isDense variant="text" onPress={() => setStep(text)}>
              {t('take')}
            </Button>
          </div>
        )}
      />
      <SayForm label={t('option')} button={t('offer')} />
      <NextStep text={step} onText={setStep} />
      <div className={acts['acts']}>
        <Button variant="text" onPress={close}>
          {t('close')}
        </Button>
      </div>
    </>
  );
}
