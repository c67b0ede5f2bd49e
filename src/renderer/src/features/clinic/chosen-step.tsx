import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import box from '#renderer/ui/card.module.css';
import voice from '#renderer/ui/voice.module.css';
import type { ClinicState, NextStep } from '#shared/domain/clinic/clinic-state.ts';
import styles from './clinic.module.css';

interface ChosenStepProps {
  readonly clinic: ClinicState;
  readonly choice: NextStep;
}

/** What the bringer does next, and where it comes from. */
export function ChosenStep({ clinic, choice }: ChosenStepProps) {
  const { t } = useTranslation(['clinic', 'common']);
  const members = useMembers();
  const bringer = members.of(clinic.bringer);
  const ideas = [...(clinic.ideas?.silent ?? []), ...(clinic.ideas?.late ?? [])];
  const author = members.of(ideas.find(({ id }) => id === choice.ideaId)?.author);
  return (
    <div className={`${box['card']} ${styles['chosen']}`}>
      <Heading level={3}>{t('done.step')}</Heading>
      <p className={voice['words']}>{choice.text}</p>
      {author === undefined || author.id === bringer?.id ? null : (
        <p className={voice['quiet']}>
          {author.isMe ? t('done.fromYou') : t('done.from', { name: author.name || t('common:someone') })}
        </p>
      )}
      {choice.commitmentId === undefined ? null : (
        <p className={voice['quiet']}>
          {bringer?.isMe === true ? t('done.keptYou') : t('done.kept', { name: bringer?.name || t('common:someone') })}
        </p>
      )}
    </div>
  );
}
