import { X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { useDialogCount } from './above-page.tsx';
import { Dialog } from './dialog.tsx';
import { IconButton } from './icon-button.tsx';
import { focusAgain } from './keeps-focus.tsx';
import styles from './panel.module.css';
import { useMediaQuery } from './use-media-query.ts';

/** One thing in full, beside the list it was opened from. */
export interface PanelProps {
  /** Heading and accessible name. */
  readonly title: string;
  /** Accessible name of the cross. */
  readonly closeLabel: string;
  /** Called by Escape inside the panel and by the cross. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Below this width there is no room beside the list. */
const NARROW = '(width < 1100px)';

/**
 * A complementary panel at the right, or a dialog where the window is narrow; it stays what it is while another dialog stands
 * above it. Takes the focus, and gives it back.
 * Stands beside `main`, never inside it: a complementary landmark is one of the page's own.
 */
export function Panel(props: PanelProps) {
  const isNarrow = useMediaQuery(NARROW);
  const [isDialog, setDialog] = useState(isNarrow);
  // A dialog that was opened from here would go with what is in here, and what was typed into it.
  const isCovered = useDialogCount() > (isDialog ? 1 : 0);
  if (isNarrow !== isDialog && !isCovered) setDialog(isNarrow);
  if (!isDialog) return <SidePanel {...props} />;
  const { title, closeLabel, onClose, children } = props;
  return (
    <Dialog isOpen title={title} closeLabel={closeLabel} onClose={onClose}>
      {children}
    </Dialog>
  );
}

function SidePanel({ title, closeLabel, onClose, children }: PanelProps) {
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    const element = panel.current;
    const opener = document.activeElement;
    element?.focus();
    return () => {
      // Only a focus that would be lost is moved: somebody who already clicked elsewhere stays there.
      const isFocusLost = document.activeElement === document.body || element?.contains(document.activeElement);
      if (isFocusLost) focusAgain(opener);
    };
  }, []);

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };

  return (
    <aside ref={panel} tabIndex={-1} aria-label={title} className={styles['panel']} onKeyDown={handleKeyDown}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>
          <bdi>{title}</bdi>
        </h2>
        <IconButton label={closeLabel} icon={<X aria-hidden />} onPress={onClose} />
      </header>
      <div className={styles['body']}>{children}</div>
    </aside>
  );
}
