import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useSentIdeas } from '#renderer/bindings/use-clinics.ts';
import { useNames } from '#renderer/words/use-names.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Heading } from '#renderer/ui/heading.tsx';
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
  const namesOf = useNames();
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
      <p className={styles['words']}>{clinic.statement}</p>
      <p role="status" className={styles['phase']}>
        {phaseWords()}
      </p>
      {phase === 'done' || others.length === 0 ? null : (
        <p className={styles['quiet']}>{t('who', { names: namesOf(idsOf(others)) })}</p>
      )}
      {phase === 'done' || aside.length === 0 ? null : (
        <p className={styles['quiet']}>{t('aside', { names: namesOf(idsOf(aside)) })}</p>
      )}
      {phase === 'statement' ? <p>{isMine ? t('statement.tell') : t('statement.listen', { name })}</p> : null}
      {phase === 'questions' ? <Questions clinic={clinic} canAsk={isWritable && !isMine} /> : null}
      {phase === 'saying-back' ? <SayingBack clinic={clinic} canSay={isWritable && !isMine} /> : null}
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

function Questions({ clinic, canAsk }: { readonly clinic: ClinicState; readonly canAsk: boolean }) {
  const { t } = useTranslation('clinic');
  const { circle } = useSession();
  const act = useClinicAct(clinic);
  const isMine = clinic.bringer === circle.me;
  return (
    <div className={styles['part']}>
      <Heading level={3}>{t('questions.title')}</Heading>
      {clinic.questions.length === 0 ? (
        <p className={styles['quiet']}>{t(isMine ? 'questions.noneYou' : 'questions.none')}</p>
      ) : (
        <QuestionList clinic={clinic} canAnswer={isMine && circle.isWritable()} />
      )}
      {canAsk ? (
        <WordsForm
          clinic={clinic}
          what="question"
          label={t('questions.ask')}
          hint={t('questions.why')}
          button={t('questions.send')}
          onSend={(text) => act(askQuestion, { text }, { message: t('questions.asked') })}
        />
      ) : null}
    </div>
  );
}

function SayingBack({ clinic, canSay }: { readonly clinic: ClinicState; readonly canSay: boolean }) {
  const { t } = useTranslation('clinic');
  const { circle } = useSession();
  const act = useClinicAct(clinic);
  const isMine = clinic.bringer === circle.me;
  return (
    <div className={styles['part']}>
      <Heading level={3}>{t('saidBack.title')}</Heading>
      {clinic.saidBack.length === 0 ? (
        <p className={styles['quiet']}>{t(isMine ? 'saidBack.noneYou' : 'saidBack.none')}</p>
      ) : (
        <SaidBackList clinic={clinic} canConfirm={isMine && circle.isWritable()} />
      )}
      {canSay ? (
        <WordsForm
          clinic={clinic}
          what="said back"
          label={t('saidBack.text')}
          hint={t('saidBack.why')}
          button={t('saidBack.send')}
          onSend={(text) => act(sayBack, { text }, { message: t('saidBack.said') })}
        />
      ) : null}
    </div>
  );
}
