import { useTranslation } from 'react-i18next';

import { useQuietHours } from '#renderer/bindings/quiet-hours.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { timesOfDay } from './times-of-day.ts';

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
