import { useTranslation } from 'react-i18next';

import type { FolderChoice } from '#renderer/bindings/use-folder-choice.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { PathLine } from '#renderer/ui/path-line.tsx';
import type { InviteSummary } from '#shared/ports/joining.ts';
import styles from './joining.module.css';

interface ThroughFolderProps {
  readonly invite: InviteSummary;
  readonly choice: FolderChoice;
}

/** The folder through which somebody asks to be let in, and who answers there. Nothing before one is chosen. */
export function ThroughFolder({ invite: { inviterName: inviter, asksFirst }, choice }: ThroughFolderProps) {
  const { t } = useTranslation(['joining', 'syncFolder']);
  const { folder, fault, forget } = choice;
  return (
    <>
      <div className={styles['folder']}>
        {/* Always there, so that what comes into it is read out. */}
        <div role="status">
          {folder === undefined ? null : (
            <>
              <p>{t('folder.asking')}</p>
              <p className={styles['path']}>
                <PathLine path={folder.path} />
              </p>
              <p>{t(asksFirst ? 'folder.onlyInviter' : 'folder.anybody', { inviter })}</p>
            </>
          )}
        </div>
        {folder === undefined ? null : (
          <>
            <KeepsFocus />
            <Button isDense variant="text" onPress={() => void forget()}>
              {t('syncFolder:stop')}
            </Button>
          </>
        )}
      </div>
      {fault === undefined ? null : (
        <ErrorNote
          what={t(`syncFolder:fault.${fault}.what`)}
          safe={t(`syncFolder:fault.${fault}.safe`)}
          next={t(`syncFolder:fault.${fault}.next`)}
        />
      )}
    </>
  );
}
