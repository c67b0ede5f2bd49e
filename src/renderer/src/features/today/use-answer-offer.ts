import { useTranslation } from 'react-i18next';

import type { Act } from '#renderer/bindings/undo-stack.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import { setLeadFor } from '#shared/domain/lead/set-lead-for.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import type { LeadId } from '#shared/kernel/ids.ts';

/** The answers to a lead of the circle that is offered to the reader; each with a toast that leads back. */
export function useAnswerOffer(
  leadId: LeadId,
  lead: string,
): { readonly goForIt: () => void; readonly decline: () => void } {
  const { t } = useTranslation('today');
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const readOnlyWords = useReadOnlyWords();
  const refuse = (code: string): void =>
    void toasts.show({ message: code === 'read-only' ? readOnlyWords : t('leadGone') });
  const say = (act: Act, message: string): void => sayAct(act, { message });
  return {
    goForIt: () => {
      const result = run(circle, startPursuit, { leadId });
      if (result.ok) say(result.act, t('goingForIt', { lead }));
      else refuse(result.error.code);
    },
    decline: () => {
      const result = run(circle, setLeadFor, { leadId, memberId: circle.me, isFor: false });
      if (result.ok) say(result.act, t('notForYou', { lead }));
      else refuse(result.error.code);
    },
  };
}
