import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { invitedLeadsOf } from '#renderer/bindings/take-invitation.ts';
import type { SelectOption } from '#renderer/ui/select.tsx';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import type { PlannedInvitation } from '#shared/domain/calendar/plan-calendar-import.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { NEW_LEAD, NO_LEAD } from './entry-draft.ts';

/** What an entry can be taken over for: the leads that it may name, then all for which the person goes, then a new one. */
export function useLeadOptions(
  { candidates, known, leadId }: PlannedInvitation,
  askedFor: LeadId | undefined,
): readonly SelectOption[] {
  const { t } = useTranslation('calendar');
  const leads = invitedLeadsOf(useSession());
  const meant = [leadId, askedFor, ...known.map((one) => one.leadId), ...candidates.map((one) => one.leadId)];
  const first = meant.filter((id) => id !== undefined).filter((id) => leads.has(id));
  const others = [...leads].filter(([, { cardId }]) => cardId !== undefined).map(([id]) => id);
  const optionOf = (id: LeadId): readonly SelectOption[] => {
    const invited = leads.get(id);
    if (invited === undefined) return [];
    const name = cardNameOf(invited.lead) || t('import.unnamed');
    return [{ value: id, label: invited.isPrivate ? t('import.onlyMineLead', { name }) : name }];
  };
  const byName = (a: SelectOption, b: SelectOption): number => a.label.localeCompare(b.label);
  const named = new Set(first);
  return [
    { value: NO_LEAD, label: t('import.chooseLead') },
    ...[...named].flatMap(optionOf),
    ...others
      .filter((id) => !named.has(id))
      .flatMap(optionOf)
      .sort(byName),
    { value: NEW_LEAD, label: t('import.newLead') },
  ];
}
