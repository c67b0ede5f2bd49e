import type { ReactNode } from 'react';

import { FunnelView } from '#renderer/features/funnel/index.ts';
import { goTo, hrefOf } from './place.ts';

interface FunnelPageProps {
  readonly levelLine: ReactNode;
  readonly search: ReactNode;
}

/** How far it came; while another page is shown it stays as it was. */
export function FunnelPage(head: FunnelPageProps) {
  return (
    <FunnelView
      {...head}
      hrefOfLead={(cardId) => hrefOf('board', cardId)}
      boardHref={hrefOf('board')}
      onGoToBoard={() => goTo('board')}
    />
  );
}
