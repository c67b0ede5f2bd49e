import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { PACKET_LEAD_FIELDS, type PacketPart } from '#shared/domain/advice/packet.ts';
import type { RequestedCheck } from '#shared/domain/advice/select-requested-checks.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import { CHECK_IN_TEXTS, compareCheckIns } from '#shared/domain/check-in/check-in.ts';
import { isOnBoard, selectAllShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import { beginningOf } from '#renderer/words/beginning-of.ts';

/** Something that can be put into a packet. */
export interface PacketChoice {
  readonly id: string;
  readonly label: string;
  readonly part: PacketPart;
}

/** What can be put into a packet beside own words, in the order in which it then stands there. */
export type PacketChoices = Readonly<Record<'messages' | 'leads' | 'checkIns', readonly PacketChoice[]>>;

/** What is beyond the circle, and of the person their leads and check-ins, newest first. */
export function usePacketChoices(beyond: readonly RequestedCheck[]): PacketChoices {
  const { t } = useTranslation(['advice', 'common']);
  const days = useDays();
  const { circle } = useSession();
  const members = useMembers();
  const leads = useObservable(circle.leads.all);
  const checkIns = useObservable(circle.checkIns.all);
  const runs = selectAllShownPursuits(useObservable(circle.pursuits.all));
  const isMine = (leadId: Parameters<typeof runs.get>[0]): boolean =>
    runs.get(leadId)?.some((run) => run.memberId === circle.me && isOnBoard(run)) === true;
  return {
    messages: beyond.map(({ message }) => ({
      id: message.id,
      label: t('packet.saidBy', {
        name: members.of(message.author)?.name || t('common:someone'),
        text: beginningOf(message.text),
      }),
      part: { kind: 'message', message },
    })),
    leads: [...leads.values()]
      .filter(({ id, deletedAt }) => deletedAt === undefined && isMine(id))
      .toSorted((a, b) => (b.addedAt ?? 0) - (a.addedAt ?? 0) || (a.id < b.id ? -1 : 1))
      .map((lead) => ({
        id: lead.id,
        label: cardNameOf(lead) || t('packet.unnamed'),
        part: { kind: 'lead', lead, fields: PACKET_LEAD_FIELDS },
      })),
    checkIns: [...checkIns.values()]
      .filter(({ author }) => author === circle.me)
      .toSorted((a, b) => compareCheckIns(b, a))
      .map((checkIn) => ({
        id: checkIn.id,
        label: t('packet.checkIn', { day: days.date(days.dayOf(checkIn.at)) }),
        part: { kind: 'check-in', checkIn, texts: CHECK_IN_TEXTS },
      })),
  };
}
