import { Children, type ReactElement, type ReactNode, useCallback, useState } from 'react';

import { useShownHabits } from '#renderer/bindings/use-shown-habits.ts';
import { AdviceSection } from '#renderer/features/advice/index.ts';
import { ClinicSection } from '#renderer/features/clinic/index.ts';
import { ConflictSection } from '#renderer/features/conflict/index.ts';
import { ContactsSection } from '#renderer/features/contacts/index.ts';
import { Conversation } from '#renderer/features/conversation/index.ts';
import { EvidenceSection } from '#renderer/features/evidence/index.ts';
import { FairShareNote, type FairTaskPlace } from '#renderer/features/fair-share/index.ts';
import { GoalsSection } from '#renderer/features/goals/index.ts';
import { JournalSection } from '#renderer/features/journal/index.ts';
import { MeetingsSection } from '#renderer/features/meeting/index.ts';
import { type TogetherPart, TogetherView } from '#renderer/features/together/index.ts';
import { VentSection } from '#renderer/features/vent/index.ts';
import { WinsSection } from '#renderer/features/wins/index.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import type { CheckInId, WinId } from '#shared/kernel/ids.ts';
import { AgreedPart } from './agreed-part.tsx';
import { goTo, hrefOf } from './place.ts';

interface TogetherPageProps {
  readonly levelLine: ReactNode;
  readonly search: ReactNode;
  readonly part: TogetherPart | undefined;
  readonly onImportContacts: () => void;
  /** Leads to where something was said. */
  readonly onOpenAbout: (about: About) => void;
  readonly isCheckInSought: boolean;
  /** Must not change. */
  readonly onFound: () => void;
  /** The check-in whose conversation somebody has just come for. */
  readonly soughtTalk: CheckInId | undefined;
  /** Must not change. */
  readonly onTalkFound: () => void;
}

/** What the circle does together: the week, and beside it what the circle has turned on. */
export function TogetherPage({ onOpenAbout, onTalkFound, onImportContacts, ...props }: TogetherPageProps) {
  const habits = useShownHabits();
  const [soughtWin, setSoughtWin] = useState<WinId>();
  const foundWin = useCallback(() => setSoughtWin(undefined), []);
  const openWeek = (place: FairTaskPlace): void => {
    if (place.kind === 'check-in') return onOpenAbout(place);
    setSoughtWin(place.id);
    goTo('together', 'week');
  };
  return (
    <TogetherView
      {...props}
      fairShare={habits.has('fair-share') ? <FairShareNote onOpenWeek={openWeek} /> : null}
      wins={<WinsSection sought={soughtWin} onFound={foundWin} />}
      parts={{
        meetings: partOf(habits.has('meetings') && <MeetingsSection />),
        help: partOf(
          habits.has('clinic') && <ClinicSection />,
          habits.has('vent') && <VentSection />,
          habits.has('conflict') && <ConflictSection />,
          habits.has('advice') && <AdviceSection onOpen={onOpenAbout} />,
        ),
        yourself: partOf(
          habits.has('goals') && <GoalsSection />,
          habits.has('evidence') && <EvidenceSection />,
          habits.has('journal') && <JournalSection />,
          <ContactsSection onImport={onImportContacts} />,
        ),
        charter: <AgreedPart />,
      }}
      hrefOf={(part) => hrefOf('together', part)}
      conversation={({ id }, speaking) => (
        <Conversation
          about={{ kind: 'check-in', id }}
          isSought={id === props.soughtTalk}
          onFound={onTalkFound}
          speaking={speaking}
        />
      )}
    />
  );
}

/** A part of the page with those of its sections that the circle has turned on; nothing where it has none. */
function partOf(...sections: readonly (ReactElement | false)[]): ReactNode {
  const shown = sections.filter((section) => section !== false);
  return shown.length === 0 ? null : Children.toArray(shown);
}
