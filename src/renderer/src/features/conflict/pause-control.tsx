import { useTranslation } from 'react-i18next';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useOwnConflictSteps } from '#renderer/bindings/use-conflicts.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { ConflictState } from '#shared/domain/conflict/conflict-state.ts';
import { liftPause, pauseConflict } from '#shared/domain/conflict/pause-conflict.ts';
import styles from './conflict.module.css';
import { PAUSE_CHOICES, pauseChoices, pauseEnd } from './pause-choices.ts';
import { useConflictPress } from './use-conflict-act.ts';
import { useUntilWords } from '#renderer/words/use-until-words.ts';

interface PauseControlProps {
  readonly state: ConflictState;
  readonly canAct: boolean;
}

/** Takes a pause for all, once; makes one's own shorter, or lifts it. */
export function PauseControl({ state, canAct }: PauseControlProps) {
  const { t } = useTranslation('conflict');
  const { clock } = useServices();
  const { circle } = useSession();
  const namesOf = useNamesAndYou();
  const untilWords = useUntilWords();
  const press = useConflictPress(state.conflict);
  const { pausedUntil: own } = useOwnConflictSteps(state.conflict);
  if (state.ending !== undefined) return null;
  const isMine = state.pauses.has(circle.me);
  const hasHadOne = own !== undefined && !isMine;
  const choices = canAct && !hasHadOne ? pauseChoices(clock.now(), own) : [];
  const pauseBy = [...state.pauses.keys()];
  const take = (id: string): void => {
    const choice = PAUSE_CHOICES.find((each) => each === id);
    if (choice === undefined) return;
    const end = pauseEnd(choice, clock.now());
    press(pauseConflict, { until: end }, t('pause.taken', { when: untilWords(end) }));
  };
  if (pauseBy.length === 0 && choices.length === 0) return null;
  return (
    <div className={styles['part']}>
      {pauseBy.length === 0 ? null : <p>{t('pause.by', { names: namesOf(pauseBy) })}</p>}
      <p className={voice['quiet']}>{t('pause.what')}</p>
      <div className={acts['acts']}>
        {choices.length === 0 ? null : (
          <>
            <KeepsFocus />
            <MenuButton
              variant="text"
              label={isMine ? t('pause.shorten') : t('pause.take')}
              entries={choices.map((id) => ({ id, label: t(`pause.choices.${id}`) }))}
              onAction={take}
            />
          </>
        )}
        {canAct && isMine ? (
          <>
            <KeepsFocus />
            <Button variant="text" onPress={() => press(liftPause, {}, t('pause.lifted'))}>
              {t('pause.lift')}
            </Button>
          </>
        ) : null}
      </div>
    </div>
  );
}
