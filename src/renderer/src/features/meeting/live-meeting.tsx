import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { type LiveMeeting as Live, useMeetingRecords } from '#renderer/bindings/use-meetings.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { comeToMeeting, leaveMeeting } from '#shared/domain/meeting/attend-meeting.ts';
import { endMeeting } from '#shared/domain/meeting/end-meeting.ts';
import { beginMeeting } from '#shared/domain/meeting/run-turns.ts';
import { AgendaOf } from './agenda.tsx';
import { CallOff } from './call-off.tsx';
import { CallButton } from './call-button.tsx';
import { HotSeat } from './hot-seat.tsx';
import styles from './meeting.module.css';
import { Roles } from './roles.tsx';
import { TurnActs } from './turn-acts.tsx';
import { TurnClock } from './turn-clock.tsx';
import { useTurnWords } from './turn-words.ts';
import { useAgenda } from './use-agenda.ts';
import { useMeetingAct } from './use-meeting-act.ts';
import { WriteDown } from './write-down.tsx';

/** The meeting that is on: the same turn and the same time on every screen, and anybody can do everything. */
export function LiveMeeting({ live }: { readonly live: Live }) {
  const { t } = useTranslation('meeting');
  const headingId = useId();
  const namesOf = useNamesAndYou();
  const { me } = useMembers();
  const { circle, meetingTime } = useSession();
  const isWritable = useObservable(circle.writable);
  const isAgreed = useObservable(meetingTime.isAgreed);
  const { notes } = useMeetingRecords();
  const agenda = useAgenda();
  const turnWords = useTurnWords();
  const toasts = useToasts();
  const act = useMeetingAct(live);
  const state = live.state();
  const { turn, here, phase } = state;
  const isHere = here.includes(me.id);
  const isPassedOver = state.done.some((each) => each.isSkipped && each.memberId === me.id);
  const canAct = isWritable && isAgreed;
  const end = (): void => {
    if (act(endMeeting, {})) toasts.show({ message: t('ended') });
  };
  const entry = agenda.entries.find(({ memberId }) => turn?.kind === 'round' && memberId === turn.memberId);
  return (
    <section aria-labelledby={headingId} className={styles['meeting']}>
      {/* What can be done goes with what has been done. */}
      <KeepsFocus key={`${isHere} ${isPassedOver} ${phase} ${turn?.key}`} />
      <Heading level={2} id={headingId}>
        {turn === undefined ? t(phase === 'gathering' ? 'gathering' : 'live') : turnWords(turn)}
      </Heading>
      {isAgreed ? null : (
        <p role="status" className={styles['quiet']}>
          {t('finding')}
        </p>
      )}
      <TurnClock live={live} />
      {canAct && isHere && turn !== undefined ? <TurnActs live={live} state={state} turn={turn} /> : null}
      <p role="status" className={styles['quiet']}>
        {here.length === 0 ? t('nobodyHere') : t('here', { names: namesOf(here) })}
      </p>
      {canAct ? (
        <div className={acts['acts']}>
          {isHere ? null : <Button onPress={() => act(comeToMeeting, {})}>{t('come')}</Button>}
          {isHere && isPassedOver ? <Button onPress={() => act(comeToMeeting, {})}>{t('cameBack')}</Button> : null}
          {isHere && phase === 'gathering' ? (
            <Button onPress={() => act(beginMeeting, {})}>{t(state.begunAt === undefined ? 'begin' : 'goOn')}</Button>
          ) : null}
          <CallButton />
          <CallOff meeting={live.meeting} />
        </div>
      ) : null}
      {entry === undefined ? null : <AgendaOf entry={entry} />}
      {turn?.topic === undefined ? null : <p className={styles['words']}>{turn.topic.text}</p>}
      {state.toCome.length === 0 ? null : (
        <ol aria-label={t('turns')} className={styles['turns']}>
          {state.toCome.map((next) => (
            <li key={next.key}>{turnWords(next)}</li>
          ))}
        </ol>
      )}
      <Roles live={live} state={state} />
      {canAct && isHere ? (
        <>
          <HotSeat
            live={live}
            state={state}
            suggestions={agenda.suggestions.filter(({ memberId }) => memberId === me.id)}
          />
          <WriteDown
            act={live.act}
            turn={turn?.key}
            notes={notes.filter(({ meetingId }) => meetingId === live.meeting.id)}
          />
          <div className={acts['acts']}>
            <Button variant="text" onPress={() => act(leaveMeeting, {})}>
              {t('leave')}
            </Button>
            <Button variant="text" onPress={end}>
              {t('end')}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}
