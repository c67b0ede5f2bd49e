import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import type { Act } from '#renderer/bindings/undo-stack.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import type { Priorities } from '#shared/domain/priority/priorities.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { plainOf } from './objections.ts';

/**
 * Adds a line to the reader's deal-breakers, and says so where the lead is spoken about if they want that: one act, taken back
 * as one. A line that was refused is answered with the reason, in words.
 */
export function useAddObjection(
  leadId: LeadId,
  priorities: Priorities,
): (line: string, isSaid: boolean) => string | undefined {
  const { t } = useTranslation('fit');
  const session = useSession();
  const sayAct = useSayAct();
  const members = useMembers();
  return (line, isSaid) => {
    const { circle, undo } = session;
    const { doc, authorOf } = circle.replica;
    if (!circle.isWritable()) return t('notForMe.errors.read-only');
    const plain = plainOf(line);
    if (priorities.lists.dealBreakers.some(({ text }) => plainOf(text) === plain)) return t('notForMe.errors.already');
    const context = session.contextFor(circle);
    const added = addEntry(doc, { list: 'dealBreakers', text: line, authorOf }, context);
    if (!added.ok) return t(`notForMe.errors.${added.error.code}`, { count: LIMITS.entry });
    const words = line.trim();
    const about = { kind: 'lead', id: leadId } as const;
    const text = t('notForMe.message', { line: words });
    const said = isSaid ? addMessage(doc, { about, text, members: members.list, authorOf }, context) : undefined;
    const steps = [added, said].flatMap((done) =>
      done?.ok === true ? [{ space: circle, step: done.value.undo }] : [],
    );
    const act: Act = { label: added.value.undo.label, steps };
    undo.push(act);
    sayAct(act, {
      message: t(said?.ok === true ? 'notForMe.addedAndSaid' : 'notForMe.added', { line: words }),
      ...(said?.ok === false && { detail: t('notForMe.notSaid') }),
    });
    return undefined;
  };
}
