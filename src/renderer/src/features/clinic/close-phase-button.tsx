import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { ClosablePhase } from '#shared/domain/clinic/clinic.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { closePhase } from '#shared/domain/clinic/close-phase.ts';
import { isWaitedFor } from '#shared/domain/clinic/select-participants.ts';
import { useClinicPress } from './use-clinic-act.ts';

interface ClosePhaseButtonProps {
  readonly clinic: ClinicState;
  readonly phase: ClosablePhase;
}

/**
 * Goes on before the time: anybody may, and nobody takes it back. Who is together can see that the others agree; where somebody
 * may still be writing it is asked once more.
 */
export function ClosePhaseButton({ clinic, phase }: ClosePhaseButtonProps) {
  const { t } = useTranslation('clinic');
  const namesOf = useNamesAndYou();
  const press = useClinicPress(clinic);
  const [isAsked, setIsAsked] = useState(false);
  const waited = phase === 'ideas' ? clinic.participants.filter(isWaitedFor).map(({ memberId }) => memberId) : [];
  const isPlain = clinic.manner === 'live' && phase !== 'ideas';
  const close = (): void => {
    setIsAsked(false);
    press(closePhase, { phase }, t(`closed.${phase}`));
  };
  return (
    <>
      <KeepsFocus />
      <Button onPress={() => (isPlain ? close() : setIsAsked(true))}>{t(`close.${phase}`)}</Button>
      <AlertDialog
        isOpen={isAsked}
        title={t('close.title')}
        confirmLabel={t('close.confirm')}
        cancelLabel={t('close.cancel')}
        onConfirm={close}
        onCancel={() => setIsAsked(false)}
      >
        <p>{t('close.what')}</p>
        {waited.length === 0 ? null : <p>{t('close.waited', { names: namesOf(waited) })}</p>}
      </AlertDialog>
    </>
  );
}
