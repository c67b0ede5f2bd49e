import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { Meeting } from '#shared/domain/meeting/meeting.ts';
import { MinutesView } from './minutes-view.tsx';
import styles from './meeting.module.css';
import { useMinutes } from './use-minutes.ts';

const FIRST_COUNT = 5;

/** The meetings that are over, newest first; the minutes of the last one lie open. */
export function PastMeetings({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const { t } = useTranslation('meeting');
  const headingId = useId();
  const days = useDays();
  const minutesOf = useMinutes();
  const [isWhole, setIsWhole] = useState(false);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  if (meetings.length === 0) return null;
  const newest = meetings.toReversed();
  const shown = isWhole ? newest : newest.slice(0, FIRST_COUNT);
  const turn = (id: string): void =>
    setTurned(new Set(turned.has(id) ? [...turned].filter((each) => each !== id) : [...turned, id]));
  return (
    <section aria-labelledby={headingId} className={styles['part']}>
      <Heading level={2} id={headingId}>
        {t('past.title')}
      </Heading>
      <ul className={styles['list']}>
        {shown.map((meeting, index) => {
          const day = days.long(days.dayOf(meeting.at));
          const isOpen = (index === 0) !== turned.has(meeting.id);
          const title = t(meeting.kind === 'live' ? 'past.of' : 'past.ofWritten', { day });
          return (
            <li key={meeting.id} className={styles['past']}>
              <div className={styles['inline']}>
                <Button
                  variant="text"
                  aria-expanded={isOpen}
                  aria-label={t(isOpen ? 'past.hide' : 'past.show', { day })}
                  onPress={() => turn(meeting.id)}
                >
                  {title}
                </Button>
              </div>
              {isOpen ? <MinutesView title={title} minutes={minutesOf(meeting)} /> : null}
            </li>
          );
        })}
      </ul>
      {isWhole || newest.length <= FIRST_COUNT ? null : (
        <div className={styles['inline']}>
          <KeepsFocus />
          <Button variant="text" onPress={() => setIsWhole(true)}>
            {t('past.more', { count: newest.length - FIRST_COUNT })}
          </Button>
        </div>
      )}
    </section>
  );
}
