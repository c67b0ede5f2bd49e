import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useCanWithdrawConflict } from '#renderer/bindings/use-conflicts.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import box from '#renderer/ui/card.module.css';
import voice from '#renderer/ui/voice.module.css';
import type { ConflictState } from '#shared/domain/conflict/conflict-state.ts';
import { withdrawConflict } from '#shared/domain/conflict/open-conflict.ts';
import { AnsweredPart } from './answered-part.tsx';
import styles from './conflict.module.css';
import { PauseControl } from './pause-control.tsx';
import { Standing } from './standing.tsx';
import { useConflictPress } from './use-conflict-act.ts';
import { useUntilWords } from '#renderer/words/use-until-words.ts';
import { ViewsPart } from './views-part.tsx';

interface ShownConflictProps {
  readonly state: ConflictState;
  readonly isWritable: boolean;
}

/** A conflict for one whom it concerns: where they are on the way, the present step, and what came before it. */
export function ShownConflict({ state, isWritable }: ShownConflictProps) {
  const { t } = useTranslation('conflict');
  const headingId = useId();
  const { circle } = useSession();
  const namesOf = useNamesAndYou();
  const untilWords = useUntilWords();
  const { conflict, phase, ending, pausedUntil, accepted } = state;
  const canAct = isWritable && state.parties.includes(circle.me);
  const gone = conflict.concerned.filter((id) => !state.parties.includes(id));
  const phaseWords = (): string => {
    if (ending !== undefined) return t(`phase.ended.${ending}`);
    if (pausedUntil !== undefined) return t('phase.pause', { when: untilWords(pausedUntil) });
    return phase === 'views' || phase === 'goals' ? t(`phase.${phase}`) : t('phase.proposals');
  };
  return (
    <article aria-labelledby={headingId} className={`${box['card']} ${styles['conflict']}`}>
      <KeepsFocus />
      <Heading level={3} id={headingId}>
        {t('between', { names: namesOf(conflict.concerned) })}
      </Heading>
      <p className={voice['words']}>{conflict.words}</p>
      <p className={voice['quiet']}>{t('opened', { names: namesOf([conflict.openedBy]) })}</p>
      <p role="status" className={styles['phase']}>
        {phaseWords()}
      </p>
      {accepted === undefined ? null : <p className={`${voice['words']} ${styles['accepted']}`}>{accepted.text}</p>}
      {gone.length === 0 ? null : <p className={voice['quiet']}>{t('hasLeft', { names: namesOf(gone) })}</p>}
      <Course isFolded={ending !== undefined}>
        <PauseControl state={state} canAct={canAct} />
        <ViewsPart state={state} isWritable={isWritable} canAct={canAct} />
        <AnsweredPart kind="goal" state={state} isWritable={isWritable} canAct={canAct} />
        <AnsweredPart kind="proposal" state={state} isWritable={isWritable} canAct={canAct} />
      </Course>
      <Standing state={state} isWritable={isWritable} canAct={canAct} />
      {isWritable ? <WithdrawOpening state={state} /> : null}
    </article>
  );
}

/** What was said, out of sight once it is over. */
function Course({ isFolded, children }: { readonly isFolded: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation('conflict');
  if (!isFolded) return children;
  return (
    <Fold label={t('course')}>
      <div className={styles['course']}>{children}</div>
    </Fold>
  );
}

function WithdrawOpening({ state: { conflict } }: Pick<ShownConflictProps, 'state'>) {
  const { t } = useTranslation('conflict');
  const press = useConflictPress(conflict);
  if (!useCanWithdrawConflict(conflict)) return null;
  return (
    <div className={acts['acts']}>
      <KeepsFocus />
      <Button variant="text" onPress={() => press(withdrawConflict, {}, t('withdrawn'))}>
        {t('withdraw')}
      </Button>
    </div>
  );
}
