import styles from './skeleton.module.css';

/** The outline of what is about to stand here, for waits over 300 ms. */
export interface SkeletonProps {
  /** What is being waited for, in a sentence. */
  readonly sentence: string;
  readonly lineCount?: number;
}

/** A sentence and still grey lines; nothing moves. */
export function Skeleton({ sentence, lineCount = 3 }: SkeletonProps) {
  return (
    <div aria-busy="true" className={styles['skeleton']}>
      <p className={styles['sentence']}>{sentence}</p>
      {Array.from({ length: lineCount }, (_, index) => (
        <div key={index} aria-hidden className={styles['line']} />
      ))}
    </div>
  );
}
