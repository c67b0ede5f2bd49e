import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useSentIdeas } from '#renderer/bindings/use-clinics.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import voice from '#renderer/ui/voice.module.css';
import { askQuestion } from '#shared/domain/clinic/ask-question.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { sayBack } from '#shared/domain/clinic/say-back.ts';
import { ChosenStep } from './chosen-step.tsx';
import { ClinicActs } from './clinic-acts.tsx';
import styles from './clinic.module.css';
import { Course } from './course.tsx';
import { OpenIdeas } from './open-ideas.tsx';
import { QuestionList } from './question-list.tsx';
import { SaidBackList } from './said-back-list.tsx';
import { SilentIdeas } from './silent-ideas.tsx';
import { useClinicAct } from './use-clinic-act.ts';
import { useIdeaDraft } from './use-idea-draft.ts';
import { useUntilWords } from '#renderer/words/use-until-words.ts';
import { WordsForm } from './words-form.tsx';

/** A problem in its bringer's words, where it stands, and what the person can do there now. */
export function ClinicBody({ clinic }: { readonly clinic: ClinicState }) {
  const { t } = useTranslation(['clinic', 'common']);
  const { circle } = useSession();
  const members = useMembers();
  const namesOf = useNamesAndYou();
  const untilWords = useUntilWords();
  const isWritable = useObservable(circle.writable);
  const draft = useIdeaDraft(clinic, useSentIdeas(clinic).length);
  const { phase, closesAt, choice, participants } = clinic;
  const isMine = clinic.bringer === members.me.id;
  const own = participants.find(({ memberId }) => memberId === members.me.id);
  const others = participants.filter(({ isBringer, isStandingAside }) => !isBringer && !isStandingAside);
  const aside = participants.filter((one) => one.isStandingAside && one.memberId !== members.me.id);
  const idsOf = (list: typeof participants) => list.map(({ memberId }) => memberId);
  const phaseWords = (): string => {
    if (phase === 'done') return t(choice === undefined ? 'phase.doneUnchosen' : 'phase.done');
    const when = untilWords(closesAt ?? 0);
    return t(clinic.manner === 'live' ? `phaseLive.${phase}` : `phase.${phase}`, { when });
  };
  const isOpenForIdeas = phase === 'choosing' || (phase === 'done' && choice === undefined);
  const name = members.of(clinic.bringer)?.name || t('common:someone');
  return (
    <>
      <p className={voice['words']}>{clinic.statement}</p>
      <p role="status" className={styles['phase']}>
        {phaseWords()}
      </p>
      {phase === 'done' || others.length === 0 ? null : (
        <p className={voice['quiet']}>{t('who', { names: namesOf(idsOf(others)) })}</p>
      )}
      {phase === 'done' || aside.length === 0 ? null : (
        <p className={voice['quiet']}>{t('aside', { names: namesOf(idsOf(aside)) })}</p>
      )}
      {phase === 'statement' ? <p>{isMine ? t('statement.tell') : t('statement.listen', { name })}</p> : null}
      {phase === 'questions' ? <SaidPart clinic={clinic} what="question" canSay={isWritable && !isMine} /> : null}
      {phase === 'saying-back' ? <SaidPart clinic={clinic} what="said back" canSay={isWritable && !isMine} /> : null}
      {phase === 'ideas' ? (
        <SilentIdeas clinic={clinic} draft={draft} canSend={isWritable && own?.isStandingAside !== true} />
      ) : null}
      {choice === undefined ? null : <ChosenStep clinic={clinic} choice={choice} />}
      {isOpenForIdeas ? <OpenIdeas clinic={clinic} draft={draft} isWritable={isWritable} /> : null}
      <Course clinic={clinic} canAnswer={isWritable && isMine} isWithoutIdeas={isOpenForIdeas} />
      {isWritable ? <ClinicActs clinic={clinic} /> : null}
    </>
  );
}

interface SaidPartProps {
  readonly clinic: ClinicState;
  readonly what: 'question' | 'said back';
  /** Whether the person can say something here themselves. */
  readonly canSay: boolean;
}

/** What the others ask, or say back as they heard it: all of it, and how to say more. */
function SaidPart({ clinic, what, canSay }: SaidPartProps) {
  const { t } = useTranslation('clinic');
  const { circle } = useSession();
  const act = useClinicAct(clinic);
  const isMine = clinic.bringer === circle.me;
  const canAnswer = isMine && circle.isWritable();
  const isAsking = what === 'question';
  const part = isAsking ? 'questions' : 'saidBack';
  const said = clinic[part];
  const send = (text: string) =>
    isAsking
      ? act(askQuestion, { text }, { message: t('questions.asked') })
      : act(sayBack, { text }, { message: t('saidBack.said') });
  return (
    <div className={styles['part']}>
      <Heading level={3}>{t(`${part}.title`)}</Heading>
      {said.length === 0 ? (
        <p className={voice['quiet']}>{t(isMine ? `${part}.noneYou` : `${part}.none`)}</p>
      ) : isAsking ? (
        <QuestionList clinic={clinic} canAnswer={canAnswer} />
      ) : (
        <SaidBackList clinic={clinic} canConfirm={canAnswer} />
      )}
      {canSay ? (
        <WordsForm
          clinic={clinic}
          what={what}
          label={t(isAsking ? 'questions.ask' : 'saidBack.text')}
          hint={t(`${part}.why`)}
          button={t(`${part}.send`)}
          onSend={send}
        />
      ) : null}
    </div>
  );
}
