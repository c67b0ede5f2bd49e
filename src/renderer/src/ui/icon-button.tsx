import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

import styles from './icon-button.module.css';

/** A sign without a word: only for close, drag and more, whose signs everybody knows. */
export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'children' | 'className' | 'style' | 'aria-label' | 'onPress'
> {
  /** Accessible name. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly isDense?: boolean;
  /** Called without anything, as that of a button. */
  readonly onPress?: () => void;
}

/** A square button that shows an icon and is named by its label. */
export function IconButton({ label, icon, isDense = false, onPress, ...rest }: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={styles['button'] ?? ''}
      data-dense={isDense || undefined}
      {...(onPress && { onPress: () => onPress() })}
    >
      {icon}
    </AriaButton>
  );
}
