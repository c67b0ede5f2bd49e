import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSentIdeas } from '#renderer/bindings/use-clinics.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { MOST_IDEAS } from '#shared/domain/clinic/select-ideas.ts';
import styles from './clinic.module.css';
import { IdeaForm } from './idea-form.tsx';
import type { IdeaDraft } from './use-idea-draft.ts';

interface SilentIdeasProps {
  readonly clinic: ClinicState;
  readonly draft: IdeaDraft;
  /** Whether the person can send some. */
  readonly canSend: boolean;
}

/** The silent round: one's own ideas, which nobody else sees yet, and who has sent theirs. */
export function SilentIdeas({ clinic, draft, canSend }: SilentIdeasProps) {
  const { t } = useTranslation('clinic');
  const namesOf = useNamesAndYou();
  const sent = useSentIdeas(clinic);
  const [isMore, setIsMore] = useState(false);
  const senders = clinic.participants.filter(({ hasSent }) => hasSent).map(({ memberId }) => memberId);
  const isFormOpen = sent.length === 0 || isMore || !draft.isBlank;
  return (
    <div className={styles['part']}>
      <Heading level={3}>{t('ideas.title')}</Heading>
      {sent.length === 0 ? null : (
        <ul aria-label={t('ideas.own')} className={styles['list']}>
          {sent.map(({ id, text }) => (
            <li key={id} className={voice['words']}>
              {text}
            </li>
          ))}
        </ul>
      )}
      {!canSend ? null : isFormOpen ? (
        <IdeaForm
          draft={{
            ...draft,
            send: (said) => {
              setIsMore(false);
              draft.send(said);
            },
          }}
          why={t(clinic.isAlone ? 'ideas.alone' : 'ideas.unseen')}
          button={t(clinic.isAlone ? 'ideas.sendAlone' : 'ideas.send')}
          said={t(clinic.isAlone ? 'ideas.sentAlone' : 'ideas.sent')}
          autoFocus={isMore}
        />
      ) : sent.length < MOST_IDEAS ? (
        <div className={styles['inline']}>
          <Button variant="text" isDense autoFocus={draft.hasSent} onPress={() => setIsMore(true)}>
            {t('ideas.more')}
          </Button>
        </div>
      ) : null}
      {clinic.isAlone ? null : (
        <p role="status" className={voice['quiet']}>
          {senders.length === 0 ? t('ideas.nobody') : t('ideas.sentBy', { names: namesOf(senders) })}
        </p>
      )}
    </div>
  );
}
