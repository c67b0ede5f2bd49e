import { useTranslation } from 'react-i18next';

import { minutesOf } from '#renderer/bindings/minutes.ts';
import { useEachSecond } from '#renderer/bindings/use-each-second.ts';
import type { LiveMeeting } from '#renderer/bindings/use-meetings.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import styles from './meeting.module.css';

/** The time that the present turn has left: the same on every screen. It warns once in its last minute, and then says how far over it is. */
export function TurnClock({ live }: { readonly live: LiveMeeting }) {
  const { t } = useTranslation('meeting');
  useEachSecond(true);
  const { turn, phase } = live.state();
  if (turn === undefined) return null;
  const { leftMs, isWarning } = turn;
  const isOver = leftMs <= 0;
  return (
    <div className={styles['clock']}>
      <p role="timer" aria-label={t('clock')} data-warning={isWarning || isOver || undefined}>
        {t(isOver ? 'timeOver' : 'timeLeft', { time: minutesOf(leftMs) })}
      </p>
      {phase === 'paused' ? <p className={styles['quiet']}>{t('pausedSince')}</p> : null}
      <VisuallyHidden>
        <span role="status">{isOver ? t('overSaid') : isWarning ? t('warning') : ''}</span>
      </VisuallyHidden>
    </div>
  );
}
