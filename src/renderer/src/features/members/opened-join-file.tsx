import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import type { LoadFileProps } from './load-file.tsx';
import styles from './members.module.css';
import { useLoadFile } from './use-load-file.ts';

/** Where files come from that were opened outside the page, and where they lead. */
export interface OpenedJoinFileProps extends LoadFileProps {
  /** The taker answers whether a file had to do with joining. */
  readonly listen: (taker: (source: ByteSource) => Promise<boolean>) => Dispose;
}

/** Takes a request, an answer or an invite that was opened on any page. Why one was not taken stays until it is closed. */
export function OpenedJoinFile({ listen, ...ways }: OpenedJoinFileProps) {
  const { t } = useTranslation(['members', 'common']);
  const { said, answer, forgetAnswer, forgetSaid, load } = useLoadFile(ways);
  useEffect(() => listen(load));
  if (answer !== undefined) return <AnswerDialog answer={answer} onClose={forgetAnswer} />;
  return said?.isFault === true ? (
    <Dialog
      isOpen
      size="small"
      title={t('load.notTaken')}
      closeLabel={t('close', { ns: 'common' })}
      onClose={forgetSaid}
    >
      <p role="alert" className={styles['outcome']}>
        {said.words}
      </p>
    </Dialog>
  ) : null;
}
