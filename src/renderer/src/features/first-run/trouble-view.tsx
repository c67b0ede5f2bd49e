import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Paper, Screen } from './screen.tsx';
import styles from './screen.module.css';
import { canTryAgain, troubleOf } from './trouble.ts';

/** What kept the app from going on. */
export interface TroubleViewProps {
  /** The code of the failure, known or not, or the reason why the keys cannot be used. */
  readonly code: string;
  readonly onRetry: () => void;
}

/**
 * The app could not start, use its keys or open its circle: what happened, what is safe, what to do. It never offers to
 * begin anew, and another try only where that can help.
 */
export function TroubleView({ code, onRetry }: TroubleViewProps) {
  const { t } = useTranslation('firstRun');
  const trouble = troubleOf(code);
  return (
    <Paper>
      <Screen title={t('trouble.title')} isTitleFocused>
        <ErrorNote
          what={t(`trouble.of.${trouble}.what`)}
          safe={t(`trouble.of.${trouble}.safe`)}
          next={t(`trouble.of.${trouble}.next`)}
          action={canTryAgain(trouble) ? <Button onPress={onRetry}>{t('trouble.retry')}</Button> : null}
        />
        <p className={styles['small']}>{t('trouble.code', { code })}</p>
      </Screen>
    </Paper>
  );
}
