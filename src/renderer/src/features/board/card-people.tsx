import { useTranslation } from 'react-i18next';

import type { MemberId } from '#shared/kernel/ids.ts';
import { Initials } from '#renderer/ui/initials.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { useBoard } from './board-context.ts';
import styles from './lead-card.module.css';

/** Who goes for a lead: their initials, overlapping, and their names for those who hear the page. */
export function CardPeople({ memberIds }: { readonly memberIds: readonly MemberId[] }) {
  const { t } = useTranslation(['board', 'common']);
  const { members } = useBoard();
  if (memberIds.length === 0) return null;
  const people = memberIds.map((id) => members.of(id));
  return (
    <span className={styles['people']}>
      {people.map((member, index) => (
        <Initials
          key={memberIds[index]}
          size="small"
          letters={member?.initials ?? '?'}
          joinIndex={member?.colourIndex ?? 0}
        />
      ))}
      <VisuallyHidden>
        {t('goingFor', { names: people.map((member) => member?.name ?? t('common:someone')) })}
      </VisuallyHidden>
    </span>
  );
}
