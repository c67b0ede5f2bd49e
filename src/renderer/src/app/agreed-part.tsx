import { useState } from 'react';

import { useSession } from '#renderer/bindings/services.ts';
import { useShownHabits } from '#renderer/bindings/use-shown-habits.ts';
import { type BroughtWords, CharterSection } from '#renderer/features/charter/index.ts';
import { HabitsSection } from '#renderer/features/habits/index.ts';
import { LookBackSection } from '#renderer/features/look-back/index.ts';
import { SessionsSection } from '#renderer/features/sessions/index.ts';
import { LandingSection, TermSection } from '#renderer/features/term/index.ts';
import type { LookBack } from '#shared/domain/look-back/look-back.ts';
import { takeToCharter } from '#shared/domain/look-back/take-to-charter.ts';

/** What the circle has agreed on: its charter, for how long, what it has learnt, and what it does. */
export function AgreedPart() {
  const { circle, run } = useSession();
  const habits = useShownHabits();
  const [brought, setBrought] = useState<BroughtWords>();
  const bring = ({ id: lookBackId, texts }: LookBack): void => {
    const { authorOf } = circle.replica;
    setBrought({
      words: texts.oneChange ?? '',
      onProposed: (charterId) => void run(circle, takeToCharter, { lookBackId, charterId, authorOf }),
    });
  };
  return (
    <>
      <CharterSection brought={brought} />
      <SessionsSection />
      {habits.has('term') ? <TermSection /> : null}
      {habits.has('look-back') ? <LookBackSection onTakeToCharter={bring} /> : null}
      <LandingSection />
      <HabitsSection />
    </>
  );
}
