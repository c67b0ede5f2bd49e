import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { ListRow } from '#renderer/ui/list-row.tsx';
import styles from './today.module.css';
import type { OpenFirstSteps } from './use-first-steps.ts';

interface FirstStepsProps {
  readonly steps: OpenFirstSteps;
  readonly onAddLead: () => void;
  readonly onWritePriorities: () => void;
  readonly onInvite: () => void;
}

/** What somebody who begins does first; the first that is open has the primary button. */
export function FirstSteps({ steps, onAddLead, onWritePriorities, onInvite }: FirstStepsProps) {
  const { t } = useTranslation('today');
  if (!steps.addLead && !steps.writePriorities && !steps.invite) return null;
  return (
    <ul aria-label={t('firstSteps')} className={styles['firstSteps']}>
      {steps.addLead ? (
        <ListRow
          title={t('addLeadSentence')}
          detail={t('addLeadWhy')}
          action={
            <Button variant="primary" onPress={onAddLead}>
              {t('addLead')}
            </Button>
          }
        />
      ) : null}
      {steps.writePriorities ? (
        <ListRow
          title={t('writePrioritiesSentence')}
          detail={t('writePrioritiesWhy')}
          action={
            <Button variant={steps.addLead ? 'quiet' : 'primary'} onPress={onWritePriorities}>
              {t('writePriorities')}
            </Button>
          }
        />
      ) : null}
      {steps.invite ? (
        <ListRow
          title={t('inviteSentence')}
          detail={t('inviteWhy')}
          action={
            <Button variant={steps.addLead || steps.writePriorities ? 'quiet' : 'primary'} onPress={onInvite}>
              {t('invite')}
            </Button>
          }
        />
      ) : null}
    </ul>
  );
}
