import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import styles from './vent.module.css';

interface VentInvitationsProps {
  /** Goes where the vent is. */
  readonly onCome: () => void;
}

/** Says, on whatever page, that somebody would like to be listened to now; nothing where the circle does not do so. */
export function VentInvitations({ onCome }: VentInvitationsProps) {
  const { t } = useTranslation(['vent', 'common']);
  const { circle, vent } = useSession();
  const members = useMembers();
  const isOn = useObservable(circle.habits).has('vent');
  const invitations = useObservable(vent.invitations);
  if (!isOn) return null;
  return invitations.map(({ id, opener }) => {
    const words = t('asked', { name: members.of(opener)?.name || t('common:someone') });
    return (
      <section key={id} aria-label={words} className={styles['invitation']}>
        <KeepsFocus />
        <div role="status" className={styles['told']}>
          <p>{words}</p>
          <p className={styles['quiet']}>{t('askedWhat')}</p>
        </div>
        <div className={styles['acts']}>
          <Button variant="text" onPress={() => vent.decline(id)}>
            {t('notNow')}
          </Button>
          <Button
            onPress={() => {
              vent.come(id);
              onCome();
            }}
          >
            {t('listen')}
          </Button>
        </div>
      </section>
    );
  });
}
