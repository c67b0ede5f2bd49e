import { useTranslation } from 'react-i18next';

import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { GroundDraft } from './ground-draft.ts';
import styles from './ground.module.css';
import type { GroundFault } from './use-ground-fault.ts';

interface GroundFieldsProps {
  readonly draft: GroundDraft;
  readonly fault: GroundFault | undefined;
  readonly onDraft: (draft: GroundDraft) => void;
}

/** Where something was looked up, and on which day; nothing for any other ground. */
export function GroundFields({ draft, fault, onDraft }: GroundFieldsProps) {
  const { t } = useTranslation('conversation');
  if (draft.choice !== 'checked') return null;
  return (
    <div className={styles['fields']}>
      <TextField
        label={t('ground.source')}
        hint={t('ground.sourceHint')}
        error={fault?.field === 'source' ? fault.words : undefined}
        value={draft.source}
        onChange={(source) => onDraft({ ...draft, source })}
      />
      <DateField
        label={t('ground.day')}
        clearLabel={t('ground.clearDay')}
        error={fault?.field === 'checkedOn' ? fault.words : undefined}
        value={draft.checkedOn}
        onChange={(checkedOn) => onDraft({ ...draft, checkedOn })}
      />
    </div>
  );
}
