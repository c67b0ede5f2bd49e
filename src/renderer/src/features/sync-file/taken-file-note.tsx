import { useTranslation } from 'react-i18next';

import type { SyncFileFault, SyncFileReport } from '#renderer/bindings/sync-files.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

/** The file is whole, or never was one: nothing broke on its way. */
const CALM: readonly SyncFileFault[] = ['not-a-bundle', 'newer-version', 'other-circle', 'no-key'];

/** Why a file was not taken: what happened, what is safe, what to do. */
export function SyncFaultNote({ file, fault }: { readonly file: string; readonly fault: SyncFileFault }) {
  const { t } = useTranslation('syncFile');
  return (
    <ErrorNote
      what={t(`fault.${fault}.what`, { file })}
      safe={t(`fault.${fault}.safe`)}
      next={t(`fault.${fault}.next`)}
      tone={CALM.includes(fault) ? 'notice' : 'problem'}
    />
  );
}

/** What of a file could not be shown: changes that wait for others, and those that do not count. */
export function LeftOverNotes({ report }: { readonly report: SyncFileReport }) {
  const { t } = useTranslation('syncFile');
  const { waitingCount, refusedCount, by } = report;
  const next = (part: 'waiting' | 'refused'): string =>
    by === undefined || by.isMe ? t(`${part}.nextUnnamed`) : t(`${part}.next`, { name: by.name });
  return (
    <>
      {waitingCount === 0 ? null : (
        <ErrorNote
          tone="notice"
          what={t('waiting.what', { count: waitingCount })}
          safe={t('waiting.safe')}
          next={next('waiting')}
        />
      )}
      {refusedCount === 0 ? null : (
        <ErrorNote what={t('refused.what', { count: refusedCount })} safe={t('refused.safe')} next={next('refused')} />
      )}
    </>
  );
}
