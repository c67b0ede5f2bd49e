import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { ShownMember } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { hasAdded } from '#shared/domain/duplicate/joined-lead.ts';
import { setLeadFor } from '#shared/domain/lead/set-lead-for.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { Match } from '#shared/domain/match/match.ts';
import { selectAllShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import { RowFrame } from './row-frame.tsx';

interface MemberRowProps {
  readonly member: ShownMember;
  readonly match: Match;
  readonly lead: Lead;
  readonly region: RefObject<HTMLElement | null>;
}

/** How a lead stands to somebody else; whom it fits, and who does not know of it yet, can be handed it. */
export function MemberRow({ member, match, lead, region }: MemberRowProps) {
  const { circle } = useSession();
  const runs = selectAllShownPursuits(useObservable(circle.pursuits.all)).get(lead.id) ?? [];
  // Who found it, has it already or went for it would not see it among what others ask of them.
  const knowsIt =
    hasAdded(lead, member.id) ||
    lead.forMembers.includes(member.id) ||
    runs.some(({ memberId }) => memberId === member.id);
  const canHand = match.verdict === 'fits' && !knowsIt && circle.isWritable();
  return (
    <RowFrame
      member={member}
      match={match}
      region={region}
      acts={canHand ? <HandOver member={member} lead={lead} region={region} /> : null}
    />
  );
}

function HandOver({ member, lead, region }: Omit<MemberRowProps, 'match'>) {
  const { t } = useTranslation(['fit', 'common', 'today']);
  const session = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const place = useRef<HTMLSpanElement>(null);
  const name = member.name || t('common:someone');
  const hand = (): void => {
    // The button goes; why it fits stands beside it.
    const beside = place.current?.closest('li')?.querySelector<HTMLElement>('[aria-expanded]');
    const input = { leadId: lead.id, memberId: member.id, isFor: true };
    const handed = session.run(session.circle, setLeadFor, input);
    if (!handed.ok) {
      toasts.show({ message: t(`handOver.errors.${handed.error.code}`) });
      return;
    }
    (beside ?? region.current)?.focus();
    sayAct(handed.act, {
      message: t('handOver.handed', { name }),
      detail: t('handOver.where', { name, part: t('today:asked') }),
    });
  };
  return (
    <span ref={place}>
      <KeepsFocus to={region} />
      <Button isDense onPress={hand}>
        {t('handOver.hand', { name })}
      </Button>
    </span>
  );
}
