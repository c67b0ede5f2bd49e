import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { MeetingPointRefusal } from '#shared/ports/meeting-points.ts';
import styles from './settings.module.css';

/** A form for one more meeting point; what is refused stays to be corrected. */
export function AddMeetingPoint() {
  const { t } = useTranslation('settings');
  const { meetingPoints, logError } = useServices();
  const [address, setAddress] = useState('');
  const [refusal, setRefusal] = useState<MeetingPointRefusal | 'empty'>();
  const [isBusy, setBusy] = useState(false);

  const ask = async (url: string): Promise<MeetingPointRefusal | 'empty' | undefined> => {
    if (url === '') return 'empty';
    try {
      return await meetingPoints.add([url], 'added');
    } catch (error) {
      logError(error);
      return 'not-saved';
    }
  };
  const add = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const refused = await ask(address.trim());
    setBusy(false);
    setRefusal(refused);
    if (refused === undefined) setAddress('');
  };
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t('points.add')}
        hint={t('points.addHint')}
        error={refusal === undefined ? undefined : t(`points.refused.${refusal}`)}
        value={address}
        validationBehavior="aria"
        inputMode="url"
        autoComplete="off"
        spellCheck="false"
        onChange={(text) => {
          setAddress(text);
          setRefusal(undefined);
        }}
      />
      <div className={styles['buttons']}>
        <Button type="submit">{t('points.addNow')}</Button>
      </div>
    </form>
  );
}
