import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { useReadOnlyNotice } from '#renderer/words/read-only.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { FormerBlocks } from './former-blocks.tsx';
import { MemberBlock } from './member-block.tsx';
import { OwnBlock } from './own-block.tsx';
import styles from './priorities.module.css';

/** Comes when the page is shown for the first time: the editor is as large as a third of the app. */
const SharedNotes = lazy(async () => ({ default: (await import('./shared-notes.tsx')).SharedNotes }));

/** What the page is given for its head. */
export interface PrioritiesViewProps {
  readonly levelLine: ReactNode;
  readonly search: ReactNode;
  /** Stands below the blocks, before the shared notes. */
  readonly belowBlocks?: ReactNode;
}

/** The priorities document: what everybody looks for and brings, one equal block each, one's own open for editing. */
export function PrioritiesView({ levelLine, search, belowBlocks }: PrioritiesViewProps) {
  const { t } = useTranslation(['priorities', 'common']);
  const { circle } = useSession();
  const { me, list } = useMembers();
  const others = list.filter(({ isMe }) => !isMe);
  const isWritable = circle.isWritable();
  const readOnlyNotice = useReadOnlyNotice();
  return (
    <>
      <PageHead title={t('title')} levelLine={levelLine} search={search} />
      <div className={styles['page']}>
        {readOnlyNotice === undefined ? null : <p className={styles['notice']}>{readOnlyNotice}</p>}
        <div className={styles['sheet']}>
          {isWritable ? <OwnBlock member={me} /> : <MemberBlock member={me} />}
          <div className={styles['beside']}>
            {others.length === 0 ? null : (
              <div className={styles['others']}>
                {others.map((member) => (
                  <MemberBlock key={member.id} member={member} />
                ))}
              </div>
            )}
            {belowBlocks}
            <Suspense fallback={<p className={styles['notYet']}>{t('notes.opening')}</p>}>
              <SharedNotes isEditable={isWritable} />
            </Suspense>
            <FormerBlocks />
          </div>
        </div>
      </div>
    </>
  );
}
