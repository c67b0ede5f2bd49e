import { Heading } from '../ui/heading.tsx';
import styles from './kit.module.css';
import { Section } from './section.tsx';

const PAIRS = [
  ['canvas', 'text'],
  ['surface', 'text'],
  ['sunken', 'muted'],
  ['raised', 'muted'],
  ['canvas', 'accent'],
  ['accent', 'on-accent'],
  ['soft', 'on-soft'],
  ['notice-ground', 'notice'],
  ['problem-ground', 'problem'],
  ['surface', 'good'],
] as const;

/** Type and colour as they meet. */
export function GroundSection() {
  return (
    <Section title="Type and colour">
      <div className={styles['type']}>
        <Heading level={3}>Lead: the role on a card's panel</Heading>
        <p>Body: everything else. 52–58k €, since Thu, 14:05.</p>
        <p className={styles['quiet']}>Small: meta lines, labels and hints. Nothing to read is smaller.</p>
        <p className={styles['reading']}>
          Reading: what a person wrote at length. I was let go in spring, and for two months I told nobody. Then alice
          asked what I would do if nobody could say no. <em>That question is still on my wall.</em>
        </p>
      </div>
      <div className={styles['swatches']}>
        {PAIRS.map(([ground, ink]) => (
          <div
            key={`${ground} ${ink}`}
            className={styles['swatch']}
            style={{ backgroundColor: `var(--color-${ground})`, color: `var(--color-${ink})` }}
          >
            {ink} on {ground}
          </div>
        ))}
      </div>
    </Section>
  );
}
