import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { Pill } from '#renderer/ui/pill.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import voice from '#renderer/ui/voice.module.css';
import { markSession, moveSession, removeSession } from '#shared/domain/sessions/change-session.ts';
import type { PlannedSession } from '#shared/domain/sessions/session.ts';
import beside from '#renderer/ui/beside.module.css';
import styles from './sessions.module.css';
import { useSessionWords } from './use-session-words.ts';

interface SessionRowProps {
  readonly session: PlannedSession;
  readonly plan: readonly PlannedSession[];
  readonly isNext: boolean;
  readonly isWritable: boolean;
  readonly onEdit: () => void;
}

/** One session of the plan: what it is called, what it is good for, when, and whether it is done. */
export function SessionRow({ session, plan, isNext, isWritable, onEdit }: SessionRowProps) {
  const { t } = useTranslation('sessions');
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const days = useDays();
  const { title, purpose, isOwnPurpose } = useSessionWords()(session);
  const { id: sessionId, week, doneAt } = session;
  const isDone = doneAt !== undefined;
  const place = plan.indexOf(session);
  const isFirst = place === 0;
  const isLast = place === plan.length - 1;

  const say = (done: ReturnType<typeof run<object, unknown, 'not-found'>>, message: string): void => {
    if (done.ok) sayAct(done.act, { message });
    else toasts.show({ message: t(`errors.${done.error.code}`) });
  };
  const mark = (): void =>
    say(
      run(circle, markSession, { sessionId, isDone: !isDone }),
      t(isDone ? 'markedNotDone' : 'markedDone', { title }),
    );
  const move = (after: number, before: number): void =>
    say(run(circle, moveSession, { sessionId, after: plan[after], before: plan[before] }), t('moved', { title }));
  const act = (id: string): void => {
    if (id === 'edit') return onEdit();
    if (id === 'up') return move(place - 2, place - 1);
    if (id === 'down') return move(place + 1, place + 2);
    say(run(circle, removeSession, { sessionId }), t('removed', { title }));
  };

  return (
    <li className={beside['row']} data-done={isDone || undefined} aria-current={isNext ? 'step' : undefined}>
      <KeepsFocus />
      <div className={beside['words']}>
        <p className={styles['title']}>
          {title} {isNext ? <Pill>{t('next')}</Pill> : null}
        </p>
        {purpose === '' ? null : <p className={isOwnPurpose ? voice['words'] : undefined}>{purpose}</p>}
        {week === undefined ? null : <p className={voice['quiet']}>{t('weekOf', { day: days.date(week) })}</p>}
        {isDone ? <p className={voice['quiet']}>{t('doneOn', { day: days.date(days.dayOf(doneAt)) })}</p> : null}
      </div>
      {isWritable ? (
        <div className={styles['acts']}>
          <Button
            variant="text"
            isDense
            aria-label={isDone ? t('notDoneThis', { title }) : t('markDoneThis', { title })}
            onPress={mark}
          >
            {isDone ? t('notDone') : t('markDone')}
          </Button>
          <MenuButton
            variant="icon"
            label={t('more', { title })}
            icon={<Ellipsis aria-hidden />}
            entries={[
              { id: 'edit', label: t('edit') },
              ...(isFirst ? [] : [{ id: 'up', label: t('moveUp') }]),
              ...(isLast ? [] : [{ id: 'down', label: t('moveDown') }]),
              { id: 'remove', label: t('remove'), startsGroup: true },
            ]}
            onAction={act}
          />
        </div>
      ) : null}
    </li>
  );
}
