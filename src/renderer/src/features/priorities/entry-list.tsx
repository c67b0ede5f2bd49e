import { useId, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { PriorityEntry, PriorityList } from '#shared/domain/priority/priorities.ts';
import { AddLine } from './add-line.tsx';
import { EntryLine } from './entry-line.tsx';
import styles from './priorities.module.css';
import { useEntryActs } from './use-entry-acts.ts';
import { useEntryDrag } from './use-entry-drag.ts';

interface EntryListProps {
  readonly list: PriorityList;
  readonly entries: readonly PriorityEntry[];
}

/** One list of one's own: its lines, and an empty one at the end that adds to it. */
export function EntryList({ list, entries }: EntryListProps) {
  const { t } = useTranslation('priorities');
  const acts = useEntryActs(list, entries);
  const drag = useEntryDrag(entries, acts.move);
  const headingId = useId();
  const lines = useRef<HTMLUListElement>(null);
  const adding = useRef<HTMLTextAreaElement>(null);
  const name = t(`lists.${list}`);

  const isFocusDue = useRef(false);

  // The menu of a removed line lets nothing else take the focus until it is gone with it.
  useEffect(() => {
    if (isFocusDue.current) adding.current?.focus();
    isFocusDue.current = false;
  }, [entries]);
  const removeByMenu = (entry: PriorityEntry): void => {
    isFocusDue.current = true;
    acts.remove(entry);
  };
  const removeAndStepBack = (entry: PriorityEntry, index: number): void => {
    acts.remove(entry);
    const before = lines.current?.querySelectorAll('textarea')[index - 1];
    (before ?? adding.current)?.focus();
  };

  return (
    <div>
      <h3 id={headingId} className={styles['label']}>
        {name}
      </h3>
      <ul ref={lines} aria-labelledby={headingId}>
        {entries.map((entry, index) => (
          <EntryLine
            key={entry.id}
            entry={entry}
            index={index}
            isLast={index === entries.length - 1}
            acts={acts}
            drag={drag}
            onRemove={() => removeByMenu(entry)}
            onGoOn={() => adding.current?.focus()}
            onStepBack={() => removeAndStepBack(entry, index)}
          />
        ))}
      </ul>
      <AddLine
        ref={adding}
        label={name}
        placeholder={entries.length === 0 ? t(`questions.${list}`) : t('another')}
        onAdd={acts.add}
      />
    </div>
  );
}
