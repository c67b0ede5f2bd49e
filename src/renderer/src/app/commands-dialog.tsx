import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CommandDialog } from '#renderer/ui/command-dialog.tsx';
import { type CommandActions, useCommands } from './use-commands.ts';

interface CommandsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly actions: CommandActions;
}

/** Search and commands: everything by its name, without leaving the keyboard. */
export function CommandsDialog({ isOpen, onClose, actions }: CommandsDialogProps) {
  const { t } = useTranslation('frame');
  const [text, setText] = useState('');
  const commands = useCommands(text, actions);

  function close(): void {
    setText('');
    onClose();
  }

  return (
    <CommandDialog
      isOpen={isOpen}
      onClose={close}
      title={t('commands')}
      searchLabel={t('searchHint')}
      listLabel={t('commandsFound')}
      text={text}
      onTextChange={setText}
      entries={commands}
      onChoose={(id) => {
        close();
        commands.find((command) => command.id === id)?.run();
      }}
      emptyText={t('nothingFound', { text })}
    />
  );
}
