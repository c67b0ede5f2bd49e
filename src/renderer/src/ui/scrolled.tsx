import type { ReactNode } from 'react';

interface ScrolledProps {
  /** Accessible name. */
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A part of a page that scrolls by itself, such as a wide table: reached by Tab and scrolled by the arrow keys. */
export function Scrolled({ label, className, children }: ScrolledProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be in reach of the arrow keys.
    <div className={className} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}
