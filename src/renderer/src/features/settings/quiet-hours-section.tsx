import { useTranslation } from 'react-i18next';

import { QUIET_STEP_MINUTES, useQuietHours } from '#renderer/bindings/quiet-hours.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Select, type SelectOption } from '#renderer/ui/select.tsx';
import { MINUTES_OF_DAY } from '#shared/domain/rest/quiet-hours.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import { Section } from './section.tsx';
import styles from './settings.module.css';

/** The hours in which nothing is asked of the person, on this device. */
export function QuietHoursSection() {
  const { t } = useTranslation('settings');
  const { program } = useServices();
  const { hours, choose } = useQuietHours();
  const times = timesOfDay(program.locale);
  return (
    <Section title={t('quiet.title')}>
      <div>
        <p>{t('quiet.what')}</p>
        <p className={styles['quiet']}>{t('quiet.where')}</p>
      </div>
      <Checkbox isSelected={hours.isOn} onChange={(isOn) => choose({ ...hours, isOn })}>
        {t('quiet.keep')}
      </Checkbox>
      {hours.isOn ? (
        <div className={styles['times']}>
          <Select
            label={t('quiet.from')}
            options={times}
            value={`${hours.from}`}
            onChange={(from) => choose({ ...hours, from: Number(from) })}
          />
          <Select
            label={t('quiet.until')}
            options={times}
            value={`${hours.until}`}
            onChange={(until) => choose({ ...hours, until: Number(until) })}
          />
        </div>
      ) : null}
      {hours.isOn && hours.from === hours.until ? <p className={styles['quiet']}>{t('quiet.none')}</p> : null}
    </Section>
  );
}

/** Each half hour of a day, told as people tell it in a language (BCP 47). */
function timesOfDay(locale: string): readonly SelectOption[] {
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return Array.from({ length: MINUTES_OF_DAY / QUIET_STEP_MINUTES }, (_, index) => {
    const minutes = index * QUIET_STEP_MINUTES;
    return { value: `${minutes}`, label: format.format(minutes * MINUTE_MS) };
  });
}
