import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { hasPriorities, selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import { MemberBlock } from './member-block.tsx';
import styles from './priorities.module.css';

/** What those wrote who have left the circle, for reading; nothing where they wrote nothing. */
export function FormerBlocks() {
  const { t } = useTranslation('priorities');
  const headingId = useId();
  const blocks = useObservable(useSession().circle.blocks.all);
  const { former } = useMembers();
  const shown = useMemo(
    () => former.filter(({ id, isMe }) => !isMe && hasPriorities(selectPriorities(blocks.values(), id))),
    [former, blocks],
  );
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className={styles['former']}>
      <Heading level={2} id={headingId}>
        {t('former')}
      </Heading>
      <div className={styles['others']}>
        {shown.map((member) => (
          <MemberBlock key={member.id} member={member} />
        ))}
      </div>
    </section>
  );
}
