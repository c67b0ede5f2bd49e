import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { LookBack } from '#shared/domain/look-back/look-back.ts';
import { removeLookBack } from '#shared/domain/look-back/write-look-back.ts';
import styles from './look-back.module.css';

interface OwnLineProps {
  readonly lookBack: LookBack;
  /** The name of the month. */
  readonly month: string;
  readonly onEdit: () => void;
}

/** That one has looked back on a month, with the ways to say it otherwise or not at all. */
export function OwnLine({ lookBack, month, onEdit }: OwnLineProps) {
  const { t } = useTranslation('lookBack');
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const { helped, toChange, oneChange } = lookBack.texts;
  const text = helped ?? toChange ?? oneChange ?? '';
  const remove = (): void => {
    const removed = run(circle, removeLookBack, { lookBackId: lookBack.id, authorOf: circle.replica.authorOf });
    if (removed.ok) sayAct(removed.act, { message: t('said.removed') });
  };
  return (
    <div className={styles['own']}>
      <KeepsFocus />
      <p>{t('own', { month })}</p>
      <Button variant="text" isDense aria-label={t('editThis', { text })} onPress={onEdit}>
        {t('edit')}
      </Button>
      <Button variant="text" isDense aria-label={t('removeThis', { text })} onPress={remove}>
        {t('remove')}
      </Button>
    </div>
  );
}
