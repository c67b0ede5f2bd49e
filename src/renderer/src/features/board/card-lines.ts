import type { Card } from '#shared/domain/board/board.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { ShownMembers } from '#renderer/bindings/members.ts';
import type { BoardWording } from './act-toasts.ts';

/** What a card says, line by line; empty where nothing is known. */
export interface CardLines {
  /** Role, or company where no role is known. */
  readonly title: string;
  /** Company, place and work mode. */
  readonly where: string;
  /** Pay, and who it was heard from. */
  readonly known: string;
  /** Why it concerns the reader; the strongest reason only. */
  readonly pill: string | undefined;
}

/** Puts a lead into the words of its card. */
export function linesOf(parts: {
  readonly card: Card;
  readonly lead: Lead;
  /** It fits the reader, who has not gone for it. */
  readonly isFitting: boolean;
  readonly members: ShownMembers;
  readonly t: BoardWording;
}): CardLines {
  const { lead, members, t } = parts;
  const source = lead.heardFrom ?? members.of(lead.heardFromMember)?.name;
  const place = joined(', ', lead.place, lead.mode && t(`mode.${lead.mode}`));
  return {
    title: lead.role ?? lead.company ?? t('noName'),
    where: joined(' · ', lead.role === undefined ? undefined : lead.company, place),
    known: joined('  ·  ', lead.pay, source && t('heardFrom', { name: source })),
    pill: pillOf(parts),
  };
}

function pillOf({ card, lead, isFitting, members, t }: Parameters<typeof linesOf>[0]): string | undefined {
  const { me } = members;
  if (card.isPrivate) return t('common:onlyYou');
  if (card.memberId === me.id) {
    const hasLeft = (id: MemberId): boolean => members.former.some((each) => each.id === id);
    const others = card.memberIds.filter((id) => id !== me.id && !hasLeft(id));
    const names = others.map((id) => members.of(id)?.name ?? t('common:someone'));
    return names.length === 0 ? undefined : t('goingToo', { count: names.length, names });
  }
  if (card.stage === 'spotted' && lead.forMembers.includes(me.id)) return t('forYou');
  return isFitting && card.stage !== 'closed' ? t('fitsYou') : undefined;
}

function joined(separator: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}
