import type { CSSProperties } from 'react';

/** How many people colours there are; the next person starts over. */
const PERSON_COLOR_COUNT = 12;

/** Gives a component `--person`, the colour of somebody by their place in joining order, from 0. */
export function personColor(joinIndex: number): CSSProperties {
  const color: CSSProperties & Record<'--person', string> = {
    '--person': `var(--person-${(joinIndex % PERSON_COLOR_COUNT) + 1})`,
  };
  return color;
}
