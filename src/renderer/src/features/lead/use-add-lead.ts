import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { LeadInputCode } from '#shared/domain/lead/lead-input.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { type LeadDraft, newLeadOf } from './lead-draft.ts';

/** Why a draft was not added, and the field to look at. */
export interface AddRefusal {
  readonly code: 'needs-company-or-role' | 'too-many' | LeadInputCode | 'read-only';
  readonly field: string;
}

/** Adds what was filled in where it belongs and says so, with the way back; or answers why not, with nothing written. */
export function useAddLead(): (draft: LeadDraft, onUndone?: () => void) => { readonly leadId: LeadId } | AddRefusal {
  const { t } = useTranslation(['lead', 'common']);
  const session = useSession();
  const members = useMembers();
  const sayAct = useSayAct();
  return useCallback(
    (draft, onUndone) => {
      const space = draft.audience === 'me' ? session.own : session.circle;
      const result = session.run(space, addLead, newLeadOf(draft, members.list, session.circleId));
      if (!result.ok) return { code: result.error.code, field: result.error.field ?? 'company' };
      const { leadId, pursuitId } = result.value;
      const runner = pursuitId === undefined ? undefined : space.pursuits.all.get().get(pursuitId)?.memberId;
      const owner = members.of(runner);
      const stage = t(`common:stage.${draft.stage}`);
      const message =
        owner === undefined || owner.isMe ? t('add.added', { stage }) : t('add.addedFor', { stage, name: owner.name });
      sayAct(result.act, { message, ...(onUndone && { onUndone }) });
      return { leadId };
    },
    [session, members, sayAct, t],
  );
}
