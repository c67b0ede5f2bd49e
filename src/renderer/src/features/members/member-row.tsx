import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { PriorityEntry } from '#shared/domain/priority/priorities.ts';
import type { ShownMember } from '#renderer/bindings/members.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Initials } from '#renderer/ui/initials.tsx';
import { ListRow } from '#renderer/ui/list-row.tsx';
import { MemberSafety } from './member-safety.tsx';
import styles from './members.module.css';
import type { SafetyCheck } from './use-safety-checks.ts';
import type { Standing } from './use-standings.ts';

/** A row tells who somebody is; all they wrote stands with their priorities. */
const SHOWN_COUNT = 3;

/** One member. */
export interface MemberRowProps {
  readonly member: ShownMember;
  readonly standing: Standing;
  readonly looksFor: readonly PriorityEntry[];
  readonly canHelpWith: readonly PriorityEntry[];
  readonly check: SafetyCheck | undefined;
  /** Saves what they lack as a file; nothing where there are no such files. */
  readonly onSaveSyncFile: (() => void) | undefined;
  /** Where they are in their search. */
  readonly status?: ReactNode;
  /** What else can be done for them. */
  readonly beside?: ReactNode;
}

/** A list item with a member's name, where they are, the first things they wrote, whether they are here and what they have. */
export function MemberRow({
  member,
  standing,
  looksFor,
  canHelpWith,
  check,
  onSaveSyncFile,
  ...slots
}: MemberRowProps) {
  const { t } = useTranslation(['members', 'common']);
  const { initials, colourIndex, isMe } = member;
  const { status, beside } = slots;
  const name = member.name || t('someone', { ns: 'common' });
  const roles = firstOf(looksFor);
  const help = firstOf(canHelpWith);
  const wishes = [
    roles === undefined ? undefined : t(isMe ? 'youLookFor' : 'looksFor', { things: roles }),
    help === undefined ? undefined : t(isMe ? 'youCanHelpWith' : 'canHelpWith', { things: help }),
  ].filter((line) => line !== undefined);
  const state = [standing.presence, standing.letIn].filter((words) => words !== undefined).join(' ');
  return (
    <ListRow
      lead={
        <span className={styles['mark']}>
          <Initials letters={initials} joinIndex={colourIndex} look={standing.isConnected ? 'filled' : 'outline'} />
        </span>
      }
      title={
        <>
          {name}
          {isMe ? <span className={styles['you']}> {t('you')}</span> : null}
        </>
      }
      detail={
        wishes.length === 0 && state === '' && check === undefined && !beside && !status ? undefined : (
          <>
            {status}
            {wishes.map((wish) => (
              <p key={wish} className={styles['wish']}>
                {wish}
              </p>
            ))}
            {state === '' ? null : <p>{state}</p>}
            {standing.isLacking && onSaveSyncFile !== undefined ? (
              <div className={styles['lacking']}>
                <Button isDense variant="text" onPress={onSaveSyncFile}>
                  {t('saveSyncFile', { name })}
                </Button>
              </div>
            ) : null}
            {standing.isInviteUsedTwice ? <p className={styles['notice']}>{t('usedTwice')}</p> : null}
            {check === undefined ? null : <MemberSafety check={check} />}
            {beside}
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
