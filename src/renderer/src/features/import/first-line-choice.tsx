import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { cutLine, oneLine } from '#shared/domain/import/import-text.ts';
import styles from './import.module.css';

const CELLS_LENGTH = 160;

interface FirstLineChoiceProps {
  readonly cells: readonly string[];
  readonly isLead: boolean;
  readonly onChange: (isLead: boolean) => void;
}

/** Shows the first line of a file, and asks whether it is a lead as the others are. */
export function FirstLineChoice({ cells, isLead, onChange }: FirstLineChoiceProps) {
  const { t } = useTranslation('importing');
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles['choice']}>
      <p id={id}>{t('firstLine', { cells: lineOf(cells) })}</p>
      <Checkbox isSelected={isLead} onChange={onChange}>
        {t('firstLineIsLead')}
      </Checkbox>
    </div>
  );
}

/** What stands in the cells, short enough to be read. */
function lineOf(cells: readonly string[]): string {
  const line = oneLine(cells.filter((cell) => cell !== '').join(' · '));
  return line.length <= CELLS_LENGTH ? line : `${cutLine(line, CELLS_LENGTH)}…`;
}
