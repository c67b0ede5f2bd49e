import { useTranslation } from 'react-i18next';

import type { PriorityEntry } from '#shared/domain/priority/priorities.ts';
import type { ShownMember } from '#renderer/bindings/members.ts';
import { Initials } from '#renderer/ui/initials.tsx';
import { ListRow } from '#renderer/ui/list-row.tsx';
import styles from './members.module.css';

/** A row tells who somebody is; all they wrote stands with their priorities. */
const SHOWN_COUNT = 3;

/** One member. */
export interface MemberRowProps {
  readonly member: ShownMember;
  readonly looksFor: readonly PriorityEntry[];
  readonly canHelpWith: readonly PriorityEntry[];
}

/** A list item with a member's name and the first things they wrote; what they have not written is left out. */
export function MemberRow({ member, looksFor, canHelpWith }: MemberRowProps) {
  const { t } = useTranslation(['members', 'common']);
  const { name, initials, colourIndex, isMe } = member;
  const roles = firstOf(looksFor);
  const help = firstOf(canHelpWith);
  return (
    <ListRow
      lead={<Initials letters={initials} joinIndex={colourIndex} />}
      title={
        <>
          {name === '' ? t('someone', { ns: 'common' }) : name}
          {isMe ? <span className={styles['you']}> {t('you')}</span> : null}
        </>
      }
      detail={
        roles === undefined && help === undefined ? undefined : (
          <>
            {roles === undefined ? null : (
              <p className={styles['line']}>{t(isMe ? 'youLookFor' : 'looksFor', { things: roles })}</p>
            )}
            {help === undefined ? null : (
              <p className={styles['line']}>{t(isMe ? 'youCanHelpWith' : 'canHelpWith', { things: help })}</p>
            )}
          </>
        )
      }
    />
  );
}

function firstOf(entries: readonly PriorityEntry[]): string | undefined {
  if (entries.length === 0) return undefined;
  return entries
    .slice(0, SHOWN_COUNT)
    .map(({ text }) => text)
    .join(', ');
}
