import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useReminderSettings } from '#renderer/bindings/use-reminder-settings.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { REMINDER_KINDS } from '#shared/domain/reminder/reminder.ts';
import { setReminderKinds } from '#shared/domain/reminder/set-reminder-kinds.ts';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { timesOfDay } from './times-of-day.ts';
import { TryNotification } from './try-notification.tsx';

/** Of what the person is reminded, when, and what of it may be read beside the window. */
export function RemindersSection() {
  const { t } = useTranslation('reminders');
  const { program } = useServices();
  const { settings, choose } = useReminderSettings();
  return (
    <Section title={t('settings.title')}>
      <p>{t('settings.what')}</p>
      <Kinds />
      <div className={styles['times']}>
        <Select
          label={t('settings.at')}
          options={timesOfDay(program.locale)}
          value={`${settings.minuteOfDay}`}
          onChange={(minute) => choose({ ...settings, minuteOfDay: Number(minute) })}
        />
      </div>
      <div>
        <Checkbox isSelected={settings.isOn} onChange={(isOn) => choose({ ...settings, isOn })}>
          {t('settings.shows')}
        </Checkbox>
        <p className={styles['quiet']}>{t('settings.showsWhat')}</p>
      </div>
      {settings.isOn ? (
        <>
          <div>
            <Checkbox isSelected={settings.showsNames} onChange={(showsNames) => choose({ ...settings, showsNames })}>
              {t('settings.names')}
            </Checkbox>
            <p className={styles['quiet']}>{t('settings.namesWhy')}</p>
          </div>
          <TryNotification showsNames={settings.showsNames} />
        </>
      ) : null}
      <p className={styles['quiet']}>{t('settings.where')}</p>
    </Section>
  );
}

/** They stand with the person, and not on the device. */
function Kinds() {
  const { t } = useTranslation('reminders');
  const id = useId();
  const { own, run } = useSession();
  const sayAct = useSayAct();
  const wanted = useObservable(own.reminderKinds);
  const isWritable = useObservable(own.writable);
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className={styles['label']}>
        {t('settings.kinds')}
      </p>
      <div className={styles['kinds']}>
        {REMINDER_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            isSelected={wanted.has(kind)}
            isDisabled={!isWritable}
            onChange={(isWanted) => {
              const chosen = run(own, setReminderKinds, { [kind]: isWanted });
              const what = t(`settings.kind.${kind}`);
              if (chosen.ok) sayAct(chosen.act, { message: t(isWanted ? 'settings.on' : 'settings.off', { what }) });
            }}
          >
            {t(`settings.kind.${kind}`)}
          </Checkbox>
        ))}
      </div>
      <p className={styles['quiet']}>{t('settings.kindsWhere')}</p>
    </div>
  );
}
