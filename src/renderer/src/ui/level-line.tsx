import { Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';

import { Initials } from './initials.tsx';
import styles from './level-line.module.css';
import { Tooltip } from './tooltip.tsx';

/** One member as the line shows them. */
export interface LevelLineMember {
  readonly id: string;
  /** Accessible name: `bob, connected`. */
  readonly label: string;
  /** The same in a sentence, on hover and focus: `bob has everything up to 14:05`. */
  readonly detail: string;
  readonly letters: string;
  /** Place in joining order, from 0. */
  readonly joinIndex: number;
  readonly presence: 'connected' | 'away' | 'resting';
  /** Changes of mine wait for this member: the line has a gap under them. */
  readonly hasWaiting: boolean;
}

/** Who is here, all at one height. */
export interface LevelLineProps {
  /** Accessible name of the list. */
  readonly label: string;
  /** Own first, then in joining order. */
  readonly members: readonly LevelLineMember[];
  readonly onOpen: (id: string) => void;
  /** The open ring after the last member, where somebody can be invited. */
  readonly invite?: { readonly label: string; readonly onPress: () => void };
}

/** From this many members on, everybody stands closer, still in one line. */
const CROWD = 9;

/** The members on one line: a list with one button each. Nobody is larger, higher or before another by activity. */
export function LevelLine({ label, members, onOpen, invite }: LevelLineProps) {
  const isCrowd = members.length >= CROWD;
  return (
    <ul aria-label={label} className={styles['line']} data-crowd={isCrowd || undefined}>
      {members.map((member) => (
        <li
          key={member.id}
          className={styles['place']}
          data-waiting={member.hasWaiting || undefined}
          data-presence={member.presence}
        >
          <Tooltip text={member.detail}>
            <Button aria-label={member.label} className={styles['member'] ?? ''} onPress={() => onOpen(member.id)}>
              <Initials
                letters={member.letters}
                joinIndex={member.joinIndex}
                size={isCrowd ? 'medium' : 'large'}
                look={member.presence === 'connected' ? 'filled' : 'outline'}
              />
            </Button>
          </Tooltip>
        </li>
      ))}
      {invite === undefined ? null : (
        <li className={styles['place']}>
          <Tooltip text={invite.label}>
            <Button aria-label={invite.label} className={styles['member'] ?? ''} onPress={invite.onPress}>
              <span className={styles['ring']}>
                <Plus aria-hidden />
              </span>
            </Button>
          </Tooltip>
        </li>
      )}
    </ul>
  );
}
