import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useMeetingList } from '#renderer/bindings/use-meeting-list.ts';
import { useLiveMeeting, useSharedMeetingTime } from '#renderer/bindings/use-meetings.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { LiveMeeting } from './live-meeting.tsx';
import styles from './meeting.module.css';
import { OpenLive } from './open-live.tsx';
import { OpenWritten } from './open-written.tsx';
import { PastMeetings } from './past-meetings.tsx';
import { SaidForMe } from './said-for-me.tsx';
import { WrittenMeeting } from './written-meeting.tsx';

/** The meetings that are on, or how to begin one; then the minutes of those that were. */
export function MeetingsSection() {
  const { t } = useTranslation('meeting');
  const headingId = useId();
  const isWritable = useObservable(useSession().circle.writable);
  const live = useLiveMeeting();
  const { written, past } = useMeetingList();
  useSharedMeetingTime();
  return (
    <>
      {live === undefined ? (
        <section aria-labelledby={headingId} className={styles['meeting']}>
          <KeepsFocus />
          <Heading level={2} id={headingId}>
            {t('title')}
          </Heading>
          {past.length === 0 && written.length === 0 ? (
            <div className={styles['nothing']}>
              <EmptyState sentence={t('none')} why={t('noneWhy')} />
            </div>
          ) : null}
          {isWritable ? <OpenLive /> : null}
          {isWritable && written.length === 0 ? <OpenWritten /> : null}
        </section>
      ) : (
        <LiveMeeting key={live.meeting.id} live={live} />
      )}
      <SaidForMe />
      {written.map(({ meeting, ...shown }) => (
        <WrittenMeeting key={meeting.id} meeting={meeting} {...shown} />
      ))}
      <PastMeetings meetings={past} />
    </>
  );
}
