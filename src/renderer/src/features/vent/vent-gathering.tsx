import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useNames } from '#renderer/words/use-names.ts';
import { useSession } from '#renderer/bindings/services.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { Vent } from '#shared/domain/vent/vent.ts';
import styles from './vent.module.css';

/** Those who were asked come in; anybody who is here begins. */
export function VentGathering({ vent }: { readonly vent: Vent }) {
  const { t } = useTranslation('vent');
  const { me } = useMembers();
  const namesOf = useNames();
  const { vent: room } = useSession();
  const others = vent.here.filter((id) => id !== me.id);
  const isOpener = vent.opener === me.id;
  return (
    <>
      <KeepsFocus />
      <div role="status" className={styles['told']}>
        {isOpener ? <p>{t('waiting', { names: namesOf(vent.invited) })}</p> : null}
        {others.length === 0 ? null : <p>{t('isHere', { count: others.length, names: namesOf(others) })}</p>}
        {vent.notNow.length === 0 ? null : <p>{t('cannot', { names: namesOf(vent.notNow) })}</p>}
      </div>
      <p className={styles['quiet']}>{t('kept')}</p>
      <div className={acts['acts']}>
        <Button onPress={room.begin}>{t(others.length === 0 ? 'beginAlone' : 'begin')}</Button>
        <Button variant="text" onPress={room.leave}>
          {t('leave')}
        </Button>
      </div>
    </>
  );
}
