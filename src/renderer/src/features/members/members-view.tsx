import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { MemberRow } from './member-row.tsx';
import styles from './members.module.css';

/** The members, with what stands in the head of every page. */
export interface MembersViewProps {
  readonly levelLine: ReactNode;
  readonly search: ReactNode;
}

/** Everybody in the circle in equal rows, in the order of the level line. */
export function MembersView({ levelLine, search }: MembersViewProps) {
  const { t } = useTranslation('members');
  const { circle } = useSession();
  const { list } = useMembers();
  const blocks = useObservable(circle.blocks.all);
  const rows = useMemo(
    () => list.map((member) => ({ member, lists: selectPriorities(blocks.values(), member.id).lists })),
    [list, blocks],
  );
  return (
    <>
      <PageHead title={t('title')} levelLine={levelLine} search={search} />
      <div className={styles['page']}>
        <ul aria-label={t('list')}>
          {rows.map(({ member, lists }) => (
            <MemberRow key={member.id} member={member} looksFor={lists.roles} canHelpWith={lists.canHelpWith} />
          ))}
        </ul>
        {list.length === 1 ? <EmptyState sentence={t('alone')} why={t('aloneWhy')} /> : null}
      </div>
    </>
  );
}
