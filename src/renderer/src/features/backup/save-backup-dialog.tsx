import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { BackupSaved } from '#renderer/bindings/backing-up.ts';
import { useDays } from '#renderer/bindings/days.ts';
import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { PASSPHRASE_LENGTHS, useNewPassphrase } from '#renderer/bindings/use-new-passphrase.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import styles from './backup.module.css';
import { useSaveBackup } from './use-save-backup.ts';

/** Whether a backup is being saved. */
export interface SaveBackupDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks for a passphrase and makes the file. What was typed goes with it: a passphrase does not stay on the page. */
export function SaveBackupDialog({ isOpen, onClose }: SaveBackupDialogProps) {
  return isOpen ? <OpenDialog onClose={onClose} /> : null;
}

function OpenDialog({ onClose }: Pick<SaveBackupDialogProps, 'onClose'>) {
  const { t } = useTranslation(['backup', 'settings', 'common']);
  const toasts = useToasts();
  const { today } = useDays();
  const formId = useId();
  const passphrase = useNewPassphrase();
  const { save, stop, isBusy, progress } = useSaveBackup();
  const [outcome, setOutcome] = useState<BackupSaved>();
  const isLeft = useRef(false);
  const isLong = useLasting(progress !== undefined);
  const { problem } = passphrase;
  const limits = PASSPHRASE_LENGTHS;
  // What was said before could lie over the buttons of a dialog this high.
  useEffect(() => toasts.clear(), [toasts]);

  const submit = async (): Promise<void> => {
    const sound = passphrase.take();
    setOutcome(undefined);
    if (sound === undefined || isBusy) return;
    const became = await save(sound, t('fileName', { day: today }));
    setOutcome(became);
    // Over the dialog it would lie on its buttons.
    if (became === 'stopped' && isLeft.current) toasts.show({ message: t('stopped') });
    if (became !== 'kept') return;
    onClose();
    toasts.show({ message: t('saved'), detail: t('savedNext') });
  };
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void submit();
  };
  const said = isLong ? t('making') : outcome === 'stopped' ? t('stopped') : '';
  const isCalm = outcome === undefined || outcome === 'kept' || outcome === 'not-kept' || outcome === 'stopped';

  return (
    <Dialog
      isOpen
      size="small"
      title={t('save')}
      closeLabel={t('common:close')}
      onClose={() => {
        stop();
        isLeft.current = true;
        onClose();
      }}
      footer={
        <>
          <div className={styles['outcome']}>
            {/* Always there, so that what comes into it is read out; the numbers beside it are not. */}
            <p role="status" className={styles['status']}>
              {said}
            </p>
            {isLong && progress !== undefined ? (
              <p className={styles['quiet']}>
                {t('progress', { done: progress.doneCount, count: progress.totalCount })}
              </p>
            ) : null}
            {isCalm ? null : (
              <ErrorNote
                what={t(`saveFault.${outcome}.what`)}
                safe={t(`saveFault.${outcome}.safe`)}
                next={t(`saveFault.${outcome}.next`)}
              />
            )}
          </div>
          {isLong ? <Button onPress={stop}>{t('stop')}</Button> : null}
          <Button type="submit" form={formId} variant="primary" isPending={isBusy}>
            {t('saveNow')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles['form']} onSubmit={handleSubmit}>
        <p>
          {t('saveWhat')} {t('forgotten')}
        </p>
        <TextField
          autoFocus
          type="password"
          autoComplete="new-password"
          label={t('settings:passphrase.label')}
          hint={t('settings:passphrase.hint', limits)}
          error={
            problem === undefined || problem === 'different'
              ? undefined
              : t(`settings:passphrase.refused.${problem}`, limits)
          }
          isReadOnly={isBusy}
          value={passphrase.text}
          onChange={passphrase.setText}
        />
        <TextField
          type="password"
          autoComplete="new-password"
          label={t('settings:passphrase.again')}
          error={problem === 'different' ? t('settings:passphrase.different') : undefined}
          isReadOnly={isBusy}
          value={passphrase.again}
          onChange={passphrase.setAgain}
        />
      </form>
    </Dialog>
  );
}
