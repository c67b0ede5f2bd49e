import { useTranslation } from 'react-i18next';

import { TextField } from '#renderer/ui/text-field.tsx';
import { LOOK_BACK_TEXTS } from '#shared/domain/look-back/look-back.ts';
import type { LookBackDraft } from './look-back-draft.ts';
import type { FaultWords } from './look-back-fault.ts';

interface LookBackFieldsProps {
  readonly draft: LookBackDraft;
  readonly onDraft: (draft: LookBackDraft) => void;
  readonly faultWords: FaultWords;
  /** Whether the first of them takes the focus. */
  readonly isFocused?: boolean;
}

/** What helped, what to change, and the one change that one would make. */
export function LookBackFields({ draft, onDraft, faultWords, isFocused = false }: LookBackFieldsProps) {
  const { t } = useTranslation('lookBack');
  return LOOK_BACK_TEXTS.map((name, index) => (
    <TextField
      key={name}
      autoFocus={isFocused && index === 0}
      isMultiline
      isShort
      label={t(`fields.${name}`)}
      error={faultWords.at(name)}
      value={draft[name]}
      onChange={(text) => onDraft({ ...draft, [name]: text })}
    />
  ));
}
