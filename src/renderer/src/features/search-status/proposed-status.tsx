import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { type ProposedPoint, selectProposedPoint } from '#shared/domain/search-status/propose-status.ts';
import type { ShownSearchStatus } from '#shared/domain/search-status/search-status.ts';
import styles from './search-status.module.css';

interface ProposedStatusProps {
  readonly status: ShownSearchStatus | undefined;
  readonly onShow: (point: ProposedPoint) => void;
}

/** Asks, once for each point, whether what the reader's own leads say may be shown to the others. Nothing is shown by itself. */
export function ProposedStatus({ status, onShow }: ProposedStatusProps) {
  const { t } = useTranslation('searchStatus');
  const { keepsakes } = useServices();
  const { circleId, circle, own } = useSession();
  const spaces = [useObservable(circle.space), useObservable(own.space)];
  const name = `status-proposed:${circleId}`;
  const [proposed, setProposed] = useState<ReadonlySet<string>>(() => new Set(keepsakes.get(name)?.split(' ')));
  const point = selectProposedPoint(spaces, { shown: status, proposed });
  if (point === undefined) return null;
  const answer = (isShown: boolean): void => {
    const answered = new Set([...proposed, point]);
    keepsakes.set(name, [...answered].join(' '));
    setProposed(answered);
    if (isShown) onShow(point);
  };
  return (
    <div className={styles['proposed']}>
      <KeepsFocus />
      <p>{t(`proposed.${point}`)}</p>
      <div className={acts['acts']}>
        <Button isDense variant="text" onPress={() => answer(true)}>
          {t('show')}
        </Button>
        <Button isDense variant="text" onPress={() => answer(false)}>
          {t('leave')}
        </Button>
      </div>
    </div>
  );
}
