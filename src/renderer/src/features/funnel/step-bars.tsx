import type { Funnel } from '#shared/domain/funnel/funnel.ts';
import styles from './funnel.module.css';
import { useStepWords } from './use-step-words.ts';

/** How many came to each step, as bars with words: the words say all that the bars do. */
export function StepBars({ funnel, label }: { readonly funnel: Funnel; readonly label: string }) {
  const words = useStepWords(funnel);
  return (
    <ul aria-label={label} className={styles['bars']}>
      {words.map(({ step, label: name, count, part, sentence }) => (
        <li key={step}>
          <p className={styles['barWords']}>
            <span className={styles['strong']}>{name}</span> <span className={styles['count']}>{count}</span>
          </p>
          <div aria-hidden className={styles['track']}>
            <div className={styles['bar']} style={{ inlineSize: `${part * 100}%` }} />
          </div>
          {sentence === '' ? null : <p className={styles['quiet']}>{sentence}</p>}
        </li>
      ))}
    </ul>
  );
}
