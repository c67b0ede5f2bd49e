import { useTranslation } from 'react-i18next';

import type { Card } from '#shared/domain/board/board.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { Pursuit } from '#shared/domain/pursuit/pursuit.ts';
import { useBoard } from './board-context.ts';
import styles from './lead-card.module.css';

interface CardFootProps {
  readonly card: Card;
  readonly lead: Lead;
  readonly pursuit: Pursuit | undefined;
}

/** The last line: what comes next and when, or how it ended. */
export function CardFoot({ card, lead, pursuit }: CardFootProps) {
  const { t } = useTranslation('board');
  if (card.stage === 'closed') {
    return pursuit?.outcome === undefined ? null : (
      <span className={styles['foot']}>{t(`outcome.${pursuit.outcome}`)}</span>
    );
  }
  const { nextStep, nextStepOn } = pursuit ?? lead;
  if (nextStep === undefined && nextStepOn === undefined) return null;
  return (
    <span className={styles['foot']}>
      {nextStep === undefined ? null : (
        <span className={styles['step']}>
          <bdi>{nextStep}</bdi>
        </span>
      )}
      {nextStep !== undefined && nextStepOn !== undefined ? <span aria-hidden>·</span> : null}
      {nextStepOn === undefined ? null : <StepDay day={nextStepOn} />}
    </span>
  );
}

function StepDay({ day }: { readonly day: string }) {
  const { t } = useTranslation('board');
  const { days } = useBoard();
  const away = days.away(day);
  return (
    <time dateTime={day} className={styles['day']} data-near={away <= 1 || undefined}>
      {away < 0 ? t('since', { day: days.short(day) }) : days.short(day)}
    </time>
  );
}
