import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { moveLead } from '#shared/domain/sharing/move-lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import type { Act } from '#renderer/bindings/undo-stack.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';

/** Called when another lead is to be shown than the one that was. */
export type OnShown = (leadId: LeadId) => void;

/** Moves a private lead into the circle with its notes and history, as one act with one way back. */
export function useShareLead(onShown: OnShown | undefined): (leadId: LeadId) => void {
  const { t } = useTranslation('lead');
  const session = useSession();
  const members = useMembers();
  const toasts = useToasts();
  const sayAct = useSayAct();
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
      const { undo, undoAtSource, leadId: sharedId } = moved.value;
      // Taken back from the last step on: the circle's may refuse, and must do so before anything else is touched.
      const act: Act = {
        label: undo.label,
        steps: [
          { space: own, step: undoAtSource },
          { space: circle, step: undo },
        ],
      };
      session.undo.push(act);
      sayAct(act, {
        message: t('share.shared', { circle: circle.name.get() ?? t('share.theCircle') }),
        onUndone: () => onShown?.(leadId),
      });
      onShown?.(sharedId);
    },
    [session, members, toasts, sayAct, onShown, t],
  );
}
