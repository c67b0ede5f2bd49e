import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import type { WinId } from '#shared/kernel/ids.ts';
import { addDays } from '#shared/domain/record/week.ts';
import { selectWinWeeks, type WinWeek } from '#shared/domain/win/select-win-weeks.ts';
import { AddWinForm } from './add-win-form.tsx';
import { WinRow } from './win-row.tsx';
import styles from './wins.module.css';

interface WinsSectionProps {
  /** The win that somebody has just come for: it is shown, also in a week that is not shown else. */
  readonly sought?: WinId | undefined;
  /** Must not change. */
  readonly onFound?: (() => void) | undefined;
}

/** What went well: of this week, of the week before as a look back, and of earlier ones when asked for. */
export function WinsSection({ sought, onFound }: WinsSectionProps) {
  const { t } = useTranslation('wins');
  const headingId = useId();
  const days = useDays();
  const { circle } = useSession();
  const isWritable = useObservable(circle.writable);
  const wins = useObservable(circle.wins.all);
  const { firstDay, beginsOn } = usePresentWeek();
  const [isWhole, setIsWhole] = useState(false);
  const weeks = useMemo(() => selectWinWeeks({ wins: wins.values(), firstDay }), [wins, firstDay]);
  const before = addDays(beginsOn, -7);
  // Whose clock is ahead is with this week.
  const present = weeks.filter((week) => week.beginsOn >= beginsOn).flatMap((week) => week.wins);
  const last = weeks.find((week) => week.beginsOn === before);
  const earlier = weeks.filter((week) => week.beginsOn < before);
  const isSoughtEarlier = earlier.some((week) => week.wins.some(({ id }) => id === sought));
  if (isSoughtEarlier && !isWhole) setIsWhole(true);
  const shown = { sought, onFound };
  return (
    <section aria-labelledby={headingId} className={styles['wins']}>
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      {present.length === 0 ? <p className={styles['quiet']}>{t('none')}</p> : null}
      <WinList label={t('list')} wins={present} {...shown} />
      {isWritable ? <AddWinForm /> : null}
      {last === undefined ? null : <PastWeek heading={t('lastWeek')} week={last} {...shown} />}
      {isWhole
        ? earlier.map((week) => (
            <PastWeek
              key={week.beginsOn}
              heading={t('weekOf', { day: days.date(week.beginsOn) })}
              week={week}
              {...shown}
            />
          ))
        : null}
      {isWhole || earlier.length === 0 ? null : (
        <div className={acts['acts']}>
          <Button variant="text" onPress={() => setIsWhole(true)}>
            {t('earlier', { count: earlier.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

interface PastWeekProps extends WinsSectionProps {
  readonly heading: string;
  readonly week: WinWeek;
}

function PastWeek({ heading, week, ...shown }: PastWeekProps) {
  return (
    <>
      <Heading level={3}>{heading}</Heading>
      <WinList label={heading} wins={week.wins} {...shown} />
    </>
  );
}

interface WinListProps extends WinsSectionProps {
  readonly label: string;
  readonly wins: WinWeek['wins'];
}

function WinList({ label, wins, sought, onFound }: WinListProps) {
  if (wins.length === 0) return null;
  return (
    <ul aria-label={label} className={styles['list']}>
      {wins.map((win) => (
        <WinRow key={win.id} win={win} isSought={win.id === sought} onFound={onFound} />
      ))}
    </ul>
  );
}
