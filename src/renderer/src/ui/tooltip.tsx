import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

import styles from './tooltip.module.css';

/** A sentence about what is pointed at. */
export interface TooltipProps {
  readonly text: string;
  /** The button it speaks about. */
  readonly children: ReactElement;
}

/** Shows a sentence on hover and at once on keyboard focus; it also describes the button. */
export function Tooltip({ text, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      {children}
      <AriaTooltip className={styles['tooltip'] ?? ''} offset={4}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
