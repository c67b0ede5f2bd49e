import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import styles from './board-view.module.css';

/** Says how much of the board cannot be read, if anything. */
export function UnreadableNote() {
  const { t } = useTranslation('board');
  const { circle, own } = useSession();
  const count =
    useObservable(circle.leads.malformed).length +
    useObservable(circle.pursuits.malformed).length +
    useObservable(own.leads.malformed).length +
    useObservable(own.pursuits.malformed).length;
  return count === 0 ? null : <p className={`${styles['note']} ${styles['quiet']}`}>{t('unreadable', { count })}</p>;
}
