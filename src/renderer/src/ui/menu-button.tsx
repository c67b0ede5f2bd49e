import { ChevronDown } from 'lucide-react';
import { Fragment, type ReactNode, type RefObject } from 'react';
import { Menu, MenuItem, type MenuProps, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';

import { ClosesWhenCovered, useClosesWhenCovered } from './above-page.tsx';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './popover.module.css';

/** One thing that can be done or chosen. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isDestructive?: boolean;
  /** A line is drawn before it. */
  readonly startsGroup?: boolean;
}

/** A button that opens a menu of things to do. */
export interface MenuButtonProps {
  /** Words on the button, or its accessible name where only the icon is seen. */
  readonly label: string;
  /** Accessible name where the words on the button say less. */
  readonly name?: string;
  /** Accessible name of the menu where it differs from the button's. */
  readonly menuLabel?: string;
  readonly entries: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  readonly icon?: ReactNode;
  /** `icon` shows the icon alone, in the size of dense lists. */
  readonly variant?: 'quiet' | 'text' | 'icon';
}

/** A button with its menu. Arrow keys, typing ahead and Escape work; focus returns to the button. */
export function MenuButton({ label, name, menuLabel, entries, onAction, icon, variant = 'quiet' }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {variant === 'icon' ? (
        <IconButton isDense label={label} icon={icon} />
      ) : (
        <Button variant={variant} icon={icon} {...(name !== undefined && { 'aria-label': name })}>
          {label}
          <ChevronDown aria-hidden />
        </Button>
      )}
      <ClosesWhenCovered />
      <Popover className={styles['popover'] ?? ''}>
        <MenuList
          entries={entries}
          onAction={onAction}
          // The trigger would name the menu otherwise, and its id wins over a label.
          {...(menuLabel !== undefined && { 'aria-label': menuLabel, 'aria-labelledby': '' })}
        />
      </Popover>
    </MenuTrigger>
  );
}

/** A menu that belongs to a button drawn elsewhere. */
export interface ButtonMenuProps extends Pick<MenuButtonProps, 'label' | 'entries' | 'onAction'> {
  readonly isOpen: boolean;
  /** The place of the button. */
  readonly anchor: RefObject<Element | null>;
  readonly onClose: () => void;
}

/** The menu alone, for lists whose rows are too many to hold one each. */
export function ButtonMenu({ label, entries, onAction, isOpen, anchor, onClose }: ButtonMenuProps) {
  useClosesWhenCovered(isOpen, onClose);
  return (
    <Popover
      className={styles['popover'] ?? ''}
      trigger="MenuTrigger"
      placement="bottom start"
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={onClose}
    >
      <MenuList autoFocus="first" aria-label={label} entries={entries} onAction={onAction} onClose={onClose} />
    </Popover>
  );
}

type MenuListProps = Pick<MenuProps<object>, 'aria-label' | 'aria-labelledby' | 'autoFocus' | 'onClose'> &
  Pick<MenuButtonProps, 'entries' | 'onAction'>;

function MenuList({ entries, onAction, ...rest }: MenuListProps) {
  return (
    <Menu {...rest} className={styles['list'] ?? ''} onAction={(key) => onAction(String(key))}>
      {entries.map((entry) => (
        <Fragment key={entry.id}>
          {entry.startsGroup ? <Separator className={styles['separator'] ?? ''} /> : null}
          <MenuItem
            id={entry.id}
            textValue={entry.label}
            isDisabled={entry.isDisabled ?? false}
            className={styles['item'] ?? ''}
            data-destructive={entry.isDestructive || undefined}
          >
            {entry.icon}
            {entry.label}
          </MenuItem>
        </Fragment>
      ))}
    </Menu>
  );
}
