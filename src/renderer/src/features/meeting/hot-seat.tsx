import { X } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import type { LiveMeeting } from '#renderer/bindings/use-meetings.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { queueTopic, takeBackTopic } from '#shared/domain/meeting/hot-seat.ts';
import type { MeetingState, Topic } from '#shared/domain/meeting/meeting-state.ts';
import type { SeatSuggestion } from '#shared/domain/meeting/select-agenda.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import styles from './meeting.module.css';

interface HotSeatProps {
  readonly live: LiveMeeting;
  readonly state: MeetingState;
  /** What the person is stuck with or asks, by their check-ins. */
  readonly suggestions: readonly SeatSuggestion[];
}

/** Topics that need more heads: each brings their own, in the order in which they come. */
export function HotSeat({ live, state, suggestions }: HotSeatProps) {
  const { t } = useTranslation(['meeting', 'common']);
  const session = useSession();
  const sayAct = useSayAct();
  const members = useMembers();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const queue = (words: string, from?: SeatSuggestion): void => {
    const input = { ...live.act(), text: words, checkInId: from?.checkInId };
    const queued = session.run(session.circle, queueTopic, input);
    setError(queued.ok ? undefined : t(`errors.${queued.error.code}`, { count: LIMITS.entry }));
    if (queued.ok && from === undefined) setText('');
  };
  const takeBack = ({ id }: Topic): void => {
    const { authorOf } = session.circle.replica;
    const done = session.run(session.circle, takeBackTopic, { topicId: id, authorOf });
    if (done.ok) sayAct(done.act, { message: t('noteRemoved') });
  };
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    queue(text);
  };
  const brought = new Set(
    [...state.seats, ...state.done.flatMap(({ topic }) => topic ?? [])].map((topic) => topic.text),
  );
  const isOn = (words: string): boolean => brought.has(words) || state.turn?.topic?.text === words;
  return (
    <section className={styles['part']}>
      <Heading level={3}>{t('seat')}</Heading>
      <p className={styles['quiet']}>{t('seatWhy')}</p>
      {state.seats.length === 0 ? null : (
        <ol aria-label={t('seatQueue')} className={styles['list']}>
          {state.seats.map((topic) => {
            const member = members.of(topic.memberId);
            return (
              <li key={topic.id} className={styles['row']}>
                <KeepsFocus />
                <span>{t('seatOf', { name: member?.name || t('common:someone'), topic: topic.text })}</span>
                {member?.isMe === true ? (
                  <IconButton
                    label={t('takeBack', { topic: topic.text })}
                    icon={<X aria-hidden />}
                    onPress={() => takeBack(topic)}
                  />
                ) : null}
              </li>
            );
          })}
        </ol>
      )}
      {suggestions
        .filter((suggestion) => !isOn(suggestion.text))
        .map((suggestion) => (
          <div key={`${suggestion.checkInId} ${suggestion.from}`} className={styles['inline']}>
            <KeepsFocus />
            <Button variant="text" onPress={() => queue(suggestion.text, suggestion)}>
              {t('seatFrom', { text: suggestion.text })}
            </Button>
          </div>
        ))}
      <form noValidate className={styles['form']} onSubmit={handleSubmit}>
        <TextField label={t('seatTopic')} error={error} value={text} onChange={setText} />
        <Button type="submit">{t('seatAdd')}</Button>
      </form>
    </section>
  );
}
