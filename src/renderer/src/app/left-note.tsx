import { useLeft } from '#renderer/bindings/leaving.ts';
import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import { useLasting } from '#renderer/bindings/use-lasting.ts';
import styles from './frame.module.css';

/** Says above every page that the person has left the circle that they read in. */
export function LeftNote() {
  const left = useLeft();
  const words = useReadOnlyWords();
  // While leaving is being stored nothing is certain yet, and it may be refused.
  const isUnderWay = useLasting(left !== undefined && left.leftAt === undefined);
  if (left === undefined || (left.leftAt === undefined && !isUnderWay)) return null;
  return (
    <div role="status" className={styles['notice']}>
      <p className={styles['calm']}>{words}</p>
    </div>
  );
}
