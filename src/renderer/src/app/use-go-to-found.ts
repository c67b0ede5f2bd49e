import { useCallback } from 'react';

import type { SearchTarget } from '#renderer/bindings/search-documents.ts';
import { useSession } from '#renderer/bindings/services.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { selectAllShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { companyHref, goTo } from './place.ts';

/** Goes to something that was found. */
export function useGoToFound(onOpenAbout: (about: About) => void): (target: SearchTarget | undefined) => void {
  const cardOf = useCardOf();
  return (target) => {
    if (target === undefined) return undefined;
    switch (target.kind) {
      case 'lead':
        return goTo('board', cardOf(target.leadId));
      case 'person':
        return goTo('members');
      case 'company':
        window.location.hash = companyHref(target.key);
        return undefined;
      case 'shared-notes':
        return goTo('priorities');
      case 'message':
        return onOpenAbout(target.about);
    }
  };
}

/** The card that a lead is opened by: a run on the board, the reader's own before others', else the lead itself. */
function useCardOf(): (leadId: LeadId) => CardId {
  const session = useSession();
  return useCallback(
    (leadId) => {
      const space = session.spaceOf(leadId);
      const runs = selectAllShownPursuits(space.pursuits.all.get()).get(leadId) ?? [];
      const onBoard = runs.filter(({ stage }) => stage !== 'spotted');
      return (onBoard.find(({ memberId }) => memberId === space.me) ?? onBoard[0])?.id ?? leadId;
    },
    [session],
  );
}
