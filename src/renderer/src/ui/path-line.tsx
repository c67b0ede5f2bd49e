import type { CSSProperties } from 'react';

import styles from './path-line.module.css';

/** Where something lies, as the person's system writes it. */
export interface PathLineProps {
  readonly path: string;
}

/** A path on one line: what has no room is left out in the middle, and is still read out, selected and copied. */
export function PathLine({ path }: PathLineProps) {
  const cut = lastPartOf(path);
  const [start, end] = [path.slice(0, cut), path.slice(cut)];
  return (
    <span dir="ltr" title={path} className={styles['path']} style={widthsOf(start, end)}>
      <span className={styles['start']}>{start}</span>
      <span className={styles['end']}>{end}</span>
    </span>
  );
}

/** Where the last name begins, with the stroke before it: both systems of strokes are known by sight. */
function lastPartOf(path: string): number {
  const last = path.replace(/[/\\]+$/u, '');
  return Math.max(last.lastIndexOf('/'), last.lastIndexOf('\\'), 0);
}

type Widths = CSSProperties & Readonly<Record<'--start-width' | '--end-width', string>>;

/** A digit is as wide as most letters, or wider. */
function widthsOf(start: string, end: string): Widths {
  return { '--start-width': `${start.length}ch`, '--end-width': `${end.length}ch` };
}
