import { useTranslation } from 'react-i18next';

import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { ClinicState, SaidBack } from '#shared/domain/clinic/clinic-state.ts';
import { confirmSaidBack } from '#shared/domain/clinic/say-back.ts';
import styles from './clinic.module.css';
import { Said } from './said.tsx';
import { useClinicPress } from './use-clinic-act.ts';

interface SaidBackListProps {
  readonly clinic: ClinicState;
  /** Whether the person can say whether that was it. */
  readonly canConfirm: boolean;
}

/** The problem as others understood it, with what the bringer said of that. */
export function SaidBackList({ clinic, canConfirm }: SaidBackListProps) {
  const { t } = useTranslation('clinic');
  return (
    <ul aria-label={t('saidBack.list')} className={styles['list']}>
      {clinic.saidBack.map((one) => (
        <Said key={one.id} author={one.author} text={one.text}>
          {one.verdict === undefined ? null : <p className={voice['quiet']}>{t(`saidBack.verdict.${one.verdict}`)}</p>}
          {canConfirm && one.verdict === undefined ? <Confirming clinic={clinic} one={one} /> : null}
        </Said>
      ))}
    </ul>
  );
}

function Confirming({ clinic, one }: { readonly clinic: ClinicState; readonly one: SaidBack }) {
  const { t } = useTranslation('clinic');
  const press = useClinicPress(clinic);
  const confirm = (isRight: boolean): void =>
    press(confirmSaidBack, { saidBackId: one.id, isRight }, t(`saidBack.told.${isRight ? 'right' : 'not-quite'}`));
  return (
    <div className={acts['acts']}>
      <KeepsFocus />
      <Button isDense aria-label={t('saidBack.rightThis', { text: one.text })} onPress={() => confirm(true)}>
        {t('saidBack.right')}
      </Button>
      <Button isDense aria-label={t('saidBack.notQuiteThis', { text: one.text })} onPress={() => confirm(false)}>
        {t('saidBack.notQuite')}
      </Button>
    </div>
  );
}
