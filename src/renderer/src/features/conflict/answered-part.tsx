import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { AnsweredInConflict, ConflictState } from '#shared/domain/conflict/conflict-state.ts';
import { answerInConflict } from '#shared/domain/conflict/speak-in-conflict.ts';
import styles from './conflict.module.css';
import { Said } from './said.tsx';
import { useConflictPress } from './use-conflict-act.ts';
import { WordsForm } from './words-form.tsx';

const PARTS = { goal: 'goals', proposal: 'proposals' } as const;

interface AnsweredPartProps {
  readonly kind: keyof typeof PARTS;
  readonly state: ConflictState;
  readonly isWritable: boolean;
  /** Whether the person is in it and can write. */
  readonly canAct: boolean;
}

/** What all could want, or how it could go on: each adds lines, and says yes or no to those of all. */
export function AnsweredPart({ kind, state, isWritable, canAct }: AnsweredPartProps) {
  const { t } = useTranslation('conflict');
  const part = PARTS[kind];
  const { conflict, phase, ending, areViewsShown, pausedUntil } = state;
  const lines = state[part];
  const isOn = ending === undefined && pausedUntil === undefined;
  const canSpeak = canAct && isOn;
  // It waits for the views; whoever wrote earlier is read all the same.
  const isReached = phase === part || (areViewsShown && canSpeak);
  if (lines.length === 0 && !isReached) return null;
  return (
    <div role="group" aria-label={t(`${part}.title`)} className={styles['part']}>
      <p className={styles['label']}>{t(`${part}.title`)}</p>
      {phase === part ? <p className={voice['quiet']}>{t(`${part}.what`)}</p> : null}
      {lines.length === 0 ? null : (
        <ul aria-label={t(`${part}.list`)} className={styles['list']}>
          {lines.map((line) => (
            <Said key={line.id} conflict={conflict} said={line} canTakeBack={isWritable && ending === undefined}>
              <Answers part={part} line={line} state={state} canAnswer={canSpeak} />
            </Said>
          ))}
        </ul>
      )}
      {canSpeak ? <WordsForm conflict={conflict} kind={kind} isOpen={phase === part} said={t(`${part}.sent`)} /> : null}
    </div>
  );
}

interface AnswersProps {
  readonly part: (typeof PARTS)[keyof typeof PARTS];
  readonly line: AnsweredInConflict;
  readonly state: ConflictState;
  readonly canAnswer: boolean;
}

/** Who says yes and who no, and one's own answer, which can be changed until it has ended. */
function Answers({ part, line, state, canAnswer }: AnswersProps) {
  const { t } = useTranslation('conflict');
  const { circle } = useSession();
  const namesOf = useNamesAndYou();
  const press = useConflictPress(state.conflict);
  const { id: stepId, text, yes, no, isAgreed } = line;
  const answer = (isYes: boolean): void =>
    press(answerInConflict, { stepId, isYes }, t(isYes ? 'answer.saidYes' : 'answer.saidNo'));
  const saysYes = yes.includes(circle.me);
  const saysNo = no.includes(circle.me);
  return (
    <>
      {isAgreed ? <p className={voice['quiet']}>{t(`${part}.agreed`)}</p> : null}
      {isAgreed || yes.length === 0 ? null : (
        <p className={voice['quiet']}>{t('answer.yesBy', { names: namesOf(yes) })}</p>
      )}
      {no.length === 0 ? null : <p className={voice['quiet']}>{t('answer.noBy', { names: namesOf(no) })}</p>}
      {canAnswer ? (
        <div className={acts['acts']}>
          <KeepsFocus />
          <Button
            variant={saysYes ? 'quiet' : 'text'}
            isDense
            aria-pressed={saysYes}
            aria-label={t('answer.yesTo', { text })}
            onPress={() => answer(true)}
          >
            {t('answer.yes')}
          </Button>
          <Button
            variant={saysNo ? 'quiet' : 'text'}
            isDense
            aria-pressed={saysNo}
            aria-label={t('answer.noTo', { text })}
            onPress={() => answer(false)}
          >
            {t('answer.no')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
