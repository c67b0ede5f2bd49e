import { Children, type ReactNode, useId } from 'react';

import { Heading } from '#renderer/ui/heading.tsx';

interface TodaySectionProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** Rows under a head; without rows there is no head. */
export function TodaySection({ heading, children }: TodaySectionProps) {
  const id = useId();
  if (Children.count(children) === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Heading level={2} id={id}>
        {heading}
      </Heading>
      <ul>{children}</ul>
    </section>
  );
}
