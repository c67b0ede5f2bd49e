import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import type { SyncFileReport } from '#renderer/bindings/sync-files.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { TakenFile } from './file-desk.ts';

/** What is said of a file that was taken without anything to worry about, as a message and a quieter sentence. */
export interface TakenWords {
  readonly message: string;
  readonly detail?: string;
}

/** Tells what came of a file, for somebody who looks at a circle or at none. */
export function useTakenWords(shown: CircleId | undefined): (report: SyncFileReport, isStopped: boolean) => TakenWords {
  const { t } = useTranslation('syncFile');
  const days = useDays();

  function messageOf({ newCount: count, waitingCount, refusedCount, by, at }: SyncFileReport): string {
    if (count === 0) return t(waitingCount + refusedCount === 0 ? 'taken.nothingNew' : 'taken.nothing');
    if (by === undefined) return t('taken.unnamed', { count });
    return t(by.isMe ? 'taken.mine' : 'taken.one', { count, name: by.name, day: days.date(days.dayOf(at)) });
  }

  return (report, isStopped) => {
    const { newCount: count, circleId, circleName } = report;
    const stopped = count === 0 ? t('taken.stoppedFirst') : t('taken.stopped', { count });
    return {
      message: isStopped ? stopped : messageOf(report),
      ...(circleId !== shown && { detail: t('elsewhere', { circle: circleName || t('unnamedCircle') }) }),
    };
  };
}

/** Whether nothing about a file has to be looked at. */
export function isCalm({ outcome }: TakenFile): boolean {
  return outcome.ok && outcome.value.waitingCount === 0 && outcome.value.refusedCount === 0;
}
