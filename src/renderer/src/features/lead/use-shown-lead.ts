import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { CardId } from '#shared/domain/board/board.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { selectAllShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import { useLead } from '#renderer/bindings/use-lead.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { selectShownRun, type ShownRun } from './shown-run.ts';

/** A lead as the panel shows it: with the run that the card stands for. */
export interface ShownLead extends ShownRun {
  readonly lead: Lead;
  readonly space: SpaceView;
  readonly isPrivate: boolean;
  /** What commands on the card take. */
  readonly cardId: CardId;
  /** Named like the card; empty when the lead has neither role nor company. */
  readonly name: string;
}

/** The lead under an id with the run of a card; `undefined` when there is no such lead, in the trash or elsewhere. */
export function useShownLead(leadId: LeadId, cardId: CardId): ShownLead | undefined {
  const { lead, space } = useLead(leadId);
  const { t } = useTranslation('common');
  const members = useMembers();
  const pursuits = useObservable(space.pursuits.all);
  // Merged into another it is found under that one.
  const shownId = lead?.id ?? leadId;
  const shown = useMemo(
    () => selectShownRun(selectAllShownPursuits(pursuits).get(shownId) ?? [], cardId, space.me),
    [pursuits, shownId, cardId, space.me],
  );
  if (lead === undefined) return undefined;
  const owner = shown.others.length === 0 ? undefined : (members.of(shown.run?.memberId)?.name ?? t('someone'));
  return {
    ...shown,
    lead,
    space,
    isPrivate: space.replica.kind === 'private',
    cardId: shown.run?.id ?? shownId,
    name: cardNameOf(lead, owner),
  };
}
