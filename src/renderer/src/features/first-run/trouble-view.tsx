import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { CircleId } from '#shared/kernel/ids.ts';
import type { CircleSummary } from '#shared/ports/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { Paper, Screen } from '#renderer/ui/screen.tsx';
import styles from './first-run.module.css';
import { canTryAgain, troubleOf } from './trouble.ts';

/** What kept the app from going on. */
export interface TroubleViewProps {
  /** The code of the failure, known or not, or the reason why the keys cannot be used. */
  readonly code: string;
  readonly onRetry: () => void;
  /** Circles of this profile that may open although this one does not. */
  readonly otherCircles?: readonly CircleSummary[];
  readonly onOpen?: (circleId: CircleId) => void;
}

/**
 * The app could not start, use its keys or open its circle: what happened, what is safe, what to do. It never offers to
 * begin anew, and another try only where that can help; the person's other circles stay in reach.
 */
export function TroubleView({ code, onRetry, otherCircles = [], onOpen }: TroubleViewProps) {
  const { t } = useTranslation(['firstRun', 'frame']);
  const othersId = useId();
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
        {otherCircles.length === 0 ? null : (
          <section aria-labelledby={othersId} className={styles['form']}>
            <Heading level={2} id={othersId}>
              {t('trouble.others')}
            </Heading>
            {otherCircles.map(({ circleId, name }) => (
              <Button key={circleId} onPress={() => onOpen?.(circleId)}>
                {t('trouble.open', { circle: name || t('frame:unnamedCircle') })}
              </Button>
            ))}
          </section>
        )}
        <p className={styles['small']}>{t('trouble.code', { code })}</p>
      </Screen>
    </Paper>
  );
}
