import { useTranslation } from 'react-i18next';

import { StageMark } from '#renderer/ui/stage-mark.tsx';
import type { ImportDraft } from '#shared/domain/import/import-draft.ts';
import { STAGES } from '#shared/domain/pursuit/stage.ts';
import styles from './import.module.css';

interface StageCountsProps {
  readonly drafts: readonly ImportDraft[];
}

/** How many leads would come into each stage. */
export function StageCounts({ drafts }: StageCountsProps) {
  const { t } = useTranslation(['importing', 'common']);
  const counts = STAGES.map((stage) => ({ stage, count: drafts.filter((draft) => draft.stage === stage).length }));
  const shown = counts.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <ul aria-label={t('byStage')} className={styles['counts']}>
      {shown.map(({ stage, count }) => (
        <li key={stage}>
          <StageMark stage={stage} />
          {t('stageCount', { stage: t(`common:stage.${stage}`), count })}
        </li>
      ))}
    </ul>
  );
}
