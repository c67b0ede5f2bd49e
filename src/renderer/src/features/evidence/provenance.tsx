import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { type Evidence, isOwn } from '#shared/domain/evidence/evidence.ts';
import styles from './evidence.module.css';

/** From whom a piece of evidence is, and how one can know; on which day it was, and what it shows. */
export function Provenance({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation(['evidence', 'common']);
  const { program } = useServices();
  const days = useDays();
  const members = useMembers();
  const { author, about, day, at, skills, answer } = evidence;
  const by = members.of(author);
  const isMine = by?.isMe === true;
  const name = by?.name || t('common:someone');
  const sight = isMine ? t('by.mySight') : t('by.sight', { name });
  const own = isMine ? t('by.me') : t('by.other', { name });
  const isKept = answer === 'kept' && members.me.id === about;
  const when =
    day === undefined ? t('written', { day: days.date(days.dayOf(at)) }) : t('happened', { day: days.date(day) });
  return (
    <>
      <p className={styles['quiet']}>
        {isOwn(evidence) ? own : sight} {isKept ? `${t('by.kept')} ` : null}
        {when}
      </p>
      {skills.length === 0 ? null : (
        <p className={styles['quiet']}>
          {t('skills', { skills: new Intl.ListFormat(program.locale, { type: 'unit' }).format(skills) })}
        </p>
      )}
    </>
  );
}
