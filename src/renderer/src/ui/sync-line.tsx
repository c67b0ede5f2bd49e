import { Button } from 'react-aria-components/Button';

import styles from './sync-line.module.css';
import { SyncMark, type SyncMarkProps } from './sync-mark.tsx';

/** Whether everything is saved and who has it. */
export interface SyncLineProps {
  /** Accessible name of the status. */
  readonly label: string;
  readonly state: SyncMarkProps['state'];
  /** The whole truth, always there for those who listen. */
  readonly words: string;
  /** The same in a word, for the eye where the window is narrow. */
  readonly shortWords: string;
  /** Something is on its way to the disk, also when that is too short to be worth a word. */
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

/** A quiet status in words with a small mark; pressing it tells more. It is not announced while it changes. */
export function SyncLine({ label, state, words, shortWords, isBusy, onPress }: SyncLineProps) {
  return (
    <div role="status" aria-label={label} aria-live="off" aria-busy={isBusy}>
      <Button className={styles['line'] ?? ''} data-state={state} onPress={() => onPress()}>
        <SyncMark state={state} />
        <span className={styles['words']}>{words}</span>
        <span aria-hidden className={styles['short']} data-words={shortWords} />
      </Button>
    </div>
  );
}
