import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { SyncLine } from '#renderer/ui/sync-line.tsx';
import styles from './sync-status.module.css';
import { useShownSaveStatus } from './use-shown-save-status.ts';

/** Whether everything is saved and who has it, in words, at the foot of the navigation. */
export function SyncStatus() {
  const { t } = useTranslation('frame');
  const status = useShownSaveStatus();
  const isBusy = useObservable(useServices().app.saved).state === 'saving';
  const [isOpen, setIsOpen] = useState(false);
  const words =
    status.state === 'failed'
      ? t(`notSaved.${status.code}`)
      : status.state === 'saving'
        ? t('saving')
        : `${t('saved')} ${t('savedAlone')}`;
  return (
    <>
      <SyncLine
        label={t('sync')}
        state={status.state}
        isBusy={isBusy}
        words={words}
        shortWords={t(`short.${status.state}`)}
        onPress={() => setIsOpen(true)}
      />
      <WhoHasWhat isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

function WhoHasWhat({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['frame', 'common']);
  const { app } = useServices();
  const { spaces } = useSession();
  const { me } = useMembers();
  const hasEverything = useObservable(app.saved).state === 'saved';
  const damageCount = spaces.reduce(
    (sum, { replica: { damage } }) => sum + damage.unreadableCount + damage.missingCount,
    0,
  );
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('whoHasWhat')} closeLabel={t('common:close')} size="small">
      <dl className={styles['list']}>
        <dt>{`${t('thisDevice')} · ${me.name}`}</dt>
        <dd>{hasEverything ? t('hasEverything') : t('hasNotEverything')}</dd>
      </dl>
      <p className={styles['note']}>{t('aloneExplained')}</p>
      {damageCount === 0 ? null : <p className={styles['note']}>{t('damage', { count: damageCount })}</p>}
    </Dialog>
  );
}
