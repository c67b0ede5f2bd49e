import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { cancelTaken, invitedLeadsOf, stepStillSet } from '#renderer/bindings/take-invitation.ts';
import { Button } from '#renderer/ui/button.tsx';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import { isCancelledBy } from '#shared/domain/calendar/known-invitation.ts';
import type { PlannedInvitation } from '#shared/domain/calendar/plan-calendar-import.ts';
import styles from './calendar.module.css';

interface CancelFormProps {
  readonly planned: PlannedInvitation;
  readonly onDone: () => void;
}

/** Asks whether the step goes away that was set for what does not take place. Source: SPEC CAL14. */
export function CancelForm({ planned: { event, known }, onDone }: CancelFormProps) {
  const { t } = useTranslation('calendar');
  const session = useSession();
  const sayAct = useSayAct();
  const [error, setError] = useState<string>();
  const leads = invitedLeadsOf(session);
  const standing = known.filter((one) => isCancelledBy(one, event));
  const going = standing.flatMap((one) => stepStillSet(leads, session, one, standing) ?? []);
  const cancel = (): void => {
    const cancelled = cancelTaken(session, { event, known: standing });
    if (!cancelled.ok) return setError(t(`import.errors.${cancelled.error}`));
    onDone();
    const { act, isStepGone } = cancelled.value;
    sayAct(act, { message: t(isStepGone ? 'import.cancelled' : 'import.cancelledStays') });
  };
  return (
    <div className={styles['form']}>
      {going.map(({ lead, isPrivate, nextStep }) => (
        <p key={lead.id}>
          {t(isPrivate ? 'import.stepGoesPrivate' : 'import.stepGoes', {
            step: nextStep ?? '',
            lead: cardNameOf(lead) || t('import.unnamed'),
          })}
        </p>
      ))}
      {going.length === 0 ? <p>{t('import.stepStays')}</p> : null}
      <p role="alert" className={styles['error']}>
        {error}
      </p>
      <div className={styles['submit']}>
        <Button variant="primary" onPress={cancel}>
          {t(going.length === 0 ? 'import.keepCancelled' : 'import.takeAway')}
        </Button>
      </div>
    </div>
  );
}
