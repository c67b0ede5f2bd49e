import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import { useLeft } from '#renderer/bindings/leaving.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import type { Reach } from '#renderer/bindings/circle-reach.ts';
import { useReach } from '#renderer/bindings/reach.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { useFolderWords } from '#renderer/features/sync-folder/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { MemberId } from '#shared/kernel/ids.ts';
import styles from './sync-status.module.css';

interface WhoHasWhatProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Saves what somebody lacks as a file; nothing where there are no such files. */
  readonly onSaveSyncFile: ((id: MemberId) => void) | undefined;
}

/** What this device has, and what each of the others has said to have, member by member. */
export function WhoHasWhat({ isOpen, onClose, onSaveSyncFile }: WhoHasWhatProps) {
  const { t } = useTranslation(['frame', 'common', 'syncFolder']);
  const { app } = useServices();
  const { circle, own, spaces } = useSession();
  const { me, list } = useMembers();
  const reaches = useReach();
  const hasLeft = useLeft()?.leftAt !== undefined;
  const hasEverything = useObservable(app.saved).state === 'saved';
  const damageCount = spaces.reduce(
    (sum, { replica: { damage } }) => sum + damage.unreadableCount + damage.missingCount,
    0,
  );
  const [isCircleKept, isOwnKept] = [useObservable(circle.replica.isKept), useObservable(own.replica.isKept)];
  const isKept = isCircleKept && isOwnKept;
  const folder = useFolderWords();
  const reachWords = (reach: Reach): string =>
    reach.state === 'waiting' ? t('has.waiting', { count: reach.count }) : t(`has.${reach.state}`);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('whoHasWhat')} closeLabel={t('common:close')} size="small">
      <dl className={styles['list']}>
        <dt>{`${t('thisDevice')} · ${me.name}`}</dt>
        <dd>{hasEverything ? t('hasEverything') : t('hasNotEverything')}</dd>
        {list.map((member) => {
          const { id } = member;
          const name = member.name || t('common:someone');
          const reach = reaches.get(id);
          if (reach === undefined) return null;
          const isLacking = reach.state === 'waiting' || reach.state === 'unknown';
          return (
            <Fragment key={id}>
              <dt>{name}</dt>
              <dd>{reachWords(reach)}</dd>
              {isLacking && onSaveSyncFile !== undefined ? (
                <dd>
                  <Button
                    isDense
                    variant="text"
                    onPress={() => {
                      onClose();
                      onSaveSyncFile(id);
                    }}
                  >
                    {t('saveSyncFile', { name })}
                  </Button>
                </dd>
              ) : null}
            </Fragment>
          );
        })}
        {folder === undefined ? null : (
          <>
            <dt>{t('syncFolder:name')}</dt>
            <dd>{[folder.first, ...folder.more].join(' ')}</dd>
          </>
        )}
      </dl>
      <p className={styles['note']}>
        {t(hasLeft ? 'leftExplained' : reaches.size === 0 ? 'aloneExplained' : 'reachExplained')}
      </p>
      {isKept ? null : <p className={styles['note']}>{t('notKept')}</p>}
      {damageCount === 0 ? null : <p className={styles['note']}>{t('damage', { count: damageCount })}</p>}
    </Dialog>
  );
}
