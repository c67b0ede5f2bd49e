import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { type Reach, useReach } from '#renderer/bindings/reach.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import styles from './sync-status.module.css';

interface WhoHasWhatProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What this device has, and what each of the others has said to have, member by member. */
export function WhoHasWhat({ isOpen, onClose }: WhoHasWhatProps) {
  const { t } = useTranslation(['frame', 'common']);
  const { app } = useServices();
  const { spaces } = useSession();
  const { me, list } = useMembers();
  const reaches = useReach();
  const hasEverything = useObservable(app.saved).state === 'saved';
  const damageCount = spaces.reduce(
    (sum, { replica: { damage } }) => sum + damage.unreadableCount + damage.missingCount,
    0,
  );
  const reachWords = (reach: Reach): string =>
    reach.state === 'waiting' ? t('has.waiting', { count: reach.count }) : t(`has.${reach.state}`);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('whoHasWhat')} closeLabel={t('common:close')} size="small">
      <dl className={styles['list']}>
        <dt>{`${t('thisDevice')} · ${me.name}`}</dt>
        <dd>{hasEverything ? t('hasEverything') : t('hasNotEverything')}</dd>
        {list.map(({ id, name }) => {
          const reach = reaches.get(id);
          return reach === undefined ? null : (
            <Fragment key={id}>
              <dt>{name || t('common:someone')}</dt>
              <dd>{reachWords(reach)}</dd>
            </Fragment>
          );
        })}
      </dl>
      <p className={styles['note']}>{t(reaches.size === 0 ? 'aloneExplained' : 'reachExplained')}</p>
      {damageCount === 0 ? null : <p className={styles['note']}>{t('damage', { count: damageCount })}</p>}
    </Dialog>
  );
}
