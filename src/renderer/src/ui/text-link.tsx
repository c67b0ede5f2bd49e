import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';

import styles from './text-link.module.css';

/** A way to somewhere else, in a line of words. */
export interface TextLinkProps {
  readonly children: ReactNode;
  readonly href?: string;
  readonly onPress?: () => void;
}

/** A link named by its words. */
export function TextLink({ children, onPress, ...rest }: TextLinkProps) {
  return (
    <Link {...rest} className={styles['link'] ?? ''} {...(onPress && { onPress: () => onPress() })}>
      {children}
    </Link>
  );
}
