import { Search } from 'lucide-react';
import { Button } from 'react-aria-components/Button';

import styles from './search-trigger.module.css';

/** What looks like a quiet field and opens search. */
export interface SearchTriggerProps {
  readonly label: string;
  /** The key that does the same, as it is shown: `Ctrl K`. */
  readonly shownKey: string;
  /** The key in ARIA's notation: `Control+K`. */
  readonly shortcut: string;
  readonly onPress: () => void;
}

/** A button named by its words. */
export function SearchTrigger({ label, shownKey, shortcut, onPress }: SearchTriggerProps) {
  return (
    <Button
      className={styles['trigger'] ?? ''}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      onPress={() => onPress()}
    >
      <Search aria-hidden />
      <span className={styles['words']}>{label}</span>
      <kbd aria-hidden className={styles['key']}>
        {shownKey}
      </kbd>
    </Button>
  );
}
