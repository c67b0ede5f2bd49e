import styles from './sync-mark.module.css';

/** Whether what was typed is on this device. */
export interface SyncMarkProps {
  readonly state: 'saved' | 'saving' | 'failed';
}

/** Saved is a dot, saving half a dot, not saved a square: told by shape, never by colour alone. Words stand beside it. */
export function SyncMark({ state }: SyncMarkProps) {
  return (
    <svg aria-hidden viewBox="0 0 8 8" className={styles['mark']} data-state={state}>
      {state === 'saved' ? <circle cx="4" cy="4" r="4" /> : null}
      {state === 'saving' ? (
        <>
          <path d="M4 0a4 4 0 0 0 0 8z" />
          <circle cx="4" cy="4" r="3.5" className={styles['rim']} />
        </>
      ) : null}
      {state === 'failed' ? <rect width="8" height="8" /> : null}
    </svg>
  );
}
