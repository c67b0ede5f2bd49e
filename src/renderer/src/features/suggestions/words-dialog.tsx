import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { declineSuggestion, keepSuggestion } from '#shared/domain/suggestion/answer-suggestion.ts';
import type { Suggestion } from '#shared/domain/suggestion/suggestion.ts';

interface WordsDialogProps {
  /** One that was answered. */
  readonly suggestion: Suggestion;
  /** Of whoever thought of it. */
  readonly name: string;
  readonly words: string;
  /** What was typed is there again when the dialog is; nothing once it was saved. */
  readonly onWords: (words: string | undefined) => void;
  readonly onClose: () => void;
}

/** Asks for words that go with an answer. */
export function WordsDialog({ suggestion, name, words, onWords, onClose }: WordsDialogProps) {
  const { t } = useTranslation(['suggestions', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const [error, setError] = useState<string>();
  const submit = (): void => {
    const command = suggestion.answer?.answer === 'kept' ? keepSuggestion : declineSuggestion;
    const { authorOf } = circle.replica;
    const saved = run(circle, command, { suggestionId: suggestion.id, words, authorOf });
    if (!saved.ok) return setError(t(`wordsErrors.${saved.error.code}`, { count: LIMITS.entry }));
    onWords(undefined);
    onClose();
    sayAct(saved.act, { message: t('wordsSaved') });
  };
  return (
    <FormDialog
      title={t('changeWords', { name })}
      closeLabel={t('common:close')}
      submit={t('saveWords')}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        autoFocus
        isMultiline
        isShort
        label={t('words')}
        hint={t('wordsHint', { name })}
        error={error}
        value={words}
        onChange={(value) => {
          setError(undefined);
          onWords(value);
        }}
      />
    </FormDialog>
  );
}
