import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import type { Suggestion } from '#shared/domain/suggestion/suggestion.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { SuggestionItem } from './suggestion-item.tsx';
import { useAnswer } from './use-answer.ts';
import { WordsDialog } from './words-dialog.tsx';

interface OwnItemProps {
  readonly suggestion: Suggestion;
  readonly isWritable: boolean;
}

/** What another thought of for the reader: to be answered, or answered otherwise. */
export function OwnItem({ suggestion, isWritable }: OwnItemProps) {
  const { t } = useTranslation(['suggestions', 'common']);
  const answerIt = useAnswer(suggestion);
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState<string>();
  const { field, author, answer } = suggestion;
  const name = useMembers().of(author)?.name || t('common:someone');
  if (answer === undefined) {
    return (
      <SuggestionItem suggestion={suggestion} state={t('thoughtOfIt', { name })}>
        <KeepsFocus />
        {isWritable ? <AnswerButtons suggestion={suggestion} /> : null}
      </SuggestionItem>
    );
  }
  const isKept = answer.answer === 'kept';
  const handleAction = (id: string): void => {
    if (id === 'words') return setIsOpen(true);
    answerIt(isKept ? 'declined' : 'kept');
  };
  return (
    <SuggestionItem
      suggestion={suggestion}
      state={t(isKept ? 'youKeep' : 'youDeclined', { name })}
      action={
        isWritable ? (
          <MenuButton
            variant="icon"
            label={t('more', { field })}
            icon={<Ellipsis aria-hidden />}
            entries={[
              { id: 'answer', label: t(isKept ? 'decline' : 'keep') },
              { id: 'words', label: t('changeWords', { name }) },
            ]}
            onAction={handleAction}
          />
        ) : undefined
      }
    >
      {isOpen ? (
        <WordsDialog
          suggestion={suggestion}
          name={name}
          words={draft ?? answer.words ?? ''}
          onWords={setDraft}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </SuggestionItem>
  );
}
