import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';

import styles from './command-dialog.module.css';
import dialogStyles from './dialog.module.css';
import { KeepsFocus } from './keeps-focus.tsx';

/** One thing to do or to go to. */
export interface CommandEntry {
  readonly id: string;
  readonly label: string;
  /** A key, or what kind of thing it is. */
  readonly hint?: string;
}

/** Everything the app can do, by its name. */
export interface CommandDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Accessible name of the dialog. */
  readonly title: string;
  readonly searchLabel: string;
  /** Accessible name of the list. */
  readonly listLabel: string;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** What fits the text, best first. */
  readonly entries: readonly CommandEntry[];
  readonly onChoose: (id: string) => void;
  /** Said when nothing fits. */
  readonly emptyText: string;
}

/** A searchbox over a list: arrow keys choose while the text stays, Enter does it, Escape closes. */
export function CommandDialog(props: CommandDialogProps) {
  const { isOpen, onClose, title, searchLabel, listLabel, text, onTextChange, entries, onChoose, emptyText } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable
      className={dialogStyles['overlay'] ?? ''}
      data-place="top"
    >
      <Modal className={dialogStyles['modal'] ?? ''} data-size="medium">
        <AriaDialog aria-label={title} className={styles['dialog'] ?? ''}>
          <KeepsFocus />
          <Autocomplete inputValue={text} onInputChange={onTextChange}>
            {/* Not a SearchField: there Escape would empty the text first instead of closing. */}
            <TextField type="search" aria-label={searchLabel} autoFocus className={styles['search'] ?? ''}>
              <Input placeholder={searchLabel} className={styles['input'] ?? ''} />
            </TextField>
            {/* What scrolls can be reached by Tab: the commands themselves are never focused, only pointed at. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls. */}
            <div role="group" aria-label={listLabel} tabIndex={0} className={styles['scroll']}>
              <Menu
                aria-label={listLabel}
                items={entries}
                onAction={(key) => onChoose(String(key))}
                renderEmptyState={() => <p className={styles['empty']}>{emptyText}</p>}
                className={styles['list'] ?? ''}
              >
                {(entry) => (
                  <MenuItem id={entry.id} textValue={entry.label} className={styles['item'] ?? ''}>
                    <span className={styles['name']}>{entry.label}</span>
                    {entry.hint === undefined ? null : <span className={styles['hint']}>{entry.hint}</span>}
                  </MenuItem>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
