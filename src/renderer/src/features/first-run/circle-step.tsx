import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { NameForm } from './name-form.tsx';
import { Screen } from '#renderer/ui/screen.tsx';
import type { CheckedName } from './use-checked-name.ts';

/** The last question of those who begin with a circle. */
export interface CircleStepProps {
  readonly name: CheckedName;
  readonly isBusy: boolean;
  readonly onCreate: (name: string) => void;
  readonly onBack: () => void;
}

/** What is the circle called? */
export function CircleStep({ name, isBusy, onCreate, onBack }: CircleStepProps) {
  const { t } = useTranslation('firstRun');
  return (
    <Screen title={t('nameCircle')}>
      <NameForm label={t('circleName')} name={name} onName={onCreate}>
        <Button type="submit" variant="primary" isPending={isBusy}>
          {t('createNow')}
        </Button>
      </NameForm>
      <TextLink onPress={onBack}>{t('back')}</TextLink>
    </Screen>
  );
}
