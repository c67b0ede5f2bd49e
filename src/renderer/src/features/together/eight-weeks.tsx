import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { selectWeeksBack, selectWeeksOf, type WeekCounts } from '#shared/domain/commitment/select-weeks.ts';
import { shareWeeks } from '#shared/domain/person/share-weeks.ts';
import { selectRestedWeeks } from '#shared/domain/rest/select-rests.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import styles from './together.module.css';

/** Each mark is one thing that somebody meant to do. */
const PARTS = ['kept', 'carried', 'dropped', 'open'] as const;

/** One's own last eight weeks, for oneself unless one shares them. Before anything has been settled there is nothing to see. */
export function OwnEightWeeks() {
  const { t } = useTranslation('together');
  const { run, circle } = useSession();
  const people = useObservable(circle.people.all);
  const weeks = useWeeksOf(circle.me);
  if (weeks === undefined) return null;
  const isShared = people.get(circle.me)?.sharesWeeks === true;
  return (
    <div className={styles['eightWeeks']}>
      <Heading level={3}>{t('commitments.eightWeeks')}</Heading>
      <Picture weeks={weeks} />
      <p className={styles['quiet']}>
        {t('commitments.legend')} {isShared ? t('commitments.eightWeeksForAll') : t('commitments.eightWeeksFor')}
      </p>
      {circle.isWritable() ? (
        <Checkbox
          isSelected={isShared}
          onChange={(isChosen) =>
            void run(circle, shareWeeks, { isShared: isChosen, authorOf: circle.replica.authorOf })
          }
        >
          {t('commitments.shareWeeks')}
        </Checkbox>
      ) : null}
    </div>
  );
}

/** The last eight weeks of another member, where they share them. */
export function EightWeeksOf({ memberId }: { readonly memberId: MemberId }) {
  const { t } = useTranslation(['together', 'common']);
  const members = useMembers();
  const weeks = useWeeksOf(memberId);
  if (weeks === undefined) return null;
  return (
    <div className={styles['eightWeeks']}>
      <Heading level={3}>
        {t('commitments.eightWeeksOf', { name: members.of(memberId)?.name || t('common:someone') })}
      </Heading>
      <Picture weeks={weeks} />
    </div>
  );
}

/** Nothing where they are not shared, and where nothing has been settled yet. */
function useWeeksOf(memberId: MemberId): readonly WeekCounts[] | undefined {
  const { circle } = useSession();
  const { today } = useDays();
  const { firstDay } = usePresentWeek();
  const commitments = useObservable(circle.commitments);
  const people = useObservable(circle.people.all);
  const rests = useObservable(circle.rests.all);
  const weeks = useMemo(() => {
    const restedWeeks = selectRestedWeeks(rests.values(), {
      memberId,
      weeks: selectWeeksBack({ today, firstDay }),
      today,
    });
    return selectWeeksOf({ memberId, reader: circle.me, people, commitments, today, firstDay, restedWeeks });
  }, [memberId, circle.me, people, commitments, rests, today, firstDay]);
  return weeks?.some(({ kept, carried, dropped }) => kept + carried + dropped > 0) === true ? weeks : undefined;
}

function Picture({ weeks }: { readonly weeks: readonly WeekCounts[] }) {
  const { t } = useTranslation('together');
  const days = useDays();
  const wordsOf = (week: WeekCounts): string => {
    const day = days.date(week.week);
    const isEmpty = PARTS.every((part) => week[part] === 0);
    if (!isEmpty) return t('commitments.week', { ...week, day });
    return week.isRest === true ? t('commitments.weekRested', { day }) : t('commitments.weekEmpty', { day });
  };
  return (
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
  );
}
