import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useSettledFolder } from '#renderer/bindings/folder-status.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import styles from './members.module.css';
import { selectInviteWays } from './select-invite-ways.ts';

const RANGES = ['anywhere', 'network', 'device'] as const;

/** Whom an invite can reach now, and what to do when that is not enough. */
export function InviteReach({ asksFirst }: { readonly asksFirst: boolean }) {
  const { t } = useTranslation('members');
  const id = useId();
  const { program, meetingPoints } = useServices();
  const { isNearby, online, trying, unreachable, reachesAnywhere } = selectInviteWays(
    useObservable(meetingPoints.list),
  );
  const named = (places: readonly string[]): string => new Intl.ListFormat(program.locale).format(places);
  const isOnline = RANGES.some((range) => online[range].length > 0);
  const folder = useSettledFolder().state;
  const isLive = isNearby || isOnline || trying.length > 0;
  const isFileOnly = !isLive && folder !== 'ready';
  return (
    <div role="group" aria-labelledby={id} className={styles['group']}>
      <p id={id} className={styles['label']}>
        {t('reaches.title')}
      </p>
      {RANGES.map((range) =>
        online[range].length === 0 ? null : <p key={range}>{t(`reaches.${range}`, { place: named(online[range]) })}</p>,
      )}
      {trying.length === 0 ? null : <p>{t('reaches.trying', { place: named(trying) })}</p>}
      {isNearby ? <p>{t('reaches.nearby')}</p> : null}
      {unreachable.length === 0 ? null : <p>{t('reaches.unreachable', { place: named(unreachable) })}</p>}
      {folder === 'ready' ? <p>{t(asksFirst ? 'reaches.folderMine' : 'reaches.folder')}</p> : null}
      {folder === 'unavailable' ? <p>{t('reaches.folderUnavailable')}</p> : null}
      <p className={isFileOnly ? undefined : styles['quiet']}>
        {t(isFileOnly ? 'reaches.fileOnly' : 'reaches.fileToo')}
      </p>
      {reachesAnywhere ? null : <p className={styles['quiet']}>{t('reaches.addPoint')}</p>}
      {isLive ? <p className={styles['quiet']}>{t(asksFirst ? 'reaches.openMine' : 'reaches.open')}</p> : null}
    </div>
  );
}
