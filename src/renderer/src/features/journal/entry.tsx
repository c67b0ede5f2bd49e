import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import type { JournalEntry } from '#shared/domain/journal/journal.ts';
import { removeJournal } from '#shared/domain/journal/write-journal.ts';
import { beginningOf } from './beginning-of.ts';
import styles from './journal.module.css';

interface EntryProps {
  readonly entry: JournalEntry;
  /** When it was written: the hour. */
  readonly hour: string;
  /** The same with the day, for whoever hears it alone. */
  readonly when: string;
  readonly onEdit: (entry: JournalEntry) => void;
  readonly onShare: (entry: JournalEntry) => void;
  readonly isWritable: boolean;
  /** The circle can be told something. */
  readonly canShare: boolean;
}

/** What somebody wrote at some time, the beginning of it where it is long. */
export function Entry({ entry, hour, when, onEdit, onShare, isWritable, canShare }: EntryProps) {
  const { t } = useTranslation('journal');
  const session = useSession();
  const sayAct = useSayAct();
  const [isWhole, setIsWhole] = useState(false);
  const beginning = beginningOf(entry.text);
  const handleAction = (id: string): void => {
    if (id === 'edit') return onEdit(entry);
    if (id === 'share') return onShare(entry);
    const removed = session.run(session.own, removeJournal, { entryId: entry.id });
    if (removed.ok) sayAct(removed.act, { message: t('removed') });
  };
  return (
    <article aria-label={t('entryOf', { when })} className={styles['entry']}>
      <KeepsFocus />
      <div className={styles['head']}>
        <time dateTime={new Date(entry.at).toISOString()} className={styles['quiet']}>
          {hour}
        </time>
        {isWritable ? (
          <MenuButton
            variant="icon"
            label={t('more', { when })}
            icon={<Ellipsis aria-hidden />}
            entries={[
              { id: 'edit', label: t('edit') },
              ...(canShare ? [{ id: 'share', label: t('share') }] : []),
              { id: 'remove', label: t('remove') },
            ]}
            onAction={handleAction}
          />
        ) : null}
      </div>
      {entry.prompt === undefined ? null : <p className={styles['quiet']}>{t(`prompts.${entry.prompt}`)}</p>}
      <p className={styles['words']}>{isWhole ? entry.text : (beginning ?? entry.text)}</p>
      {beginning === undefined ? null : (
        <Button
          variant="text"
          isDense
          aria-label={t(isWhole ? 'showLessOf' : 'showMoreOf', { when })}
          onPress={() => setIsWhole(!isWhole)}
        >
          {t(isWhole ? 'showLess' : 'showMore')}
        </Button>
      )}
    </article>
  );
}
