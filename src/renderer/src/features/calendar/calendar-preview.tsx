import { useTranslation } from 'react-i18next';

import { Scrolled } from '#renderer/ui/scrolled.tsx';
import type { InvitationSpan } from '#shared/domain/calendar/known-invitation.ts';
import type { WrittenEvent } from '#shared/domain/calendar/written-event.ts';
import styles from './calendar.module.css';
import { useWhenWords } from './use-when-words.ts';

/** So many are looked through; the file has all of them. */
const MOST_SHOWN = 50;

/** What a calendar will show of a file, by day and title. Source: SPEC CAL20. */
export function CalendarPreview({ events }: { readonly events: readonly WrittenEvent[] }) {
  const { t } = useTranslation('calendar');
  const words = useWhenWords();
  const moreCount = events.length - MOST_SHOWN;
  return (
    <div className={styles['facts']}>
      <p aria-hidden className={styles['label']}>
        {t('save.preview')}
      </p>
      <Scrolled label={t('save.preview')} className={styles['preview']}>
        <ul aria-label={t('save.preview')}>
          {events.slice(0, MOST_SHOWN).map(({ uid, span, title, isCancelled }) => (
            <li key={uid} dir="auto">
              {t(isCancelled ? 'save.out' : 'save.entry', { when: words.when(spanOf(span)), title })}
            </li>
          ))}
        </ul>
        {moreCount > 0 ? <p className={styles['quiet']}>{t('save.more', { count: moreCount })}</p> : null}
      </Scrolled>
    </div>
  );
}

function spanOf(span: WrittenEvent['span']): InvitationSpan {
  return span.kind === 'times' ? { ...span, zone: undefined } : span;
}
