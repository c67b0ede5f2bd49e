import { Children, type ReactElement, type ReactNode } from 'react';

import { useShownHabits } from '#renderer/bindings/use-shown-habits.ts';
import { CharterSection } from '#renderer/features/charter/index.ts';
import { Conversation } from '#renderer/features/conversation/index.ts';
import { EvidenceSection } from '#renderer/features/evidence/index.ts';
import { GoalsSection } from '#renderer/features/goals/index.ts';
import { HabitsSection } from '#renderer/features/habits/index.ts';
import { JournalSection } from '#renderer/features/journal/index.ts';
import { MeetingsSection } from '#renderer/features/meeting/index.ts';
import { type TogetherPart, TogetherView } from '#renderer/features/together/index.ts';
import { VentSection } from '#renderer/features/vent/index.ts';
import { WinsSection } from '#renderer/features/wins/index.ts';
import { hrefOf } from './place.ts';

interface TogetherPageProps {
  readonly levelLine: ReactNode;
  readonly search: ReactNode;
  readonly part: TogetherPart | undefined;
  readonly isCheckInSought: boolean;
  /** Must not change. */
  readonly onFound: () => void;
}

/** What the circle does together: the week, and beside it what the circle has turned on. */
export function TogetherPage(props: TogetherPageProps) {
  const habits = useShownHabits();
  return (
    <TogetherView
      {...props}
      wins={<WinsSection />}
      parts={{
        meetings: partOf(habits.has('meetings') && <MeetingsSection />),
        help: partOf(habits.has('vent') && <VentSection />),
        yourself: partOf(
          habits.has('goals') && <GoalsSection />,
          habits.has('evidence') && <EvidenceSection />,
          habits.has('journal') && <JournalSection />,
        ),
        charter: (
          <>
            <CharterSection />
            <HabitsSection />
          </>
        ),
      }}
      hrefOf={(part) => hrefOf('together', part)}
      conversation={({ id }, speaking) => <Conversation about={{ kind: 'check-in', id }} speaking={speaking} />}
    />
  );
}

/** A part of the page with those of its sections that the circle has turned on; nothing where it has none. */
function partOf(...sections: readonly (ReactElement | false)[]): ReactNode {
  const shown = sections.filter((section) => section !== false);
  return shown.length === 0 ? null : Children.toArray(shown);
}
