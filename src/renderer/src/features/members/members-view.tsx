import { UserPlus } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import { useReadOnlyNotice } from '#renderer/words/read-only.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import type { MemberId } from '#shared/kernel/ids.ts';
import { FormerMembers } from './former-members.tsx';
import { LoadFile } from './load-file.tsx';
import { MemberRow } from './member-row.tsx';
import styles from './members.module.css';
import { useSafetyChecks } from './use-safety-checks.ts';
import { useStandings } from './use-standings.ts';
import { WaitingPeople, type WaitingPeopleProps } from './waiting-people.tsx';

/** The members, with what stands in the head of every page, and the ways that lead on from it. */
export interface MembersViewProps {
  readonly levelLine: ReactNode;
  readonly search: ReactNode;
  readonly onInvite: () => void;
  /** A file turned out to hold an invite, as text. */
  readonly onLookAtInvite: (text: string) => void;
  /** Somebody asks to be let in by a file, and waits among the knocks. */
  readonly onAskedByFile: (id: MemberId) => void;
  /** Whom the person has left waiting at the door. */
  readonly left: WaitingPeopleProps['left'];
  readonly onAnswer: WaitingPeopleProps['onAnswer'];
  /** Saves what somebody lacks as a file; nothing where there are no such files. */
  readonly onSaveSyncFile?: ((id: MemberId) => void) | undefined;
  /** Where a member is in their search, under their name. */
  readonly renderStatus?: (id: MemberId) => ReactNode;
  /** What else can be done for a member, in their row. */
  readonly renderBeside?: (id: MemberId) => ReactNode;
}

/** Everybody in the circle in equal rows, in the order of the level line, and how others come in. */
export function MembersView({
  levelLine,
  search,
  onSaveSyncFile,
  renderStatus,
  renderBeside,
  ...ways
}: MembersViewProps) {
  const { onInvite, onLookAtInvite, onAskedByFile, left, onAnswer } = ways;
  const { t } = useTranslation(['members', 'common']);
  const { circle } = useSession();
  const { list, former } = useMembers();
  const standingOf = useStandings();
  const checks = useSafetyChecks();
  const blocks = useObservable(circle.blocks.all);
  const hasLeft = former.some(({ isMe }) => isMe);
  const rows = useMemo(
    () =>
      list
        .filter(({ isMe }) => !isMe || !hasLeft)
        .map((member) => ({ member, lists: selectPriorities(blocks.values(), member.id).lists })),
    [list, blocks, hasLeft],
  );
  const isAlone = list.length === 1 && !hasLeft;
  const readOnlyNotice = useReadOnlyNotice();
  const canInvite = circle.isWritable();
  const invite = canInvite ? (
    <Button variant="primary" icon={<UserPlus aria-hidden />} onPress={onInvite}>
      {t('invite')}
    </Button>
  ) : undefined;
  return (
    <>
      <PageHead title={t('title')} levelLine={levelLine} search={search} primary={isAlone ? undefined : invite} />
      <div className={styles['page']}>
        {readOnlyNotice === undefined ? null : <p className={styles['notice']}>{readOnlyNotice}</p>}
        <WaitingPeople left={left} onAnswer={onAnswer} />
        {rows.length === 0 ? null : (
          <ul aria-label={t('list')}>
            {rows.map(({ member, lists }) => (
              <MemberRow
                key={member.id}
                member={member}
                standing={standingOf(member.id)}
                looksFor={lists.roles}
                canHelpWith={lists.canHelpWith}
                onSaveSyncFile={onSaveSyncFile && (() => onSaveSyncFile(member.id))}
                check={checks.find(({ joiner }) => joiner === member.id)}
                status={renderStatus?.(member.id)}
                beside={renderBeside?.(member.id)}
              />
            ))}
          </ul>
        )}
        {isAlone ? <EmptyState sentence={t('alone')} why={t('aloneWhy')} action={invite} /> : null}
        <FormerMembers former={former} />
        <LoadFile onLookAtInvite={onLookAtInvite} onAskedByFile={onAskedByFile} />
      </div>
    </>
  );
}
