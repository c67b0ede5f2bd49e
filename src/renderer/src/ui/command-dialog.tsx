import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Collection } from 'react-aria-components/Collection';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';

import { StandsAbove } from './above-page.tsx';
import styles from './command-dialog.module.css';
import dialogStyles from './dialog.module.css';
import { KeepsFocus } from './keeps-focus.tsx';

/** One thing to do or to go to. */
export interface CommandEntry {
  readonly id: string;
  readonly label: readonly CommandWords[];
  /** A line below, such as the sentence in which something was found. */
  readonly detail?: readonly CommandWords[] | undefined;
  /** A key, or what kind of thing it is. */
  readonly hint?: string | undefined;
}

/** Some words, marked where they are what was looked for. */
export interface CommandWords {
  readonly text: string;
  readonly isFound: boolean;
}

/** Things of one kind. */
export interface CommandGroup {
  readonly id: string;
  readonly label: string;
  /** The best first. */
  readonly entries: readonly CommandEntry[];
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
  /** What fits the text, by its kind. None is empty. */
  readonly groups: readonly CommandGroup[];
  /** How much fits it, in words; said politely when it changes. */
  readonly summary: string;
  readonly onChoose: (id: string) => void;
  /** Said when nothing fits. */
  readonly emptyText: string;
}

/** A searchbox over a list: arrow keys choose while the text stays, Enter does it, Escape closes. */
export function CommandDialog(props: CommandDialogProps) {
  const { isOpen, onClose, title, searchLabel, listLabel, text, onTextChange, groups, summary, onChoose, emptyText } =
    props;
  const hasChosen = useRef(false);
  /** Enter may be heard by the list as well, and nothing is to be done twice. */
  const chooseOnce = (id: string): void => {
    if (hasChosen.current) return;
    hasChosen.current = true;
    onChoose(id);
  };
  useEffect(() => {
    hasChosen.current = !isOpen;
  }, [isOpen]);
  const handleKeyDown = ({ key, currentTarget, nativeEvent }: KeyboardEvent<HTMLInputElement>): void => {
    const [first] = groups[0]?.entries ?? [];
    // After a paste nothing is pointed at yet, and the first is meant.
    const isPointing = currentTarget.getAttribute('aria-activedescendant') !== null;
    if (key === 'Enter' && !isPointing && !nativeEvent.isComposing && first !== undefined) chooseOnce(first.id);
  };
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
          <StandsAbove />
          <Autocomplete inputValue={text} onInputChange={onTextChange}>
            {/* Not a SearchField: there Escape would empty the text first instead of closing. */}
            <TextField type="search" aria-label={searchLabel} autoFocus className={styles['search'] ?? ''}>
              <Input placeholder={searchLabel} className={styles['input'] ?? ''} onKeyDown={handleKeyDown} />
            </TextField>
            {/* What scrolls can be reached by Tab: the commands themselves are never focused, only pointed at. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls. */}
            <div role="group" aria-label={listLabel} tabIndex={0} className={styles['scroll']}>
              <Menu
                aria-label={listLabel}
                items={groups}
                onAction={(key) => chooseOnce(String(key))}
                renderEmptyState={() => <p className={styles['empty']}>{emptyText}</p>}
                className={styles['list'] ?? ''}
              >
                {(group) => (
                  <MenuSection id={`group ${group.id}`} className={styles['group'] ?? ''}>
                    <Header className={styles['heading'] ?? ''}>{group.label}</Header>
                    <Collection items={group.entries}>
                      {(entry) => (
                        <MenuItem
                          id={entry.id}
                          textValue={entry.label.map((part) => part.text).join('')}
                          className={styles['item'] ?? ''}
                        >
                          <Entry {...entry} />
                        </MenuItem>
                      )}
                    </Collection>
                  </MenuSection>
                )}
              </Menu>
            </div>
          </Autocomplete>
          <p role="status" className={styles['summary']}>
            {summary}
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Entry({ label, detail, hint }: CommandEntry) {
  return (
    <>
      <span className={styles['words']}>
        <span className={styles['name']}>
          <bdi>
            <Marked parts={label} />
          </bdi>
        </span>
        {detail === undefined ? null : (
          <span className={styles['detail']}>
            <bdi>
              <Marked parts={detail} />
            </bdi>
          </span>
        )}
      </span>
      {hint === undefined ? null : <span className={styles['hint']}>{hint}</span>}
    </>
  );
}

function Marked({ parts }: { readonly parts: readonly CommandWords[] }) {
  // They are pieces of one text: nothing but their places tells them apart.
  return parts.map(({ text, isFound }, index) => (isFound ? <mark key={index}>{text}</mark> : text));
}
