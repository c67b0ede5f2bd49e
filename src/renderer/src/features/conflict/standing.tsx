import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useOwnConflictSteps } from '#renderer/bindings/use-conflicts.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { ConflictState } from '#shared/domain/conflict/conflict-state.ts';
import { CONFLICT_READERS, type ConflictReaders } from '#shared/domain/conflict/conflict.ts';
import { leaveConflict, setConflictAside, setConflictReaders } from '#shared/domain/conflict/end-conflict.ts';
import { withdrawFromConflict } from '#shared/domain/conflict/speak-in-conflict.ts';
import styles from './conflict.module.css';
import { useConflictPress } from './use-conflict-act.ts';

interface StandingProps {
  readonly state: ConflictState;
  readonly isWritable: boolean;
  /** Whether the person is in it and can write. */
  readonly canAct: boolean;
}

/** How one stands to a conflict as a whole: whether one would set it aside, is in it, and who may know of it. */
export function Standing({ state, isWritable, canAct }: StandingProps) {
  const { t } = useTranslation('conflict');
  const { circle } = useSession();
  const namesOf = useNamesAndYou();
  const press = useConflictPress(state.conflict);
  const own = useOwnConflictSteps(state.conflict);
  const { ending, settingAside, left } = state;
  const isOn = ending === undefined;
  const isOut = left.includes(circle.me);
  const isAside = settingAside.includes(circle.me);
  const canComeBack = isWritable && isOut && own.leaving !== undefined && (isOn || ending === 'left');
  const toggleAside = (): void => {
    if (!isAside) press(setConflictAside, {}, t('aside.said'));
    else if (own.settingAside !== undefined) {
      press(withdrawFromConflict, { stepId: own.settingAside.id }, t('aside.undone'));
    }
  };
  const toggleLeft = (): void => {
    if (own.leaving === undefined) press(leaveConflict, {}, t('leave.left'));
    else press(withdrawFromConflict, { stepId: own.leaving.id }, t('leave.cameBack'));
  };
  return (
    <div className={styles['part']}>
      {isOut ? <p className={voice['quiet']}>{t('leave.isOut')}</p> : null}
      {isOn && settingAside.length > 0 ? (
        <p className={voice['quiet']}>{t('aside.by', { names: namesOf(settingAside) })}</p>
      ) : null}
      <Knowing state={state} canAct={canAct} />
      <div className={acts['acts']}>
        {canAct && isOn ? (
          <>
            <KeepsFocus />
            <Button variant="text" onPress={toggleAside}>
              {isAside ? t('aside.undo') : t('aside.set')}
            </Button>
          </>
        ) : null}
        {canComeBack || (canAct && isOn) ? (
          <>
            <KeepsFocus />
            <Button variant="text" onPress={toggleLeft}>
              {canComeBack ? t('leave.back') : t('leave.leave')}
            </Button>
          </>
        ) : null}
      </div>
    </div>
  );
}

/** Whether the circle may be told that there is one: it is when all whom it concerns would. */
function Knowing({ state, canAct }: Pick<StandingProps, 'state' | 'canAct'>) {
  const { t } = useTranslation('conflict');
  const { circle } = useSession();
  const namesOf = useNamesAndYou();
  const press = useConflictPress(state.conflict);
  const { opening, isCircleTold } = state;
  const choose = (readers: ConflictReaders): void =>
    press(setConflictReaders, { readers }, t(readers === 'circle' ? 'readers.saidCircle' : 'readers.saidConcerned'));
  return (
    <>
      {canAct ? (
        <RadioGroup
          label={t('readers.label')}
          hint={t('readers.hint')}
          options={CONFLICT_READERS.map((value) => ({ value, label: t(`readers.${value}`) }))}
          value={opening.includes(circle.me) ? 'circle' : 'concerned'}
          onChange={choose}
        />
      ) : null}
      {isCircleTold ? (
        <p className={voice['quiet']}>{t('readers.told')}</p>
      ) : opening.length > 0 ? (
        <p className={voice['quiet']}>{t('readers.by', { names: namesOf(opening) })}</p>
      ) : null}
    </>
  );
}
