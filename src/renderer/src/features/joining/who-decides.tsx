import { useTranslation } from 'react-i18next';

import type { PendingJoin } from '#shared/ports/joining.ts';
import styles from './joining.module.css';

/** How a request stands, and who must do what. */
export function WhoDecides({ join: { invite, status } }: { readonly join: PendingJoin }) {
  const { t } = useTranslation('joining');
  const { inviterName: inviter, asksFirst } = invite;
  const circle = invite.circleName || t('unnamedCircle');
  const [first, second] = sentences();
  return (
    <>
      <p className={styles['lead']}>{first}</p>
      {second === undefined ? null : <p>{second}</p>}
    </>
  );

  function sentences(): readonly [string, string?] {
    switch (status.state) {
      case 'asking':
        return [t('waiting.asking', { circle }), t(asksFirst ? 'waiting.onlyInviter' : 'waiting.anybody', { inviter })];
      case 'asks-first':
        return [t('waiting.asking', { circle }), t('waiting.asked', { inviter })];
      case 'refused':
        return status.isByInviter
          ? [t(`refused.${status.reason}`, { inviter }), t('refused.next', { inviter })]
          : [t(`refused.notSure.${status.reason}`), t('refused.goesOn', { inviter })];
      case 'joined':
        return [t('waiting.opening', { circle })];
      case 'not-stored':
        return [t('waiting.keeping', { circle })];
    }
  }
}
