import { Ellipsis } from 'lucide-react';
import { type ReactNode } from 'react';

import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton, type MenuEntry } from '#renderer/ui/menu-button.tsx';
import { RowButton } from './today-row.tsx';
import styles from './today-row.module.css';

interface RowWithMenuProps {
  readonly words: string;
  /** They are a person's, and run as their own letters do. */
  readonly isOwnWords?: boolean | undefined;
  /** When; never cut short. */
  readonly day?: ReactNode;
  /** What it is about, quieter. */
  readonly detail?: string | undefined;
  readonly onOpen: () => void;
  /** What can be done about it besides opening it; without anything there is no button for it. */
  readonly entries: readonly MenuEntry[];
  /** Accessible name of the button that opens the menu. */
  readonly menuLabel: string;
  readonly onAction: (id: string) => void;
  /** A button for the one thing that is mostly done, before the menu. */
  readonly children?: ReactNode;
}

/**
 * A row of Today that leads to what it speaks of, with a small button beside it for what else can be done. When an act takes the
 * row away the focus goes on to the page.
 */
export function RowWithMenu({ entries, menuLabel, onAction, children, ...row }: RowWithMenuProps) {
  return (
    <li className={`${styles['item']} ${styles['beside']}`}>
      <KeepsFocus />
      <RowButton {...row} />
      {children}
      {entries.length === 0 ? null : (
        <MenuButton
          variant="icon"
          icon={<Ellipsis aria-hidden />}
          label={menuLabel}
          entries={entries}
          onAction={onAction}
        />
      )}
    </li>
  );
}
