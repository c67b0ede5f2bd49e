import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

import { ClosesWhenCovered } from './above-page.tsx';
import { Button } from './button.tsx';
import styles from './popover.module.css';

/** A button over a few controls that do not always have to be in sight. */
export interface PopoverButtonProps {
  /** Words on the button, and accessible name of what it opens. */
  readonly label: string;
  readonly icon?: ReactNode;
  /** Drawn when it opens. */
  readonly children: ReactNode;
}

/** A button that opens a small dialog below it. Escape and a press outside close it; focus returns to the button. */
export function PopoverButton({ label, icon, children }: PopoverButtonProps) {
  return (
    <DialogTrigger>
      <Button icon={icon}>
        {label}
        <ChevronDown aria-hidden />
      </Button>
      <ClosesWhenCovered />
      {/* It is the dialog itself, so that what closes it for screen readers stands inside. */}
      <Popover aria-label={label} placement="bottom start" className={`${styles['popover']} ${styles['controls']}`}>
        {children}
      </Popover>
    </DialogTrigger>
  );
}
