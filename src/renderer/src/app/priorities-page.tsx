import { type ReactNode, useCallback } from 'react';

import { Conversation } from '#renderer/features/conversation/index.ts';
import { BesideBlockContext, PrioritiesView } from '#renderer/features/priorities/index.ts';
import { SameWordsButton } from '#renderer/features/same-words/index.ts';
import { SuggestionsBeside } from '#renderer/features/suggestions/index.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

interface PrioritiesPageProps {
  readonly levelLine: ReactNode;
  readonly search: ReactNode;
  /** The member whose block somebody has just come for. */
  readonly sought: MemberId | undefined;
  /** Must not change. */
  readonly onFound: () => void;
}

/** The priorities, with what the circle says beside each block. */
export function PrioritiesPage({ sought, onFound, ...head }: PrioritiesPageProps) {
  const renderBeside = useCallback(
    (id: MemberId) => (
      <>
        <SuggestionsBeside memberId={id} />
        <Conversation about={{ kind: 'priority-block', id }} isSought={id === sought} onFound={onFound} />
      </>
    ),
    [sought, onFound],
  );
  return (
    <BesideBlockContext value={renderBeside}>
      <PrioritiesView {...head} belowBlocks={<SameWordsButton />} />
    </BesideBlockContext>
  );
}
