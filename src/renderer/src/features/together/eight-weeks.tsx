import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { selectLastWeeks, type WeekCounts } from '#shared/domain/commitment/select-weeks.ts';
import styles from './together.module.css';

/** Each mark is one thing that somebody meant to do. */
const PARTS = ['kept', 'carried', 'dropped', 'open'] as const;

/** One's own last eight weeks as a small picture, for oneself alone. Before anything has been settled there is none. */
export function EightWeeks() {
  const { t } = useTranslation('together');
  const { circle } = useSession();
  const days = useDays();
  const { firstDay } = usePresentWeek();
  const commitments = useObservable(circle.commitments);
  const weeks = useMemo(() => {
    const own = commitments.filter(({ memberId }) => memberId === circle.me);
    return selectLastWeeks(own, { today: days.today, firstDay });
  }, [commitments, circle.me, days.today, firstDay]);
  if (weeks.every(({ kept, carried, dropped }) => kept + carried + dropped === 0)) return null;
  const wordsOf = (week: WeekCounts): string => {
    const day = days.date(week.week);
    const isEmpty = PARTS.every((part) => week[part] === 0);
    return isEmpty ? t('commitments.weekEmpty', { day }) : t('commitments.week', { ...week, day });
  };
  return (
    <div className={styles['eightWeeks']}>
      <Heading level={3}>{t('commitments.eightWeeks')}</Heading>
      <ol className={styles['weeks']}>
        {weeks.map((week) => (
          <li key={week.week} title={wordsOf(week)}>
            <VisuallyHidden>{wordsOf(week)}</VisuallyHidden>
            {PARTS.flatMap((part) =>
              Array.from({ length: week[part] }, (_, index) => (
                <span key={`${part} ${index}`} aria-hidden className={styles['mark']} data-part={part} />
              )),
            )}
          </li>
        ))}
      </ol>
      <p className={styles['quiet']}>
        {t('commitments.legend')} {t('commitments.eightWeeksFor')}
      </p>
    </div>
  );
}
