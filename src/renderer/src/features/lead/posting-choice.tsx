import { useTranslation } from 'react-i18next';

import type { Posting } from '#shared/domain/posting/posting.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import styles from './page.module.css';

interface PostingChoiceProps {
  readonly postings: readonly Posting[];
  readonly chosen: number | undefined;
  readonly added?: readonly number[];
  readonly onChoose: (index: number) => void;
}

/** Which of the jobs on a page is meant. */
export function PostingChoice({ postings, chosen, added = [], onChoose }: PostingChoiceProps) {
  const { t } = useTranslation('posting');
  return (
    <div className={styles['choice']}>
      <RadioGroup
        label={t('which')}
        layout="column"
        options={postings.map(({ lead: { role, company, place } }, index) => ({
          value: String(index),
          label: [role, company, place].filter((part) => part !== undefined).join(', ') || t('unnamed'),
          detail: added.includes(index) ? t('isAdded') : undefined,
        }))}
        value={chosen === undefined ? '' : String(chosen)}
        onChange={(value) => onChoose(Number(value))}
      />
    </div>
  );
}
