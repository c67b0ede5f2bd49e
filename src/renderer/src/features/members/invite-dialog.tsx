import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useLeft } from '#renderer/bindings/leaving.ts';
import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { InviteReach } from './invite-reach.tsx';
import { InviteReady } from './invite-ready.tsx';
import styles from './members.module.css';
import { useNewInvite } from './use-new-invite.ts';

/** Whether somebody is being invited. */
export interface InviteDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Gives an invite for one person, and ways to hand it over. Each opening is a new invite. */
export function InviteDialog({ isOpen, onClose }: InviteDialogProps) {
  const { t } = useTranslation(['members', 'common']);
  const hasLeft = useLeft() !== undefined;
  const readOnlyWords = useReadOnlyWords();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('invite')} closeLabel={t('close', { ns: 'common' })}>
      {hasLeft ? <p>{readOnlyWords}</p> : <Invite />}
    </Dialog>
  );
}

function Invite() {
  const { t } = useTranslation('members');
  const [asksFirst, setAsksFirst] = useState(false);
  const { progress, tryAgain } = useNewInvite(asksFirst);
  return (
    <>
      <div>
        <Checkbox isSelected={asksFirst} onChange={setAsksFirst}>
          {t('inviteDialog.askFirst')}
        </Checkbox>
        <p className={styles['quiet']}>{t('inviteDialog.askFirstHint')}</p>
      </div>
      {progress.state === 'writing' ? (
        <p role="status" className={styles['waiting']}>
          {t('inviteDialog.writing')}
        </p>
      ) : progress.state === 'failed' ? (
        <ErrorNote
          what={t('inviteDialog.failed.what')}
          safe={t('inviteDialog.failed.safe')}
          next={t(progress.isNewerVersion ? 'inviteDialog.failed.newer' : 'inviteDialog.failed.next')}
          action={<Button onPress={tryAgain}>{t('inviteDialog.failed.retry')}</Button>}
        />
      ) : (
        <InviteReady
          key={progress.invite.inviteId}
          invite={progress.invite}
          asksFirst={asksFirst}
          onAnother={tryAgain}
        />
      )}
      <InviteReach asksFirst={asksFirst} />
    </>
  );
}
