import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';

import styles from './nav-link.module.css';

/** A place in the main navigation. */
export interface NavLinkProps {
  readonly href: string;
  /** The place's name; also the accessible name. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly isCurrent: boolean;
  /** Goes there without loading anything; without it the link follows its href. */
  readonly onPress?: () => void;
}

/** A link with an icon beside its word, or above a small word where the window is narrow. */
export function NavLink({ href, label, icon, isCurrent, onPress }: NavLinkProps) {
  return (
    <Link
      href={href}
      className={styles['link'] ?? ''}
      {...(isCurrent && { 'aria-current': 'page' as const })}
      {...(onPress && { onPress: () => onPress() })}
    >
      {icon}
      <span className={styles['word']}>{label}</span>
    </Link>
  );
}
