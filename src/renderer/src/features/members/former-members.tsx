import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import type { ShownFormerMember } from '#renderer/bindings/members.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Initials } from '#renderer/ui/initials.tsx';
import { ListRow } from '#renderer/ui/list-row.tsx';
import styles from './members.module.css';

/** Who has left, and since when; nothing when nobody has. What they wrote stands where they wrote it. */
export function FormerMembers({ former }: { readonly former: readonly ShownFormerMember[] }) {
  const { t } = useTranslation(['members', 'common']);
  const headingId = useId();
  const days = useDays();
  if (former.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className={styles['former']}>
      <Heading level={2} id={headingId}>
        {t('former.title')}
      </Heading>
      <ul aria-labelledby={headingId}>
        {former.map(({ id, name, initials, colourIndex, isMe, leftAt }) => (
          <ListRow
            key={id}
            lead={<Initials letters={initials} joinIndex={colourIndex} look="outline" />}
            title={
              <>
                {name || t('common:someone')}
                {isMe ? <span className={styles['you']}> {t('you')}</span> : null}
              </>
            }
            detail={t('former.since', { day: days.date(days.dayOf(leftAt)) })}
          />
        ))}
      </ul>
    </section>
  );
}
