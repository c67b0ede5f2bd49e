import { useTranslation } from 'react-i18next';

import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { ToldConflict } from '#shared/domain/conflict/conflict-state.ts';
import { withdrawConflict } from '#shared/domain/conflict/open-conflict.ts';
import styles from './conflict.module.css';
import { useConflictPress } from './use-conflict-act.ts';

interface ToldOfConflictProps {
  readonly told: ToldConflict;
  readonly isWritable: boolean;
}

/** That there is a conflict, or was, for somebody whom it does not concern; whoever began it sees what they wrote, too. */
export function ToldOfConflict({ told, isWritable }: ToldOfConflictProps) {
  const { t } = useTranslation('conflict');
  const press = useConflictPress(told);
  const { hasEnded, words } = told;
  if (words === undefined) return hasEnded ? <p className={voice['quiet']}>{t('toldEnded')}</p> : <p>{t('told')}</p>;
  return (
    <div className={styles['part']}>
      <p className={voice['words']}>{words}</p>
      <p className={voice['quiet']}>{t(hasEnded ? 'toldYoursEnded' : 'toldYours')}</p>
      {isWritable && !hasEnded ? (
        <div className={acts['acts']}>
          <KeepsFocus />
          <Button variant="text" onPress={() => press(withdrawConflict, {}, t('withdrawn'))}>
            {t('withdraw')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
