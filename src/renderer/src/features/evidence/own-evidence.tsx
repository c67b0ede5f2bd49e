import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { type Evidence, keyOfSkill } from '#shared/domain/evidence/evidence.ts';
import { selectBySkill } from '#shared/domain/evidence/select-by-skill.ts';
import { EvidenceRow } from './evidence-row.tsx';
import styles from './evidence.module.css';
import { ShortList } from './short-list.tsx';
import { UnprovenNote } from './unproven-note.tsx';
import { useEvidenceAbout } from './use-evidence-about.ts';

const FIRST_COUNT = 6;
const ALL = 'all';

interface OwnEvidenceProps {
  readonly onAdd: () => void;
  readonly onEdit: (evidence: Evidence) => void;
}

/** What the reader can do, told by themselves and by those who saw it; what they have put away at a press. */
export function OwnEvidence({ onAdd, onEdit }: OwnEvidenceProps) {
  const { t } = useTranslation('evidence');
  const headingId = useId();
  const members = useMembers();
  const { circle } = useSession();
  const { shown, putAway, unproven } = useEvidenceAbout(circle.me);
  const [skillKey, setSkillKey] = useState(ALL);
  const isWritable = circle.isWritable();
  const isAlone = members.list.length < 2;
  const skills = selectBySkill(shown);
  const chosen = skills.find(({ skill }) => keyOfSkill(skill) === skillKey);
  const choices = [
    { value: ALL, label: t('allSkills') },
    ...skills.map(({ skill }) => ({ value: keyOfSkill(skill), label: skill })),
  ];
  return (
    <section aria-labelledby={headingId} className={styles['section']}>
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      {shown.length === 0 ? (
        <div className={styles['empty']}>
          <KeepsFocus />
          <EmptyState
            sentence={t('none')}
            why={isAlone ? t('noneWhyAlone') : t('noneWhy')}
            {...(isWritable && { action: <Button onPress={onAdd}>{t('add')}</Button> })}
          />
        </div>
      ) : (
        <>
          {isAlone ? null : <p className={styles['quiet']}>{t('who')}</p>}
          {skills.length === 0 ? null : (
            <div className={styles['choice']}>
              <Select
                label={t('skill')}
                options={choices}
                value={chosen === undefined ? ALL : skillKey}
                onChange={setSkillKey}
              />
            </div>
          )}
          <ShortList label={t('list')} items={chosen?.evidence ?? shown} count={FIRST_COUNT}>
            {(one) => <EvidenceRow key={one.id} evidence={one} onEdit={onEdit} />}
          </ShortList>
          {isWritable ? (
            <div>
              <Button icon={<Plus aria-hidden />} onPress={onAdd}>
                {t('add')}
              </Button>
            </div>
          ) : null}
        </>
      )}
      <UnprovenNote unproven={unproven} />
      {putAway.length === 0 ? null : <PutAway evidence={putAway} onEdit={onEdit} />}
    </section>
  );
}

function PutAway({
  evidence,
  onEdit,
}: {
  readonly evidence: readonly Evidence[];
  readonly onEdit: (evidence: Evidence) => void;
}) {
  const { t } = useTranslation('evidence');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles['part']}>
      <KeepsFocus />
      <div className={styles['inLine']}>
        <Button variant="text" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {t('putAway')}
        </Button>
      </div>
      {isOpen ? (
        <>
          <p className={styles['quiet']}>{t('putAwayWhat')}</p>
          <ShortList label={t('putAway')} items={evidence} count={FIRST_COUNT}>
            {(one) => <EvidenceRow key={one.id} evidence={one} onEdit={onEdit} />}
          </ShortList>
        </>
      ) : null}
    </div>
  );
}
