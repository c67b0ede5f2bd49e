import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { MOST_A_WEEK } from '#shared/domain/commitment/find-commitment.ts';
import { selectCommitmentsOf } from '#shared/domain/commitment/select-commitments.ts';
import { selectOpenCommitments } from '#shared/domain/commitment/select-open-commitments.ts';
import { AddCommitment } from './add-commitment.tsx';
import { CommitmentRow } from './commitment-row.tsx';
import { OwnEightWeeks } from './eight-weeks.tsx';
import styles from './together.module.css';

/** What the person means to do this week, and what is still open from earlier ones. */
export function Commitments() {
  const { t } = useTranslation('together');
  const headingId = useId();
  const earlierId = useId();
  const { circle } = useSession();
  const { firstDay, beginsOn: week } = usePresentWeek();
  const all = useObservable(circle.commitments);
  const memberId = circle.me;
  const own = selectCommitmentsOf(all, { memberId, week, firstDay });
  const { toSettle } = selectOpenCommitments(all, { memberId, week, firstDay });
  return (
    <div className={styles['commitments']}>
      <Heading level={3} id={headingId}>
        {t('commitments.title')}
      </Heading>
      {own.length === 0 ? <p className={styles['quiet']}>{t('commitments.none')}</p> : null}
      <ul aria-labelledby={headingId} className={styles['rows']}>
        {own.map((commitment) => (
          <CommitmentRow key={commitment.id} commitment={commitment} isOwn />
        ))}
      </ul>
      {circle.isWritable() && own.length < MOST_A_WEEK ? <AddCommitment /> : null}
      {own.length >= MOST_A_WEEK ? <p className={styles['quiet']}>{t('commitments.full')}</p> : null}
      {toSettle.length === 0 ? null : (
        <>
          <Heading level={3} id={earlierId}>
            {t('commitments.toSettle')}
          </Heading>
          <ul aria-labelledby={earlierId} className={styles['rows']}>
            {toSettle.map((commitment) => (
              <CommitmentRow key={commitment.id} commitment={commitment} isOwn isEarlier />
            ))}
          </ul>
        </>
      )}
      <OwnEightWeeks />
    </div>
  );
}
