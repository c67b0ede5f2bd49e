import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { AddMeetingPoint } from './add-meeting-point.tsx';
import { MeetingPointRow } from './meeting-point-row.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';

/** Where devices find each other, how it stands with each place, and the own network. */
export function MeetingPointsSection() {
  const { t } = useTranslation('settings');
  const { meetingPoints } = useServices();
  const { points, nearby } = useObservable(meetingPoints.list);
  return (
    <Section title={t('points.title')}>
      <p className={styles['quiet']}>{t('points.why')}</p>
      {points.length === 0 ? (
        <p className={styles['strong']}>{t('points.none')}</p>
      ) : (
        <ul aria-label={t('points.list')} className={styles['points']}>
          {points.map((point) => (
            <MeetingPointRow key={point.url} point={point} />
          ))}
        </ul>
      )}
      <p>{t(`points.nearby.${nearby}`)}</p>
      <AddMeetingPoint />
    </Section>
  );
}
