import { useTranslation } from 'react-i18next';

import { minutesOf } from '#renderer/bindings/minutes.ts';
import { useEachSecond } from '#renderer/bindings/use-each-second.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { Vent } from '#shared/domain/vent/vent.ts';
import { SaidList } from './said-list.tsx';
import { SayForm } from './say-form.tsx';
import styles from './vent.module.css';

/** While the time runs: everybody lets out what they want, and anybody may turn to what helps. */
export function VentTalk({ vent }: { readonly vent: Vent }) {
  const { t } = useTranslation('vent');
  const { clock } = useServices();
  const { vent: room } = useSession();
  useEachSecond(true);
  const left = Math.max(0, (vent.endsAt ?? 0) - clock.elapsed());
  const isAlone = vent.invited.length === 0;
  return (
    <>
      <KeepsFocus />
      <p role="timer" aria-label={t('time')} className={styles['time']}>
        {t('left', { time: minutesOf(left) })}
      </p>
      <SaidList label={t('lines')} said={vent.lines} />
      <SayForm label={t('write')} button={t('say')} />
      <div className={acts['acts']}>
        <Button onPress={room.shift}>{t('turn')}</Button>
        <Button variant="text" onPress={room.leave}>
          {t('leave')}
        </Button>
      </div>
      {isAlone ? null : <p className={styles['quiet']}>{t(vent.invited.length === 1 ? 'turnPair' : 'turnAll')}</p>}
    </>
  );
}
