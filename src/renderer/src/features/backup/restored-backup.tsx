import { useTranslation } from 'react-i18next';

import type { RestoreFault } from '#shared/ports/backups.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Arrived } from './arrived.tsx';
import type { RestoreState } from './restore-desk.ts';
import { useBackupWords } from './use-backup-words.ts';

type Why = 'damaged' | 'notWhole' | 'newer';

/** Why a circle was not brought in, as far as that has words of its own. */
const WHYS: Partial<Record<RestoreFault, Why>> = { 'newer-version': 'newer', 'not-whole': 'notWhole' };

/** What came of a backup: how much came in, and by name what did not. */
export function RestoredBackup({ state }: { readonly state: Extract<RestoreState, { readonly step: 'restored' }> }) {
  const { t } = useTranslation('backup');
  const words = useBackupWords();
  const { contents, report } = state;

  function failedFor(why: Why): string {
    const ids = report.failed.filter(({ fault }) => (WHYS[fault] ?? 'damaged') === why).map((each) => each.circleId);
    return words.namesOf(contents.circles.filter(({ circleId }) => ids.includes(circleId)));
  }
  const failed = (['damaged', 'notWhole', 'newer'] as const)
    .map((why) => ({ why, names: failedFor(why) }))
    .filter(({ names }) => names !== '');

  return (
    <Arrived>
      <p>{words.cameIn(contents, report)}</p>
      {failed.map(({ why, names }) => (
        <ErrorNote
          key={why}
          what={t(`failed.${why}.what`, { names })}
          safe={t(report.restored.length === 0 ? 'nothingChanged' : 'restCameIn')}
          next={t(`failed.${why}.next`)}
          tone={why === 'newer' ? 'notice' : 'problem'}
        />
      ))}
    </Arrived>
  );
}
