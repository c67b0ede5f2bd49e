import styles from './stage-mark.module.css';

/** The stages that have a colour. */
export type StageMarkStage = 'spotted' | 'applying' | 'applied' | 'interviewing' | 'offer' | 'closed';

/** A small square before the name of a column. */
export interface StageMarkProps {
  readonly stage: StageMarkStage;
}

/** The only thing that is stage-coloured. Hidden from assistive technology: the name stands beside it. */
export function StageMark({ stage }: StageMarkProps) {
  return <span aria-hidden className={styles['mark']} style={{ backgroundColor: `var(--stage-${stage})` }} />;
}
