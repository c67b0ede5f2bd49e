import { useTranslation } from 'react-i18next';

import { Select } from '#renderer/ui/select.tsx';
import type { ImportChoices, ImportPlan } from '#shared/domain/import/plan-import.ts';
import { wordsKey } from '#shared/domain/import/import-text.ts';
import { type Stage, STAGES } from '#shared/domain/pursuit/stage.ts';
import styles from './import.module.css';

/** A column with more was most likely no column of stages. */
const MOST_STAGES = 20;

interface UnknownStagesProps {
  readonly unknown: ImportPlan['unknownStages'];
  readonly chosen: ImportChoices['stages'];
  readonly onChoose: (name: string, stage: Stage) => void;
}

/** The stages that are not known here, by name, and what they mean. */
export function UnknownStages({ unknown, chosen, onChoose }: UnknownStagesProps) {
  const { t } = useTranslation(['importing', 'common']);
  const options = STAGES.map((value) => ({ value, label: t(`common:stage.${value}`) }));
  const shown = [...unknown].slice(0, MOST_STAGES);
  return (
    <>
      <p>{t('unknownStages')}</p>
      <div className={styles['columns']}>
        {shown.map(([name, count]) => (
          <Select
            key={name}
            label={t('stageNamed', { name })}
            options={options}
            value={chosen.get(wordsKey(name)) ?? 'spotted'}
            onChange={(stage) => onChoose(name, stage)}
            hint={t('stageRows', { count })}
          />
        ))}
      </div>
      {unknown.size > MOST_STAGES ? <p>{t('moreStages', { count: unknown.size - MOST_STAGES })}</p> : null}
    </>
  );
}
