import { useTranslation } from 'react-i18next';

import { useResting } from '#renderer/bindings/resting.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useMemberIds } from '#renderer/bindings/use-meetings.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { openMeeting } from '#shared/domain/meeting/open-meeting.ts';
import styles from './meeting.module.css';

/** Opens a meeting in writing, for a week in which the members cannot be together. */
export function OpenWritten() {
  const { t } = useTranslation('meeting');
  const session = useSession();
  const toasts = useToasts();
  const members = useMemberIds();
  const resting = new Set(useResting().keys());
  const { zone } = usePresentWeek();
  const { circle } = session;
  const open = (): void => {
    const { authorOf } = circle.replica;
    const opened = session.run(circle, openMeeting, { kind: 'written', zone, members, resting, authorOf });
    if (!opened.ok) toasts.show({ message: t(`errors.${opened.error.code}`) });
  };
  return (
    <div className={styles['part']}>
      <KeepsFocus />
      <p className={styles['quiet']}>{t('written.openWhy')}</p>
      <div>
        <Button onPress={open}>{t('written.open')}</Button>
      </div>
    </div>
  );
}
