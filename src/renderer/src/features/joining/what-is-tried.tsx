import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import styles from './joining.module.css';

interface WhatIsTriedProps {
  /** There is another way, which needs none of these. */
  readonly hasFolder: boolean;
}

/** The ways to the circle, each with how it goes. Their coming and going is not announced. */
export function WhatIsTried({ hasFolder }: WhatIsTriedProps) {
  const { t } = useTranslation('joining');
  const { points, nearby } = useObservable(useServices().meetingPoints.list);
  const isCutOff = !hasFolder && nearby !== 'on' && points.every(({ status }) => status.state === 'failed');
  return (
    <>
      <ul aria-label={t('tried.label')} aria-live="off" className={styles['tried']}>
        <li>{t(`tried.nearby.${nearby}`)}</li>
        {points.map(({ url, status }) => (
          <li key={url}>{t(`tried.point.${status.state}`, { address: url })}</li>
        ))}
      </ul>
      {isCutOff ? <p className={styles['cutOff']}>{t('tried.nothing')}</p> : null}
    </>
  );
}
