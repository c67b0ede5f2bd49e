import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { PlannedInvitation } from '#shared/domain/calendar/plan-calendar-import.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import styles from './calendar.module.css';
import { CancelForm } from './cancel-form.tsx';
import { EntryForm } from './entry-form.tsx';
import { InvitationFacts } from './invitation-facts.tsx';
import { useWhenWords } from './use-when-words.ts';

interface EntryRowProps {
  readonly planned: PlannedInvitation;
  readonly askedFor: LeadId | undefined;
  readonly isWritable: boolean;
  /** Something comes of it when the person agrees. */
  readonly canOpen: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onDone: () => void;
}

/** One entry of a file: what it says, what it is to the person, and where it is chosen what would become of it. */
export function EntryRow({ planned, askedFor, isWritable, canOpen, isChosen, onChoose, onDone }: EntryRowProps) {
  const { t } = useTranslation('calendar');
  const words = useWhenWords();
  const { event, kind, isPast, known, formerHost } = planned;
  const { span } = event;
  const title = event.title ?? t('untitled');
  const had = kind === 'update' ? known.at(-1)?.span : undefined;
  const notes = [
    t(`import.state.${kind}`),
    had === undefined ? '' : t('import.state.had', { when: words.when(had) }),
    isPast ? t('import.past') : '',
    event.status === 'tentative' ? t('import.tentative') : '',
    event.isSeries ? t('import.repeats') : '',
    span?.kind === 'times' && !span.isZoneKnown ? t('import.zoneUnknown') : '',
  ].filter((note) => note !== '');
  const form = { planned, onDone };
  return (
    <li className={styles['entry']}>
      <div className={styles['head']}>
        <div className={styles['facts']}>
          <h3 dir="auto" className={styles['title']}>
            {title}
          </h3>
          {notes.length === 0 ? null : <p className={styles['quiet']}>{notes.join(' ')}</p>}
          {formerHost === undefined ? null : <p>{t('import.otherHost', { host: formerHost })}</p>}
          {isChosen ? (
            <InvitationFacts details={event} />
          ) : (
            <p className={styles['quiet']}>{span === undefined ? '' : words.when(span)}</p>
          )}
        </div>
        {canOpen && isWritable && !isChosen ? (
          <>
            <KeepsFocus />
            <Button isDense aria-label={t('import.lookAt', { title })} onPress={onChoose}>
              {t('import.look')}
            </Button>
          </>
        ) : null}
      </div>
      {isChosen && canOpen && isWritable ? (
        kind === 'cancellation' ? (
          <CancelForm {...form} />
        ) : (
          <EntryForm {...form} askedFor={askedFor} />
        )
      ) : null}
    </li>
  );
}
