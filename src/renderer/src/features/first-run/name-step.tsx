import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { NameForm } from './name-form.tsx';
import { Screen } from '#renderer/ui/screen.tsx';
import styles from './first-run.module.css';
import type { CheckedName } from './use-checked-name.ts';

/** The first question of all. */
export interface NameStepProps {
  readonly name: CheckedName;
  readonly onNext: () => void;
  readonly wayBack: ReactNode;
}

/** Who are you? */
export function NameStep({ name, onNext, wayBack }: NameStepProps) {
  const { t } = useTranslation('firstRun');
  return (
    <Screen title={t('welcome')}>
      <p className={styles['about']}>{t('about')}</p>
      <NameForm label={t('yourName')} hint={t('yourNameHint')} name={name} onName={onNext}>
        <Button type="submit" variant="primary">
          {t('next')}
        </Button>
      </NameForm>
      {wayBack}
    </Screen>
  );
}
