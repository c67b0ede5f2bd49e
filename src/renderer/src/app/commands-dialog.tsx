import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CommandDialog } from '#renderer/ui/command-dialog.tsx';
import type { About } from '#shared/domain/conversation/message.ts';
import type { CommandActions } from './use-commands.ts';
import { usePalette } from './use-palette.ts';

interface CommandsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly actions: CommandActions;
  readonly onOpenAbout: (about: About) => void;
}

/** Search and commands: everything by its name, without leaving the keyboard. */
export function CommandsDialog({ isOpen, onClose, actions, onOpenAbout }: CommandsDialogProps) {
  const { t } = useTranslation(['frame', 'search']);
  const [text, setText] = useState('');
  // However it was closed, it opens empty.
  if (!isOpen && text !== '') setText('');
  const { groups, summary, choose } = usePalette(text, isOpen, { actions, onOpenAbout });

  return (
    <CommandDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('commands')}
      searchLabel={t('searchHint')}
      listLabel={t('commandsFound')}
      text={text}
      onTextChange={setText}
      groups={groups}
      summary={summary}
      onChoose={(id) => {
        onClose();
        choose(id);
      }}
      emptyText={t('nothingFound', { text })}
    />
  );
}
