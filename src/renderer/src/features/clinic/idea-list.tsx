import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useNames } from '#renderer/words/use-names.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import type { OpenedIdea } from '#shared/domain/clinic/select-ideas.ts';
import styles from './clinic.module.css';
import { Said } from './said.tsx';

interface IdeaListProps {
  readonly clinic: ClinicState;
  /** What can be done with one of them. */
  readonly renderActs?: (idea: OpenedIdea, isLate: boolean) => ReactNode;
}

/** The ideas that are open: in their groups, then those without one; apart those that came later, and who has some to open. */
export function IdeaList({ clinic, renderActs }: IdeaListProps) {
  const { t } = useTranslation('clinic');
  const { me } = useMembers();
  const namesOf = useNames();
  if (clinic.ideas === undefined) return null;
  const { silent, late, unopened } = clinic.ideas;
  const groups = clinic.groups
    .map(({ name, ideaIds }) => ({ name, ideas: silent.filter(({ id }) => ideaIds.includes(id)) }))
    .filter(({ ideas }) => ideas.length > 0);
  const rest = silent.filter(({ group }) => group === undefined);
  const restLabel = t(groups.length === 0 ? 'ideas.list' : 'ideas.without');
  const unopenedBy = [...new Set(unopened.map(({ author }) => author))];
  const others = unopenedBy.filter((id) => id !== me.id);
  const isNothing = silent.length + late.length + unopened.length === 0;
  return (
    <div className={styles['part']}>
      <Heading level={3}>{t('ideas.title')}</Heading>
      {isNothing ? <p className={voice['quiet']}>{t('ideas.nothing')}</p> : null}
      {groups.map(({ name, ideas }) => (
        <LabelledIdeas key={name} label={name} ideas={ideas} renderActs={(idea) => renderActs?.(idea, false)} />
      ))}
      <LabelledIdeas
        label={restLabel}
        isLabelHidden={groups.length === 0}
        ideas={rest}
        renderActs={(idea) => renderActs?.(idea, false)}
      />
      {late.length === 0 ? null : (
        <>
          <Heading level={3}>{t('ideas.lateTitle')}</Heading>
          <p className={voice['quiet']}>{t('ideas.lateWhy')}</p>
          <LabelledIdeas
            isLabelHidden
            label={t('ideas.lateTitle')}
            ideas={late}
            renderActs={(idea) => renderActs?.(idea, true)}
          />
        </>
      )}
      {others.length === 0 ? null : <p className={voice['quiet']}>{t('ideas.unopened', { names: namesOf(others) })}</p>}
      {unopenedBy.includes(me.id) ? <p className={voice['quiet']}>{t('ideas.unopenedYou')}</p> : null}
    </div>
  );
}

interface LabelledIdeasProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly ideas: readonly OpenedIdea[];
  readonly renderActs: (idea: OpenedIdea) => ReactNode;
}

function LabelledIdeas({ label, isLabelHidden = false, ideas, renderActs }: LabelledIdeasProps) {
  const labelId = useId();
  if (ideas.length === 0) return null;
  return (
    <>
      {isLabelHidden ? null : (
        <p id={labelId} className={styles['label']}>
          {label}
        </p>
      )}
      <ul className={styles['list']} {...(isLabelHidden ? { 'aria-label': label } : { 'aria-labelledby': labelId })}>
        {ideas.map((idea) => (
          <Said key={idea.id} author={idea.author} text={idea.text}>
            {renderActs(idea)}
          </Said>
        ))}
      </ul>
    </>
  );
}
