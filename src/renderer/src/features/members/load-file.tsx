import { FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { sourceOfFile } from '#renderer/bindings/file-source.ts';
import { FileButton } from '#renderer/ui/file-button.tsx';
import type { MemberId } from '#shared/kernel/ids.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import styles from './members.module.css';
import { useLoadFile } from './use-load-file.ts';

const ENDINGS = ['.lateral-request', '.lateral-answer', '.lateral-invite'];

/** Where a loaded file may lead. */
export interface LoadFileProps {
  readonly onLookAtInvite: (text: string) => void;
  readonly onAskedByFile: (id: MemberId) => void;
}

/** For joining without any network: takes a request, an answer or an invite that came as a file. */
export function LoadFile(props: LoadFileProps) {
  const { t } = useTranslation('members');
  const { isReading, said, other, answer, forgetAnswer, load } = useLoadFile(props);
  const fault = other === undefined ? (said?.isFault === true ? said.words : undefined) : t(`load.${other}`);
  return (
    <div className={styles['load']}>
      <p className={styles['quiet']}>{t('load.why')}</p>
      <FileButton
        inputLabel={t('load.file')}
        accept={ENDINGS}
        icon={<FileUp aria-hidden />}
        isPending={isReading}
        onFile={(file) => void load(sourceOfFile(file))}
      >
        {t('load.button')}
      </FileButton>
      <p role="status" className={styles['outcome']}>
        {isReading ? <span className={styles['waiting']}>{t('load.reading')}</span> : null}
        {said?.isFault === false ? said.words : null}
      </p>
      {fault === undefined ? null : (
        <p role="alert" className={styles['outcome']}>
          {fault}
        </p>
      )}
      {answer === undefined ? null : <AnswerDialog answer={answer} onClose={forgetAnswer} />}
    </div>
  );
}
