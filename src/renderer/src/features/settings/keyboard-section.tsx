import { useTranslation } from 'react-i18next';

import { useSingleKeys } from '#renderer/bindings/single-keys.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';

/** Which keys do something on this device. */
export function KeyboardSection() {
  const { t } = useTranslation('settings');
  const { isOn, choose } = useSingleKeys();
  return (
    <Section title={t('keyboard.title')}>
      <Checkbox isSelected={isOn} onChange={choose}>
        {t('keyboard.singles')}
      </Checkbox>
      <p className={styles['quiet']}>{t('keyboard.what')}</p>
    </Section>
  );
}
