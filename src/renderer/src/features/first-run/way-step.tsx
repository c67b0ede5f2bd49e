import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Button, type ButtonVariant } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { Screen } from '#renderer/ui/screen.tsx';
import styles from './first-run.module.css';

/** The ways to begin. */
export interface WayStepProps {
  readonly isBusy: boolean;
  readonly onAlone: () => void;
  readonly onCircle: () => void;
  readonly onJoin: () => void;
  readonly onBack: () => void;
  readonly wayBack: ReactNode;
}

/** Alone, with a circle of one's own, or in one of others? */
export function WayStep({ isBusy, onAlone, onCircle, onJoin, onBack, wayBack }: WayStepProps) {
  const { t } = useTranslation('firstRun');
  return (
    <Screen title={t('way')} isTitleFocused>
      <Way words={t('onMyOwn')} hint={t('onMyOwnHint')} variant="primary" isBusy={isBusy} onPress={onAlone} />
      <Way words={t('create')} hint={t('createHint')} variant="quiet" isBusy={isBusy} onPress={onCircle} />
      <Way words={t('join')} hint={t('joinHint')} variant="quiet" isBusy={isBusy} onPress={onJoin} />
      {wayBack}
      <TextLink onPress={onBack}>{t('back')}</TextLink>
    </Screen>
  );
}

interface WayProps {
  readonly words: string;
  readonly hint: string;
  readonly variant: ButtonVariant;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

function Way({ words, hint, variant, isBusy, onPress }: WayProps) {
  const hintId = useId();
  return (
    <div className={styles['way']}>
      <Button variant={variant} isPending={isBusy} aria-describedby={hintId} onPress={onPress}>
        {words}
      </Button>
      <p id={hintId} className={styles['small']}>
        {hint}
      </p>
    </div>
  );
}
