import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { BrokenSpace } from '#renderer/bindings/recovering.ts';
import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { Paper, Screen } from '#renderer/ui/screen.tsx';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { CircleSummary } from '#shared/ports/workspace.ts';
import styles from './recovery.module.css';
import { RemainsNote } from './remains-note.tsx';
import { useBringBack } from './use-bring-back.ts';
import { useRemains } from './use-remains.ts';
import { Ways } from './ways.tsx';

/** What could not be opened whole. */
export interface RecoveryViewProps {
  readonly broken: BrokenSpace;
  /** Circles of this profile that may open although this one does not. */
  readonly otherCircles: readonly CircleSummary[];
  readonly onOpen: (circleId: CircleId) => void;
}

/**
 * The database has lost some of a circle: what is known, that nothing has happened to the rest, and the ways to bring it
 * back. It never offers to begin anew.
 */
export function RecoveryView({ broken, otherCircles, onOpen }: RecoveryViewProps) {
  const { t } = useTranslation(['recovery', 'frame']);
  const { known, hasFailed, lookAgain } = useRemains(broken);
  const bringBack = useBringBack(broken, lookAgain);
  const isSlow = useLasting(known === undefined && !hasFailed);
  const isBusy = bringBack.present !== undefined;
  const isOwn = broken.kind === 'private';
  return (
    <Paper isLong>
      <Screen title={t('title')} isTitleFocused>
        <p className={styles['name']}>{isOwn ? t('onlyYou') : broken.name || t('frame:unnamedCircle')}</p>
        {isOwn ? <p>{t('onlyYouWhy')}</p> : null}
        {isSlow ? <p className={styles['quiet']}>{t('looking')}</p> : null}
        {hasFailed ? (
          <ErrorNote
            what={t('notLooked.what')}
            safe={t('notLooked.safe')}
            next={t('notLooked.next')}
            action={<Button onPress={lookAgain}>{t('tryAgain')}</Button>}
          />
        ) : null}
        {known === undefined ? null : <RemainsNote remains={known} />}
      </Screen>
      {known === undefined ? null : (
        <Ways broken={broken} remains={known} bringBack={bringBack} hasOthers={otherCircles.length > 0} />
      )}
      <OtherCircles circles={otherCircles} isBusy={isBusy} onOpen={onOpen} />
    </Paper>
  );
}

interface OtherCirclesProps {
  readonly circles: readonly CircleSummary[];
  readonly isBusy: boolean;
  readonly onOpen: (circleId: CircleId) => void;
}

function OtherCircles({ circles, isBusy, onOpen }: OtherCirclesProps) {
  const { t } = useTranslation(['recovery', 'frame']);
  const titleId = useId();
  if (circles.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className={styles['part']}>
      <Heading level={2} id={titleId}>
        {t('others')}
      </Heading>
      {circles.map(({ circleId, name }) => (
        <Button key={circleId} isDisabled={isBusy} onPress={() => onOpen(circleId)}>
          {t('open', { circle: name || t('frame:unnamedCircle') })}
        </Button>
      ))}
    </section>
  );
}
