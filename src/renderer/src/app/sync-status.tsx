import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useLeft } from '#renderer/bindings/leaving.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { SyncLine } from '#renderer/ui/sync-line.tsx';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { useFolderHint } from './use-folder-hint.ts';
import { useIncomingWords } from './use-incoming-words.ts';
import { useReachWords } from './use-reach-words.ts';
import { useShownSaveStatus } from './use-shown-save-status.ts';
import { WhoHasWhat } from './who-has-what.tsx';

/** A disk that has not answered for so long may never do so. */
const LATE_MS = 10 * SECOND_MS;

interface SyncStatusProps {
  /** Saves what somebody lacks as a file; nothing where there are no such files. */
  readonly onSaveSyncFile?: ((id: MemberId) => void) | undefined;
}

/** Whether everything is saved and who has it, in words, at the foot of the navigation. */
export function SyncStatus({ onSaveSyncFile }: SyncStatusProps) {
  const { t } = useTranslation('frame');
  const status = useShownSaveStatus();
  const isBusy = useObservable(useServices().app.saved).state === 'saving';
  const isLate = useLasting(isBusy, LATE_MS);
  const hasLeft = useLeft()?.leftAt !== undefined;
  const others = useReachWords();
  const incoming = useIncomingWords();
  const folder = useFolderHint();
  const [isOpen, setIsOpen] = useState(false);
  // Of what is not saved here nobody can have anything, so only who is there is told.
  const sentences =
    status.state === 'failed'
      ? [t(`notSaved.${status.code}`), others?.connected]
      : status.state === 'saving'
        ? [isLate ? t('savingLate') : t('saving'), others?.connected]
        : [
            t('saved'),
            ...(hasLeft
              ? [t('left')]
              : others === undefined
                ? [t('savedAlone')]
                : [others.connected, incoming, others.reach, folder]),
          ];
  return (
    <>
      <SyncLine
        label={t('sync')}
        state={status.state}
        isBusy={isBusy}
        words={sentences.filter((sentence) => sentence !== undefined).join(' ')}
        shortWords={t(`short.${status.state}`)}
        onPress={() => setIsOpen(true)}
      />
      <WhoHasWhat isOpen={isOpen} onClose={() => setIsOpen(false)} onSaveSyncFile={onSaveSyncFile} />
    </>
  );
}
