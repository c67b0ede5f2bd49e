import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useResting } from '#renderer/bindings/resting.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { endRest } from '#shared/domain/rest/end-rest.ts';
import styles from './together.module.css';

/** Rests for a while, and says until when one does. */
export function RestControl() {
  const { t } = useTranslation('together');
  const session = useSession();
  const sayAct = useSayAct();
  const days = useDays();
  const { zone } = usePresentWeek();
  const { circle } = session;
  const rest = useResting().get(circle.me);
  const { authorOf } = circle.replica;
  const isWritable = circle.isWritable();

  const begin = (kind: string): void => {
    const length = kind === 'open' ? ({ kind: 'open' } as const) : ({ kind: 'week' } as const);
    const begun = session.run(circle, beginRest, { length, zone, authorOf });
    if (begun.ok) sayAct(begun.act, { message: t('rest.begun') });
  };
  const end = (): void => {
    const ended = session.run(circle, endRest, { zone, authorOf });
    if (ended.ok) sayAct(ended.act, { message: t('rest.ended') });
  };

  if (rest !== undefined) {
    return (
      <div className={styles['rest']}>
        <KeepsFocus />
        <p className={styles['listening']}>
          {rest.until === undefined ? t('rest.open') : t('rest.until', { day: days.long(rest.until) })}
        </p>
        {isWritable ? (
          <Button variant="text" onPress={end}>
            {t('rest.end')}
          </Button>
        ) : null}
      </div>
    );
  }
  if (!isWritable) return null;
  return (
    <div className={styles['beginRest']}>
      <KeepsFocus />
      <MenuButton
        variant="text"
        label={t('rest.begin')}
        entries={[
          { id: 'week', label: t('rest.forWeek') },
          { id: 'open', label: t('rest.untilISay') },
        ]}
        onAction={begin}
      />
    </div>
  );
}
