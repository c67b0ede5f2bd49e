import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import type { CheckIn } from '#shared/domain/check-in/check-in.ts';
import type { MemberWeek } from '#shared/domain/check-in/select-check-in-weeks.ts';
import type { MemberCommitments } from '#shared/domain/commitment/select-commitments.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { CheckInCard, type RenderConversation } from './check-in-card.tsx';
import { CommitmentRow } from './commitment-row.tsx';
import styles from './together.module.css';

interface WeekSectionProps {
  readonly heading: string;
  readonly checkIns: readonly MemberWeek[];
  readonly commitments: readonly MemberCommitments[];
  readonly onEdit: (checkIn: CheckIn) => void;
  readonly conversation: RenderConversation;
}

/** What members told of one week, and what they meant to do in it: each member once, in the order of the level line. */
export function WeekSection({ heading, checkIns, commitments, onEdit, conversation }: WeekSectionProps) {
  const headingId = useId();
  const { list } = useMembers();
  const told = new Map(checkIns.map((own) => [own.memberId, own.checkIns]));
  const meant = new Map(commitments.map((own) => [own.memberId, own.commitments]));
  const known = list.map(({ id }) => id);
  const others = [...told.keys(), ...meant.keys()].filter((id) => !known.includes(id));
  const shown = [...known, ...new Set(others)].filter((id) => told.has(id) || meant.has(id));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className={styles['week']}>
      <Heading level={2} id={headingId}>
        {heading}
      </Heading>
      {shown.map((id) => (
        <div key={id} className={styles['member']}>
          {(told.get(id) ?? []).map((checkIn) => (
            <CheckInCard key={checkIn.id} checkIn={checkIn} onEdit={onEdit} conversation={conversation} />
          ))}
          <Meant id={id} commitments={meant.get(id) ?? []} />
        </div>
      ))}
    </section>
  );
}

function Meant({ id, commitments }: { readonly id: MemberId } & Pick<MemberCommitments, 'commitments'>) {
  const { t } = useTranslation(['together', 'common']);
  const members = useMembers();
  if (commitments.length === 0) return null;
  const name = members.of(id)?.name || t('common:someone');
  return (
    <div className={styles['meant']}>
      <p className={styles['label']}>{t('commitments.titleOf', { name })}</p>
      <ul aria-label={t('commitments.titleOf', { name })} className={styles['rows']}>
        {commitments.map((commitment) => (
          <CommitmentRow key={commitment.id} commitment={commitment} isOwn={false} />
        ))}
      </ul>
    </div>
  );
}
