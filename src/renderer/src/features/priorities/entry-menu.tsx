import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import { MenuButton } from '#renderer/ui/menu-button.tsx';

/** What the menu of a line does with it. */
export type EntryAction = 'up' | 'down' | 'remove';

interface EntryMenuProps {
  readonly text: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Keep it stable: a menu is the costly part of a line. */
  readonly onAction: (action: EntryAction) => void;
}

/** What can be done with a line besides writing, by keyboard too. */
export const EntryMenu = memo(function EntryMenu({ text, isFirst, isLast, onAction }: EntryMenuProps) {
  const { t } = useTranslation('priorities');
  const entries = [
    { id: 'up', label: t('moveUp'), isDisabled: isFirst },
    { id: 'down', label: t('moveDown'), isDisabled: isLast },
    { id: 'remove', label: t('remove') },
  ] as const;
  return (
    <MenuButton
      variant="icon"
      label={t('more', { text })}
      icon={<Ellipsis aria-hidden />}
      entries={entries}
      onAction={(chosen) => {
        const entry = entries.find(({ id }) => id === chosen);
        if (entry !== undefined) onAction(entry.id);
      }}
    />
  );
});
