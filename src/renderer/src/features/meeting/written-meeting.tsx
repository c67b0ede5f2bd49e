import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useMemberIds } from '#renderer/bindings/use-meetings.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { endMeeting } from '#shared/domain/meeting/end-meeting.ts';
import type { Meeting } from '#shared/domain/meeting/meeting.ts';
import type { MeetingAct } from '#shared/domain/meeting/meeting-act.ts';
import { compareNotes, type MeetingNote } from '#shared/domain/meeting/meeting-note.ts';
import type { WrittenState } from '#shared/domain/meeting/select-written-state.ts';
import { addMeetingNote } from '#shared/domain/meeting/write-note.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import styles from './meeting.module.css';
import { CallOff } from './call-off.tsx';
import { WriteDown } from './write-down.tsx';

interface WrittenMeetingProps {
  readonly meeting: Meeting;
  readonly state: WrittenState;
  /** All that was written in it. */
  readonly notes: readonly MeetingNote[];
}

/** A meeting over two days: everybody writes their turn when it suits them, and reads the others'. */
export function WrittenMeeting({ meeting, state, notes }: WrittenMeetingProps) {
  const { t } = useTranslation(['meeting', 'common']);
  const headingId = useId();
  const session = useSession();
  const days = useDays();
  const namesOf = useNamesAndYou();
  const members = useMembers();
  const ids = useMemberIds();
  const toasts = useToasts();
  const { circle, clock } = session;
  const isWritable = useObservable(circle.writable);
  const { authorOf } = circle.replica;
  const act = (): MeetingAct => ({ meetingId: meeting.id, at: clock.now(), members: ids, authorOf });
  const end = (): void => {
    const ended = session.run(circle, endMeeting, act());
    toasts.show({ message: ended.ok ? t('written.ended') : t(`errors.${ended.error.code}`) });
  };
  const nameOf = ({ author }: MeetingNote): string => {
    const member = members.of(author);
    return member?.isMe === true ? t('common:you') : member?.name || t('common:someone');
  };
  const turns = notes.filter(({ kind }) => kind === 'turn').toSorted(compareNotes);
  return (
    <section aria-labelledby={headingId} className={styles['meeting']}>
      <KeepsFocus />
      <Heading level={2} id={headingId}>
        {t('written.title')}
      </Heading>
      <p className={styles['quiet']}>{t('written.until', { day: days.long(days.dayOf(state.closesAt)) })}</p>
      {turns.map((note) => (
        <article key={note.id} aria-label={t('written.turnOf', { name: nameOf(note) })}>
          <p className={styles['label']}>{nameOf(note)}</p>
          <p className={styles['words']}>{note.text}</p>
        </article>
      ))}
      {isWritable ? <OwnTurn act={act} hasWritten={state.written.includes(circle.me)} /> : null}
      {state.awaited.length === 0 ? null : (
        <p className={styles['quiet']}>{t('written.notYet', { names: namesOf(state.awaited) })}</p>
      )}
      {isWritable ? (
        <>
          <WriteDown act={act} turn={undefined} notes={notes.filter(({ kind }) => kind !== 'turn')} />
          <div className={acts['acts']}>
            <Button variant="text" onPress={end}>
              {t('written.end')}
            </Button>
            <CallOff meeting={meeting} />
          </div>
        </>
      ) : null}
    </section>
  );
}

function OwnTurn({ act, hasWritten }: { readonly act: () => MeetingAct; readonly hasWritten: boolean }) {
  const { t } = useTranslation('meeting');
  const session = useSession();
  const sayAct = useSayAct();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const added = session.run(session.circle, addMeetingNote, { ...act(), kind: 'turn', text });
    setError(added.ok ? undefined : t(`errors.${added.error.code}`, { count: LIMITS.message }));
    if (!added.ok) return;
    setText('');
    sayAct(added.act, { message: t('written.saved') });
  };
  return (
    <form noValidate className={styles['noteForm']} onSubmit={handleSubmit}>
      <TextField isMultiline label={t('written.turn')} error={error} value={text} onChange={setText} />
      <div>
        <Button type="submit">{t(hasWritten ? 'written.again' : 'written.save')}</Button>
      </div>
    </form>
  );
}
