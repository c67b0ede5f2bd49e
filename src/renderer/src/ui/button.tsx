import { type ReactNode, useEffect, useRef } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

import styles from './button.module.css';

/** How much a button asks for: one `primary` a screen, `quiet` beside it, `text` inside rows, `destructive` where something goes. */
export type ButtonVariant = 'primary' | 'quiet' | 'text' | 'destructive';

/** A word to press, with an icon before it where that helps. */
export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'onPress'> {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly icon?: ReactNode;
  /** Lower, for dense lists. */
  readonly isDense?: boolean;
  /** Called without anything, so that no event is taken for something else by a function that can do with more. */
  readonly onPress?: () => void;
}

/** A button. Its accessible name is its words. */
export function Button({
  children,
  icon,
  variant = 'quiet',
  isDense = false,
  autoFocus = false,
  onPress,
  ...rest
}: ButtonProps) {
  const place = useRef<HTMLButtonElement>(null);
  const isDue = useRef(autoFocus);
  // The library waits for whatever fades, after a click by key also for what has gone meanwhile: that is, for ever.
  // Only once: whoever comes back to the page it is on has the focus elsewhere.
  useEffect(() => {
    if (isDue.current) place.current?.focus({ preventScroll: true });
    isDue.current = false;
  }, []);
  return (
    <AriaButton
      {...rest}
      ref={place}
      className={styles['button'] ?? ''}
      data-variant={variant}
      data-dense={isDense || undefined}
      {...(onPress && { onPress: () => onPress() })}
    >
      {icon}
      {children}
    </AriaButton>
  );
}
