import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import type { InvitedLead } from '#shared/domain/calendar/select-invited-leads.ts';
import { isCalendarDay } from '#shared/domain/record/calendar-day.ts';
import styles from './calendar.module.css';
import { type EntryDraft, leadNameOf, NEW_LEAD } from './entry-draft.ts';

interface SeenByCircleProps {
  readonly draft: EntryDraft;
  /** ISO day of the step. */
  readonly on: string;
  /** The lead that is chosen. */
  readonly invited: InvitedLead | undefined;
}

/** All that the circle will see of an entry when it is taken over, in the very words. Source: SPEC CAL15. */
export function SeenByCircle({ draft, on, invited }: SeenByCircleProps) {
  const { t } = useTranslation('calendar');
  const days = useDays();
  const headingId = useId();
  const isNew = draft.lead === NEW_LEAD;
  if (!isNew && invited === undefined) return null;
  const name = leadNameOf(draft, invited) || t('import.unnamed');
  const isPrivate = isNew ? draft.audience === 'me' : invited?.isPrivate === true;
  const day = isCalendarDay(on) ? days.long(on) : '';
  const step = draft.step.trim();
  const { nextStep: before, on: beforeOn } = invited ?? {};
  const isInstead = before !== undefined && (before !== step || beforeOn !== on);
  const seen = [
    isNew ? t('import.seesNew', { lead: name }) : '',
    t('import.seesStep', { step, day, lead: name }),
    isNew || invited?.cardId !== undefined ? '' : t('import.seesGoing'),
  ];
  return (
    <section aria-labelledby={headingId} className={styles['seen']}>
      <h4 id={headingId} className={styles['label']}>
        {t('import.sees')}
      </h4>
      <p dir="auto">{isPrivate ? t('import.seesNothing') : seen.filter((sentence) => sentence !== '').join(' ')}</p>
      {isInstead ? (
        <p className={styles['quiet']}>
          {beforeOn === undefined
            ? t('import.instead', { step: before })
            : t('import.insteadOn', { step: before, day: days.short(beforeOn) })}
        </p>
      ) : null}
      <p className={styles['quiet']}>{t('import.stays')}</p>
    </section>
  );
}
