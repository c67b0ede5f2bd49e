import { Link } from 'react-aria-components/Link';

import styles from './part-links.module.css';

/** The parts of one page, of which one is shown. */
export interface PartLinksProps {
  /** What the parts are parts of; the accessible name. */
  readonly label: string;
  readonly parts: readonly { readonly id: string; readonly label: string; readonly href: string }[];
  /** The part that is shown. */
  readonly current: string;
}

/** A row of links below a page's head: one place each, so that back and forward lead through them. */
export function PartLinks({ label, parts, current }: PartLinksProps) {
  return (
    <nav aria-label={label} className={styles['parts']}>
      {parts.map(({ id, label: word, href }) => (
        <Link
          key={id}
          href={href}
          className={styles['part'] ?? ''}
          {...(id === current && { 'aria-current': 'page' as const })}
        >
          {word}
        </Link>
      ))}
    </nav>
  );
}
