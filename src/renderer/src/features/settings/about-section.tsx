import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { Section } from './section.tsx';
import styles from './settings.module.css';

/** What runs here. */
export function AboutSection() {
  const { t } = useTranslation('settings');
  const { program } = useServices();
  return (
    <Section title={t('about')}>
      <p>{t('version', { version: program.version })}</p>
      {program.isEvaluation ? <p className={styles['notice']}>{t('evaluation')}</p> : null}
    </Section>
  );
}
