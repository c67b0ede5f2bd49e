import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { SortedEntries } from '#shared/domain/calendar/likely-interviews.ts';
import type { PlannedInvitation } from '#shared/domain/calendar/plan-calendar-import.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import styles from './calendar.module.css';
import { EntryRow } from './entry-row.tsx';
import { planAgain } from './plan-entries.ts';

/** More are drawn when asked for: a calendar holds thousands. */
const ENTRIES_AT_ONCE = 30;

interface EntryListProps {
  readonly sorted: SortedEntries;
  readonly askedFor: LeadId | undefined;
  readonly isWritable: boolean;
  /** Called when nothing is left that can be taken over. */
  readonly onDone: () => void;
}

/** The entries of a file, those that may be interviews first; one of them at a time is open. */
export function EntryList({ sorted: { likely, others }, askedFor, isWritable, onDone }: EntryListProps) {
  const { t } = useTranslation('calendar');
  const session = useSession();
  const { circle, own } = session;
  // Whatever of these changes, an entry may belong elsewhere or be known by now.
  const present = [useObservable(circle.space), useObservable(own.space), useObservable(own.invitations.all)];
  const [isAllShown, setAllShown] = useState(false);
  const [shownCount, setShownCount] = useState(ENTRIES_AT_ONCE);
  const region = useRef<HTMLDivElement>(null);
  const entries = isAllShown ? [...likely, ...others] : likely;
  const rows = useMemo(
    () => planAgain(session, entries.slice(0, shownCount)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- They are what the session is asked for.
    [session, isAllShown, likely, others, shownCount, ...present],
  );
  const open = rows.flatMap((row, at) => (isOpenKind(row) ? [at] : []));
  // Where there is only one, nobody has to choose it.
  const [chosen, setChosen] = useState<number | undefined>(open.length === 1 ? open[0] : undefined);
  const hiddenCount = entries.length - shownCount;
  const finish = (): void => {
    if (open.length <= 1 && likely.length + others.length <= ENTRIES_AT_ONCE) return onDone();
    setChosen(undefined);
    // The form that had it goes away.
    region.current?.focus();
  };
  if (likely.length + others.length === 0) return null;
  return (
    <div ref={region} tabIndex={-1} role="group" aria-label={t('import.list')} className={styles['section']}>
      {rows.length === 0 ? <p>{t('import.noneLikely')}</p> : null}
      <ul className={styles['entries']}>
        {rows.map((planned, at) => (
          <EntryRow
            key={at}
            planned={planned}
            askedFor={askedFor}
            isWritable={isWritable}
            canOpen={isOpenKind(planned)}
            isChosen={chosen === at}
            onChoose={() => setChosen(at)}
            onDone={finish}
          />
        ))}
      </ul>
      {hiddenCount > 0 ? (
        <div className={acts['acts']}>
          <KeepsFocus to={region} />
          <Button variant="text" onPress={() => setShownCount(shownCount + ENTRIES_AT_ONCE)}>
            {t('import.more', { count: Math.min(hiddenCount, ENTRIES_AT_ONCE) })}
          </Button>
        </div>
      ) : null}
      {isAllShown || others.length === 0 ? null : (
        <div>
          <KeepsFocus to={region} />
          <div className={acts['acts']}>
            <Button variant="text" onPress={() => setAllShown(true)}>
              {t('import.others', { count: others.length })}
            </Button>
          </div>
          <p className={styles['quiet']}>{t('import.othersWhy')}</p>
        </div>
      )}
    </div>
  );
}

/** Whether anything comes of an entry when the person agrees. */
function isOpenKind({ kind, step }: PlannedInvitation): boolean {
  return kind === 'cancellation' || ((kind === 'new' || kind === 'update') && step !== undefined);
}
