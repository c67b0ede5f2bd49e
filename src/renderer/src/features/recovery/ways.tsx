import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { BrokenSpace } from '#renderer/bindings/recovering.ts';
import type { CircleRemains } from '#shared/ports/recovery.ts';
import { BringBackNotes } from './bring-back-notes.tsx';
import { GoOnDialog } from './go-on-dialog.tsx';
import styles from './recovery.module.css';
import { RestoreDialog } from './restore-dialog.tsx';
import { SaveWay } from './save-way.tsx';
import type { Attempt, BringBack } from './use-bring-back.ts';
import { useCopyWords } from './use-copy-words.ts';
import { Way } from './way.tsx';

const BY_COPY: readonly Attempt['does'][] = ['copy', 'file'];
const BY_OTHERS: readonly Attempt['does'][] = ['members', 'wait', 'goOn'];

interface WaysProps {
  readonly broken: BrokenSpace;
  readonly remains: CircleRemains;
  readonly bringBack: BringBack;
  /** There are other circles, which are closed meanwhile. */
  readonly hasOthers: boolean;
}

const WHY_MEMBERS = { some: 'membersWhy', unknown: 'membersWait', nobody: 'membersNobody' } as const;

/** What can be done, with one of them first: a copy if there is one, else whoever else has it. */
export function Ways({ broken, remains, bringBack, hasOthers }: WaysProps) {
  const { t } = useTranslation('recovery');
  const copyWords = useCopyWords();
  const [isRestoring, setRestoring] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { copies, others } = remains;
  const [newest] = copies;
  const isOwn = broken.kind === 'private';
  const { begin } = bringBack;
  const doing = bringBack.present?.does;
  const isRestoredNow = doing !== undefined && BY_COPY.includes(doing);
  const isElseNow = doing !== undefined && !isRestoredNow;
  const byMembers = (does: 'members' | 'wait' | 'goOn'): void => begin({ way: { kind: 'members' }, does, from: '' });
  const noCopy = t(isOwn ? 'restoreNoneOwn' : 'restoreNone');
  return (
    <section aria-label={t('ways')} className={styles['ways']}>
      <Way
        words={t('restore')}
        why={newest === undefined ? noCopy : t('restoreWhy', { when: copyWords.when(newest) })}
        isFirst={newest !== undefined}
        isPending={isRestoredNow}
        isDisabled={isElseNow}
        onPress={() => setRestoring(true)}
      />
      <BringBackNotes state={bringBack} of={BY_COPY} hasOthers={hasOthers} />
      {isOwn ? null : (
        <Way
          words={t('members')}
          why={t(WHY_MEMBERS[others])}
          isFirst={newest === undefined && others !== 'nobody'}
          isPending={isElseNow && others !== 'nobody'}
          isDisabled={isRestoredNow || others === 'nobody'}
          onPress={() => byMembers(others === 'unknown' ? 'wait' : 'members')}
        />
      )}
      {isOwn || others === 'nobody' ? (
        <Way
          words={t('goOn')}
          why={t(isOwn ? 'goOnOwn' : 'goOnWhy')}
          isPending={isElseNow}
          isDisabled={isRestoredNow}
          onPress={() => setAsking(true)}
        />
      ) : null}
      <BringBackNotes state={bringBack} of={BY_OTHERS} hasOthers={hasOthers} />
      <SaveWay broken={broken} remains={remains} isBusy={doing !== undefined} />
      <RestoreDialog
        isOpen={isRestoring}
        copies={copies}
        isOwn={isOwn}
        onBegin={begin}
        onClose={() => setRestoring(false)}
      />
      <GoOnDialog
        isOpen={isAsking}
        isOwn={isOwn}
        remains={remains}
        onGoOn={() => byMembers('goOn')}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
