import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useFolderChoice } from '#renderer/bindings/use-folder-choice.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { PendingJoin } from '#shared/ports/joining.ts';
import { ByFileDialog } from './by-file-dialog.tsx';
import { FaultNote } from './fault-note.tsx';
import styles from './joining.module.css';
import { type JoinGround, Part } from './part.tsx';
import { StopAsking } from './stop-asking.tsx';
import { ThroughFolder } from './through-folder.tsx';
import { WhatIsTried } from './what-is-tried.tsx';
import { WhoDecides } from './who-decides.tsx';

interface WaitingToBeLetInProps {
  readonly ground: JoinGround;
  readonly join: PendingJoin;
  /** The circle has let this person in, and could not be opened. */
  readonly hasOpeningFailed: boolean;
  readonly onEnter: () => void;
  /** The request was given up. */
  readonly onLeave: () => void;
  /** What can be done in the meantime. */
  readonly meanwhile?: ReactNode;
  readonly back?: ReactNode;
}

/** A request that was not answered yet: on whom it depends, what is tried, what else can be done. */
export function WaitingToBeLetIn({
  ground,
  join,
  hasOpeningFailed,
  onEnter,
  onLeave,
  meanwhile,
  back,
}: WaitingToBeLetInProps) {
  const { t } = useTranslation(['joining', 'syncFolder']);
  const titleId = useId();
  const [isByFile, setByFile] = useState(false);
  const folder = useFolderChoice(join.invite.circleId);
  const { status } = join;
  const isIn = status.state === 'joined' || status.state === 'not-stored';
  const isOver = status.state === 'refused' && status.isByInviter;
  const isOpen = !isIn && !isOver;
  const title = t(isIn ? 'waiting.isIn' : isOver ? 'refused.title' : 'waiting.title');
  return (
    <Part ground={ground} title={title} titleId={titleId} isTitleFocused>
      {/* Only what changes is read out. */}
      <div role="status" aria-labelledby={titleId} aria-atomic="false" className={styles['status']}>
        <WhoDecides join={join} />
        {isOpen ? (
          <>
            <WhatIsTried hasFolder={folder.folder !== undefined} />
            <p>{t(meanwhile === undefined ? 'waiting.goesOn' : 'waiting.goesOnAlone')}</p>
          </>
        ) : null}
      </div>
      {isOpen ? <ThroughFolder invite={join.invite} choice={folder} /> : null}
      {status.state === 'not-stored' ? <FaultNote fault="not-stored" /> : null}
      {hasOpeningFailed ? (
        <FaultNote fault="not-opened" action={<Button onPress={onEnter}>{t('tryAgain')}</Button>} />
      ) : null}
      <div className={styles['actions']}>
        {isIn ? null : meanwhile}
        {isOpen ? <Button onPress={() => setByFile(true)}>{t('byFile.open')}</Button> : null}
        {isOpen ? (
          // The same one throughout, so that it keeps the focus.
          <Button isPending={folder.isBusy} onPress={() => void folder.choose()}>
            {t(folder.folder === undefined ? 'folder.ask' : 'syncFolder:chooseOther')}
          </Button>
        ) : null}
        {isIn ? null : <StopAsking join={join} isOver={isOver} onStopped={onLeave} />}
      </div>
      {back}
      <ByFileDialog isOpen={isByFile && isOpen} join={join} onClose={() => setByFile(false)} />
    </Part>
  );
}
