import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSentIdeas } from '#renderer/bindings/use-clinics.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { MOST_IDEAS, type OpenedIdea } from '#shared/domain/clinic/select-ideas.ts';
import { ChooseDialog, type StepDraft } from './choose-dialog.tsx';
import styles from './clinic.module.css';
import { GroupMenu } from './group-menu.tsx';
import { IdeaForm } from './idea-form.tsx';
import { IdeaList } from './idea-list.tsx';
import type { IdeaDraft } from './use-idea-draft.ts';

interface OpenIdeasProps {
  readonly clinic: ClinicState;
  readonly draft: IdeaDraft;
  readonly isWritable: boolean;
}

/** What begins in own words, and not with an idea. */
const OWN_WORDS = 'own words';

/** The ideas that are open: anybody puts like to like, the bringer chooses one next step. */
export function OpenIdeas({ clinic, draft, isWritable }: OpenIdeasProps) {
  const { t } = useTranslation(['clinic', 'common']);
  const members = useMembers();
  const [asked, setAsked] = useState<{ readonly idea: OpenedIdea | undefined }>();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, StepDraft>>(new Map());
  const isMine = clinic.bringer === members.me.id;
  const canChoose = isMine && isWritable && clinic.choice === undefined;
  const key = asked?.idea?.id ?? OWN_WORDS;
  return (
    <div className={styles['part']}>
      <KeepsFocus />
      {isMine ? <p>{t('choose.you')}</p> : null}
      {!isMine && clinic.phase === 'choosing' ? (
        <p>{t('choose.wait', { name: members.of(clinic.bringer)?.name || t('common:someone') })}</p>
      ) : null}
      <IdeaList
        clinic={clinic}
        renderActs={(idea, isLate) => (
          <div className={styles['inline']}>
            {canChoose ? (
              <Button
                variant="text"
                aria-label={t('choose.takeThis', { text: idea.text })}
                onPress={() => setAsked({ idea })}
              >
                {t('choose.take')}
              </Button>
            ) : null}
            {isWritable && !isLate && clinic.phase === 'choosing' ? <GroupMenu clinic={clinic} idea={idea} /> : null}
          </div>
        )}
      />
      {canChoose ? (
        <div>
          <Button onPress={() => setAsked({ idea: undefined })}>{t('choose.ownWords')}</Button>
        </div>
      ) : null}
      {isWritable && clinic.phase === 'choosing' ? <LateIdeas clinic={clinic} draft={draft} /> : null}
      {asked === undefined ? null : (
        <ChooseDialog
          clinic={clinic}
          idea={asked.idea}
          draft={drafts.get(key) ?? { text: asked.idea?.text ?? '', measure: '', isMeant: false }}
          onDraft={(step) => setDrafts(new Map([...drafts, [key, step]]))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

/** What was begun and not sent is still there; it can come later, apart. */
function LateIdeas({ clinic, draft }: { readonly clinic: ClinicState; readonly draft: IdeaDraft }) {
  const { t } = useTranslation('clinic');
  const sent = useSentIdeas(clinic);
  const [isAsked, setIsAsked] = useState(false);
  if (isAsked || !draft.isBlank) {
    return (
      <IdeaForm
        draft={{
          ...draft,
          send: (said) => {
            setIsAsked(false);
            draft.send(said);
          },
        }}
        why={t(clinic.isAlone ? 'ideas.alone' : 'ideas.late')}
        button={t('ideas.sendLate')}
        said={t(clinic.isAlone ? 'ideas.sentAlone' : 'ideas.sentLate')}
        autoFocus={isAsked}
      />
    );
  }
  if (sent.length >= MOST_IDEAS) return null;
  return (
    <div className={styles['inline']}>
      <KeepsFocus />
      <Button variant="text" isDense autoFocus={draft.hasSent} onPress={() => setIsAsked(true)}>
        {t('ideas.more')}
      </Button>
    </div>
  );
}
