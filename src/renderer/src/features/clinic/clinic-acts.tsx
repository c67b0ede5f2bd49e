import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import voice from '#renderer/ui/voice.module.css';
import { isClosablePhase } from '#shared/domain/clinic/clinic.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { standAside, takePart } from '#shared/domain/clinic/take-part.ts';
import { withdrawClinic } from '#shared/domain/clinic/withdraw-clinic.ts';
import { ClosePhaseButton } from './close-phase-button.tsx';
import { useClinicPress } from './use-clinic-act.ts';

/** What can be done with a clinic as a whole: go on, come or stand aside, take one's own problem back. */
export function ClinicActs({ clinic }: { readonly clinic: ClinicState }) {
  const { t } = useTranslation('clinic');
  const { me } = useMembers();
  const press = useClinicPress(clinic);
  const { phase, participants } = clinic;
  const own = participants.find(({ memberId }) => memberId === me.id);
  const isMine = clinic.bringer === me.id;
  const isOn = isClosablePhase(phase);
  const isAside = own?.isStandingAside === true;
  // The bringer is waited for in nothing but the ideas.
  const canStandAside = isOn && own !== undefined && !isAside && !own.hasSent && (!isMine || phase === 'ideas');
  return (
    <>
      {isOn && own === undefined ? <p className={voice['quiet']}>{t('notIn')}</p> : null}
      {isOn && isAside ? <p className={voice['quiet']}>{t('youAside')}</p> : null}
      <div className={acts['acts']}>
        {isOn && (own === undefined || isAside) ? (
          <>
            <KeepsFocus />
            <Button onPress={() => press(takePart, {}, t('takenPart'))}>{t('takePart')}</Button>
          </>
        ) : null}
        {isOn ? <ClosePhaseButton key={phase} clinic={clinic} phase={phase} /> : null}
        {canStandAside && !clinic.isAlone ? (
          <>
            <KeepsFocus />
            <Button variant="text" onPress={() => press(standAside, {}, t('stoodAside'))}>
              {t('standAside')}
            </Button>
          </>
        ) : null}
        {isMine ? (
          <Button variant="text" onPress={() => press(withdrawClinic, {}, t('withdrawn'))}>
            {t('withdraw')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
