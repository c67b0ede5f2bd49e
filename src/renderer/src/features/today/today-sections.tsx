import { useTranslation } from 'react-i18next';

import type { Days } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import { DueDay } from './due-day.tsx';
import { TodayRow } from './today-row.tsx';
import type { NewRow, TodayRows, UnansweredRow } from './today-rows.ts';
import { TodaySection } from './today-section.tsx';

interface TodaySectionsProps {
  readonly rows: TodayRows;
  readonly days: Days;
  readonly onOpenLead: (leadId: LeadId, cardId: CardId) => void;
  readonly onOpenBlock: (memberId: MemberId) => void;
}

/** The rows under their heads; every row leads to what it speaks of. */
export function TodaySections({ rows, days, onOpenLead, onOpenBlock }: TodaySectionsProps) {
  const { t } = useTranslation(['today', 'common']);
  const members = useMembers();
  const { circle, own } = useSession();
  const nameOf = (member: MemberId | undefined): string => members.of(member)?.name ?? t('common:someone');
  const leadNameOf = (leadId: LeadId): string => {
    const lead = circle.leads.all.get().get(leadId) ?? own.leads.all.get().get(leadId);
    return (lead === undefined ? '' : cardNameOf(lead)) || t('unnamedLead');
  };
  const newsOf = ({ by, to, leadId }: NewRow): string => {
    const words = { name: nameOf(by), lead: leadNameOf(leadId) };
    return to === undefined ? t('added', words) : t('moved', { ...words, stage: t(`common:stage.${to}`) });
  };
  const unansweredOf = (row: UnansweredRow): string => {
    const name = nameOf(row.by);
    if (row.kind === 'said-on-lead') {
      return t(row.isMention ? 'calledOnLead' : 'wroteOnLead', { name, lead: leadNameOf(row.leadId) });
    }
    if (row.memberId === circle.me) return t(row.isMention ? 'calledBeside' : 'wroteBeside', { name });
    if (row.memberId === row.by) return t('calledBesideTheirs', { name });
    return t('calledBesideOther', { name, member: nameOf(row.memberId) });
  };
  const open = (row: { readonly leadId: LeadId; readonly cardId: CardId }) => () => onOpenLead(row.leadId, row.cardId);

  return (
    <>
      <TodaySection heading={t('yours')}>
        {rows.yours.map((row) => (
          <TodayRow
            key={`${row.cardId} ${row.step === undefined ? 'deadline' : 'step'}`}
            words={row.step ?? t('deadline')}
            day={row.on === undefined ? undefined : <DueDay on={row.on} due={row.due} days={days} />}
            detail={leadNameOf(row.leadId)}
            onOpen={open(row)}
          />
        ))}
      </TodaySection>
      <TodaySection heading={t('asked')}>
        {rows.asked.map((row) =>
          row.kind === 'lead-for-reader' ? (
            <TodayRow
              key={row.leadId}
              words={t('thoughtOfYou', { name: nameOf(row.by), lead: leadNameOf(row.leadId) })}
              onOpen={open(row)}
            />
          ) : (
            <TodayRow
              key={row.kind === 'said-on-lead' ? `said ${row.leadId}` : `said ${row.memberId}`}
              words={unansweredOf(row)}
              detail={row.text}
              onOpen={row.kind === 'said-on-lead' ? open(row) : () => onOpenBlock(row.memberId)}
            />
          ),
        )}
      </TodaySection>
      <TodaySection heading={t('news')}>
        {rows.news.map((row) => (
          <TodayRow key={row.leadId} words={newsOf(row)} onOpen={open(row)} />
        ))}
      </TodaySection>
    </>
  );
}
