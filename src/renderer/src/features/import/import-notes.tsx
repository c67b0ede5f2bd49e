import { useTranslation } from 'react-i18next';

import { Heading } from '#renderer/ui/heading.tsx';
import { archivedCount } from '#shared/domain/import/archived-count.ts';
import { isPersonalHeader } from '#shared/domain/import/header-words.ts';
import { DayOrderChoice } from './day-order-choice.tsx';
import styles from './import.module.css';
import { UnknownStages } from './unknown-stages.tsx';
import type { PlannedImport } from './use-import-plan.ts';

const MOST_SAMPLES = 3;

interface ImportNotesProps {
  readonly planned: PlannedImport;
  /** The circle will see the notes. */
  readonly isShared: boolean;
}

/** What was not understood, or is worth a thought, before anything comes in. */
export function ImportNotes({ planned, isShared }: ImportNotesProps) {
  const { t } = useTranslation('importing');
  const { table, choices, plan, setStage, setDayOrder } = planned;
  const { unknownStages, openDates, unreadDates, namedOtherwiseCount } = plan;
  const personal = table.headers.filter(
    (header, column) => choices.fields[column] === 'other' && isPersonalHeader(header),
  );
  const openDate = openDates[0];
  const archived = archivedCount(table);
  const notes = [
    archived > 0 ? t('archived', { count: archived }) : '',
    isShared && personal.length > 0 ? t('personal', { count: personal.length, columns: personal }) : '',
    unreadDates.length > 0
      ? t('unreadDates', {
          count: unreadDates.length,
          samples: [...new Set(unreadDates)].slice(0, MOST_SAMPLES).join('”, “'),
        })
      : '',
    namedOtherwiseCount > 0 ? t('namedOtherwise', { count: namedOtherwiseCount }) : '',
  ].filter((note) => note !== '');
  if (notes.length === 0 && openDate === undefined && unknownStages.size === 0) return null;
  return (
    <section className={styles['part']}>
      <Heading level={3}>{t('known')}</Heading>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {openDate === undefined ? null : (
        <DayOrderChoice sample={openDate.sample} value={choices.dayOrder} onChange={setDayOrder} />
      )}
      {unknownStages.size === 0 ? null : (
        <UnknownStages unknown={unknownStages} chosen={choices.stages} onChoose={setStage} />
      )}
    </section>
  );
}
