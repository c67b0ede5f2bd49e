import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import styles from './members.module.css';
import { useSaveFile } from './use-save-file.ts';

/** An answer to a request that came as a file. */
export interface Answer {
  /** Of whoever asked. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was answered. */
  readonly title: string;
  readonly why: string;
}

/** Asks for a place to keep an answer, so that it can be sent back. */
export function AnswerDialog({ answer, onClose }: { readonly answer: Answer; readonly onClose: () => void }) {
  const { t } = useTranslation(['members', 'common']);
  const toasts = useToasts();
  const saveFile = useSaveFile();
  const [hasFailed, setFailed] = useState(false);

  const save = async (): Promise<void> => {
    const outcome = await saveFile({ name: t('answer.fileName', { name: answer.name }), bytes: answer.bytes });
    setFailed(outcome === 'failed');
    if (outcome !== 'kept') return;
    onClose();
    toasts.show({ message: t('answer.saved', { name: answer.name }) });
  };
  return (
    <Dialog
      isOpen
      size="small"
      onClose={onClose}
      title={answer.title}
      closeLabel={t('close', { ns: 'common' })}
      footer={
        <Button variant="primary" onPress={() => void save()}>
          {t('answer.save')}
        </Button>
      }
    >
      <p>{answer.why}</p>
      <p className={styles['quiet']}>{t('answer.later')}</p>
      {hasFailed ? (
        <p role="alert" className={styles['problem']}>
          {t('answer.notSaved')}
        </p>
      ) : null}
    </Dialog>
  );
}
