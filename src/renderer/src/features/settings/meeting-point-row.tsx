import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMoment } from '#renderer/bindings/moments.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { ListRow } from '#renderer/ui/list-row.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { KnownMeetingPoint, MeetingPointState } from '#shared/ports/meeting-points.ts';
import styles from './settings.module.css';

const KNOWN_REASONS = ['no-answer', 'refused', 'silent', 'bad-address'] as const;

/** A meeting point, how it stands with it and where it comes from; what the person took in can be taken away. */
export function MeetingPointRow({ point }: { readonly point: KnownMeetingPoint }) {
  const { t } = useTranslation('settings');
  const { meetingPoints, logError } = useServices();
  const toasts = useToasts();
  const [isRefused, setRefused] = useState(false);
  const stateWords = useStateWords();
  const { url, source, status } = point;
  const isRemovable = source === 'added' || source === 'invite';

  const remove = async (): Promise<void> => {
    setRefused(false);
    try {
      await meetingPoints.remove(url);
      toasts.show({ message: t('points.removed', { place: url }) });
    } catch (error) {
      setRefused(true);
      logError(error);
    }
  };
  return (
    <ListRow
      title={<span className={styles['address']}>{url}</span>}
      detail={
        <>
          <p>
            {stateWords(status)} {t(`points.source.${source}`)}
          </p>
          {isRefused ? (
            <p role="alert" className={styles['problem']}>
              {t('points.notRemoved')}
            </p>
          ) : null}
        </>
      }
      action={
        isRemovable ? (
          <>
            <KeepsFocus />
            <Button isDense aria-label={t('points.removeNamed', { place: url })} onPress={() => void remove()}>
              {t('points.remove')}
            </Button>
          </>
        ) : null
      }
    />
  );
}

function useStateWords(): (status: MeetingPointState) => string {
  const { t } = useTranslation('settings');
  const { clock } = useServices();
  const moment = useMoment();
  return (status) => {
    if (status.state !== 'failed') return t(`points.status.${status.state}`);
    const known = KNOWN_REASONS.find((each) => each === status.reason) ?? 'other';
    const reason = t(`points.reason.${known}`);
    const { nextAttemptAt } = status;
    if (nextAttemptAt === undefined) return t('points.status.failedForGood', { reason });
    const isSoon = nextAttemptAt - clock.now() < MINUTE_MS;
    const when = isSoon ? t('points.soon') : t('points.at', { time: moment(nextAttemptAt) });
    return t('points.status.failed', { reason, when });
  };
}
