import { useMemo } from 'react';

import { answerOf, chanceAt, type ContactChance } from '#shared/domain/contact/select-chances.ts';
import type { ChanceAnswer } from '#shared/domain/contact/contact-answer.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { useMembers } from './members.ts';
import { useSession } from './services.ts';
import { useLead } from './use-lead.ts';
import { useObservable } from './use-observable.ts';

/** Where the person knows somebody, of one lead, and what they answered. */
export interface ShownChance extends ContactChance {
  readonly answer: ChanceAnswer | undefined;
  /** Others can be told: the lead is one of the circle, and not only the person's own to go for. */
  readonly canOffer: boolean;
}

/** Whom the person knows at the company of a lead; nothing where they know nobody. */
export function useChance(leadId: LeadId): ShownChance | undefined {
  const { circle, contacts } = useSession();
  const { lead, space: kept } = useLead(leadId);
  const index = useObservable(contacts.index);
  const answers = useObservable(contacts.answers);
  const gone = useObservable(contacts.gone);
  const space = useObservable(kept.space);
  const { list } = useMembers();
  const isWritable = useObservable(circle.writable);
  return useMemo(() => {
    if (lead === undefined || lead.deletedAt !== undefined) return undefined;
    const chance = chanceAt(lead, { space, index, gone });
    if (chance === undefined) return undefined;
    const hasOthers = list.some(({ isMe }) => !isMe);
    const isOwnAlone =
      chance.going.length + chance.forMembers.length === 0 &&
      [...space.pursuits.values()].some((run) => run.leadId === lead.id && run.memberId === space.me);
    const canOffer = kept === circle && isWritable && hasOthers && !isOwnAlone;
    return { ...chance, answer: answerOf(lead, answers), canOffer };
  }, [lead, space, index, gone, answers, list, isWritable, kept, circle]);
}
