import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import type { Message } from '#shared/domain/conversation/message.ts';
import styles from './ground.module.css';
import { shortened } from './shortened.ts';

interface AnsweringNoteProps {
  /** Nothing once it was withdrawn. */
  readonly answered: Message | undefined;
  readonly onStop: () => void;
}

/** What is answered by what is being written. */
export function AnsweringNote({ answered, onStop }: AnsweringNoteProps) {
  const { t } = useTranslation('conversation');
  return (
    <div className={styles['answering']}>
      <p className={styles['quiet']}>
        {answered === undefined ? t('answering.gone') : t('answering.shown', { text: shortened(answered.text) })}
      </p>
      <Button variant="text" isDense onPress={onStop}>
        {t('answering.stop')}
      </Button>
    </div>
  );
}
