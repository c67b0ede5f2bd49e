import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { DeskState } from './file-desk.ts';
import styles from './sync-file.module.css';
import { LeftOverNotes, SyncFaultNote } from './taken-file-note.tsx';
import { useTakenWords } from './use-taken-words.ts';

interface DeskNotesProps {
  readonly state: DeskState;
  readonly onStop: () => void;
  /** The circle that is looked at; none before there is one. */
  readonly shown: CircleId | undefined;
}

/**
 * What happens at a desk: the file that is being taken, how far it is and the way to stop it; then what came of it, as a status
 * where it is good and as an alert where it is not.
 */
export function DeskNotes({ state: { present, taken }, onStop, shown }: DeskNotesProps) {
  const { t } = useTranslation('syncFile');
  const words = useTakenWords(shown);
  return (
    <>
      {/* Always there, so that what comes into it is read out; the numbers below are not. */}
      <div role="status" className={styles['status']}>
        {present === undefined ? null : <p className={styles['late']}>{t('loading', { name: present.name })}</p>}
        {taken.map(({ id, outcome, isStopped }) => {
          if (!outcome.ok) return null;
          const { message, detail } = words(outcome.value, isStopped);
          return (
            <p key={id}>
              {message} {detail}
            </p>
          );
        })}
      </div>
      {present === undefined ? null : (
        <div className={styles['late']} data-row>
          {present.progress === undefined ? null : (
            <p className={styles['quiet']}>
              {t('progress', { done: present.progress.doneCount, count: present.progress.totalCount })}
            </p>
          )}
          <Button isDense onPress={onStop}>
            {t('stop')}
          </Button>
        </div>
      )}
      {taken.map(({ id, name, outcome }) =>
        outcome.ok ? (
          <LeftOverNotes key={id} report={outcome.value} />
        ) : (
          <SyncFaultNote key={id} file={name} fault={outcome.error} />
        ),
      )}
    </>
  );
}
