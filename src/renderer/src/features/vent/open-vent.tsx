import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { useVentMinutes } from '#renderer/bindings/use-vent-minutes.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import styles from './vent.module.css';

const ALONE = 'alone';
const ALL = 'all';

/** Who is to be with it: nobody, one of those who are here, or all of them. */
export function OpenVent() {
  const { t } = useTranslation(['vent', 'common']);
  const { circle, vent } = useSession();
  const members = useMembers();
  const peers = useObservable(circle.replica.peers);
  const minutes = useVentMinutes();
  const [chosen, setChosen] = useState<string>(ALONE);
  const here = members.list.filter(({ id, isMe }) => !isMe && peers.some(({ member }) => member === id));
  const options = [
    { value: ALONE, label: t('alone') },
    ...here.map(({ id, name }) => ({ value: id, label: name || t('common:someone') })),
    ...(here.length > 1 ? [{ value: ALL, label: t('all') }] : []),
  ];
  // Who was chosen may have gone.
  const choice = options.some(({ value }) => value === chosen) ? chosen : ALONE;
  const begin = (): void => {
    const invited = here.filter(({ id }) => choice === ALL || choice === id).map(({ id }) => id);
    vent.open(invited, minutes * MINUTE_MS);
  };
  return (
    <>
      <KeepsFocus />
      <p>{t('what', { count: minutes })}</p>
      <p className={styles['quiet']}>{t('kept')}</p>
      {here.length === 0 ? (
        <p className={styles['quiet']}>{t('nobodyHere')}</p>
      ) : (
        <RadioGroup label={t('with')} options={options} value={choice} onChange={setChosen} />
      )}
      <div>
        <Button onPress={begin}>{t(choice === ALONE ? 'begin' : 'ask')}</Button>
      </div>
    </>
  );
}
