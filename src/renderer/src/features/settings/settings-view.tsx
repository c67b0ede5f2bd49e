import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '#renderer/ui/page-head.tsx';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { KeyboardSection } from './keyboard-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { MeetingPointsSection } from './meeting-points-section.tsx';
import { CircleSection, YouSection } from './names-sections.tsx';
import { QuietHoursSection } from './quiet-hours-section.tsx';
import { RemindersSection } from './reminders-section.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';

/** The settings, with what stands in the head of every page. */
export interface SettingsViewProps {
  readonly levelLine: ReactNode;
  readonly search: ReactNode;
  /** The way out of the circle. */
  readonly leaving?: ReactNode;
  /** From whom the person hears kind words, where the circle has them. */
  readonly kindWords?: ReactNode;
  /** What can be done with the circle's data as a whole. */
  readonly data?: ReactNode;
}

/** Everything that can be set, on one page. All of it takes effect and is kept at once. */
export function SettingsView({ levelLine, search, leaving, kindWords, data }: SettingsViewProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      <PageHead title={t('title')} levelLine={levelLine} search={search} />
      <div className={styles['page']}>
        <YouSection />
        <CircleSection>{leaving}</CircleSection>
        {kindWords === undefined ? null : <Section title={t('kindWords')}>{kindWords}</Section>}
        <RemindersSection />
        <QuietHoursSection />
        <MeetingPointsSection />
        {data === undefined ? null : (
          <Section title={t('data')}>
            <div className={styles['parts']}>{data}</div>
          </Section>
        )}
        <AppearanceSection />
        <KeyboardSection />
        <KeysSection />
        <AboutSection />
      </div>
    </>
  );
}
