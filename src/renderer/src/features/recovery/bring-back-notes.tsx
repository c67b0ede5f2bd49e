import { useTranslation } from 'react-i18next';

import type { RecoveringFault } from '#renderer/bindings/recovering.ts';
import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import styles from './recovery.module.css';
import type { Attempt, BringBack } from './use-bring-back.ts';

/** What is wrong with a copy, which was whole when it was made. */
const OF_COPIES = {
  'not-a-bundle': 'copy-damaged',
  truncated: 'copy-damaged',
  altered: 'copy-damaged',
  'other-circle': 'copy-damaged',
  unreadable: 'copy-damaged',
  'newer-version': 'copy-newer',
  'no-key': 'copy-locked',
} as const satisfies Partial<Record<RecoveringFault, string>>;

/** The file is whole, or never was one: nothing broke. */
const CALM: readonly RecoveringFault[] = ['not-a-bundle', 'newer-version', 'other-circle', 'no-key', 'no-beginning'];

interface BringBackNotesProps {
  readonly state: BringBack;
  /** Only tries that do one of these are told here. */
  readonly of: readonly Attempt['does'][];
  readonly hasOthers: boolean;
}

/** What is under way, with the way to stop it; then why nothing came of it. */
export function BringBackNotes({ state, of, hasOthers }: BringBackNotesProps) {
  const { t } = useTranslation('recovery');
  const isHere = (attempt: Attempt | undefined): boolean => attempt !== undefined && of.includes(attempt.does);
  const present = isHere(state.present) ? state.present : undefined;
  const ended = isHere(state.ended?.attempt) ? state.ended : undefined;
  const { isStopping, stop } = state;
  const isLong = useLasting(present !== undefined);
  const shown = isLong ? present : undefined;
  return (
    <>
      {/* Always there, so that what comes into it is read out. */}
      <div role="status" className={styles['status']}>
        {shown === undefined ? null : (
          <>
            <p>{isStopping ? t('stopping') : t(`doing.${shown.does}`, { file: shown.from })}</p>
            {hasOthers ? <p className={styles['quiet']}>{t('stopFirst')}</p> : null}
          </>
        )}
        {ended?.fault === 'stopped' ? <p>{t('stopped')}</p> : null}
      </div>
      {shown === undefined ? null : (
        <div className={styles['row']}>
          <KeepsFocus />
          <Button isDense isPending={isStopping} onPress={stop}>
            {t('stop')}
          </Button>
        </div>
      )}
      {ended === undefined || ended.fault === 'stopped' ? null : (
        <FaultNote attempt={ended.attempt} fault={ended.fault} />
      )}
    </>
  );
}

interface FaultNoteProps {
  readonly attempt: Attempt;
  readonly fault: Exclude<RecoveringFault, 'stopped'>;
}

function FaultNote({ attempt, fault }: FaultNoteProps) {
  const { t } = useTranslation('recovery');
  const kind = attempt.does === 'copy' && isOfCopies(fault) ? OF_COPIES[fault] : fault;
  return (
    <ErrorNote
      what={t(`fault.${kind}.what`, { file: attempt.from })}
      safe={t(`fault.${kind}.safe`)}
      next={t(`fault.${kind}.next`)}
      tone={CALM.includes(fault) && kind !== 'copy-damaged' ? 'notice' : 'problem'}
    />
  );
}

function isOfCopies(fault: string): fault is keyof typeof OF_COPIES {
  return Object.hasOwn(OF_COPIES, fault);
}
