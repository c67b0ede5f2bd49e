import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { moveLead } from '#shared/domain/sharing/move-lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';

/** Called when another lead is to be shown than the one that was. */
export type OnShown = (leadId: LeadId) => void;

/** Moves a private lead into the circle with its notes and history, for good. */
export function useShareLead(onShown: OnShown | undefined): (leadId: LeadId) => void {
  const { t } = useTranslation('lead');
  const session = useSession();
  const members = useMembers();
  const toasts = useToasts();
  return useCallback(
    (leadId) => {
      const { circle, own, circleId } = session;
      const { doc, authorOf } = own.replica;
      const from = {
        doc,
        authorOf,
        me: own.me,
        nameOf: (id: Parameters<typeof members.of>[0]) => members.of(id)?.name,
      };
      const moved = circle.isWritable()
        ? moveLead(circle.replica.doc, { from, leadId, toCircle: circleId }, session.contextFor(circle))
        : ({ ok: false, error: { code: 'read-only' } } as const);
      if (!moved.ok) {
        toasts.show({ message: t(`errors.${moved.error.code}`) });
        return;
      }
      // No way back: it would lie in the circle's trash, for everybody to read, and be called private here.
      toasts.show({ message: t('share.shared', { circle: circle.name.get() ?? t('share.theCircle') }) });
      onShown?.(moved.value.leadId);
    },
    [session, members, toasts, onShown, t],
  );
}
