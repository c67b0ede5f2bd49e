import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Days } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import type { IntroductionAskId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import { DueDay } from './due-day.tsx';
import { DueItem } from './due-item.tsx';
import { KnowSomebody } from './know-somebody.tsx';
import { ReminderItem } from './reminder-item.tsx';
import { OfferedItem } from './offered-item.tsx';
import { TodayRow } from './today-row.tsx';
import { isSupport } from '#shared/domain/conversation/message.ts';
import type { Suggestion } from '#shared/domain/suggestion/suggestion.ts';
import type { NewRow, TodayRows, UnansweredRow } from './today-rows.ts';
import { TodaySection } from './today-section.tsx';

/** A part of Together to which a row can lead. */
export type TogetherPart = 'week' | 'meetings' | 'help' | 'yourself' | 'charter';

interface TodaySectionsProps {
  readonly rows: TodayRows;
  readonly days: Days;
  readonly onOpenLead: (leadId: LeadId, cardId: CardId) => void;
  /** Called with a card for which the reader sets what comes next. */
  readonly onNextStep: (cardId: CardId) => void;
  readonly onOpenBlock: (memberId: MemberId) => void;
  /** Called with the part where it is, when it is not the week. */
  /** Without a part it is the week. */
  readonly onOpenTogether: (part?: TogetherPart) => void;
  readonly onOpenMembers: () => void;
  readonly onCheckIn: () => void;
  /** Called with a lead for which the reader could introduce somebody. */
  readonly onOffer: (leadId: LeadId) => void;
  /** Called with what somebody asks of the reader, or has answered them. */
  readonly onOpenIntroduction: (introductionId: IntroductionAskId) => void;
  /** A list item that says what another thought of for the reader, and takes the answer. */
  readonly renderSuggestion: (suggestion: Suggestion) => ReactNode;
}

/** The rows under their heads; every row leads to what it speaks of. */
export function TodaySections({ rows, days, onOpenLead, onOpenBlock, ...ways }: TodaySectionsProps) {
  const { onNextStep, onOpenTogether, onOpenMembers, onCheckIn, onOffer, onOpenIntroduction, renderSuggestion } = ways;
  const { t } = useTranslation(['today', 'common', 'conversation', 'nudges', 'meeting', 'lookBack', 'introductions']);
  const members = useMembers();
  const { circle, own } = useSession();
  const nameOf = (member: MemberId | undefined): string => members.of(member)?.name ?? t('common:someone');
  const leadNameOf = (leadId: LeadId): string => {
    const lead = circle.leads.all.get().get(leadId) ?? own.leads.all.get().get(leadId);
    return (lead === undefined ? '' : cardNameOf(lead)) || t('unnamedLead');
  };
  const fitOf = (leadId: LeadId): string => {
    const { role, company } = circle.leads.all.get().get(leadId) ?? {};
    if (role !== undefined && company !== undefined) return t('roleFitsYou', { role, company });
    return t('fitsYou', { lead: leadNameOf(leadId) });
  };
  const newsOf = ({ by, to, leadId }: NewRow): string => {
    const words = { name: nameOf(by), lead: leadNameOf(leadId) };
    return to === undefined ? t('added', words) : t('moved', { ...words, stage: t(`common:stage.${to}`) });
  };
  const saidToCheckIn = ({ by, as: manner, checkIn, isMention }: ToCheckIn): string => {
    const name = nameOf(by);
    if (checkIn.author !== circle.me) return t('calledOnCheckIn', { name, member: nameOf(checkIn.author) });
    if (isMention) return t('calledOnYourCheckIn', { name });
    return t(manner === 'me-too' ? 'meTooOnCheckIn' : 'answeredCheckIn', { name });
  };
  const unansweredOf = (row: UnansweredRow): string => {
    const name = nameOf(row.by);
    if (row.kind === 'said-on-lead') {
      return t(row.isMention ? 'calledOnLead' : 'wroteOnLead', { name, lead: leadNameOf(row.leadId) });
    }
    if (row.kind === 'said-to-check-in') return saidToCheckIn(row);
    if (row.memberId === circle.me) return t(row.isMention ? 'calledBeside' : 'wroteBeside', { name });
    if (row.memberId === row.by) return t('calledBesideTheirs', { name });
    return t('calledBesideOther', { name, member: nameOf(row.memberId) });
  };
  /** Support is kept as a key. */
  const detailOf = ({ as: manner, text }: UnansweredRow): string =>
    manner === 'support' && isSupport(text) ? t(`conversation:support.${text}`) : text;
  const open = (row: { readonly leadId: LeadId; readonly cardId: CardId }) => () => onOpenLead(row.leadId, row.cardId);
  const openSaid = (row: UnansweredRow): (() => void) => {
    if (row.kind === 'said-on-lead') return open(row);
    return row.kind === 'said-beside' ? () => onOpenBlock(row.memberId) : onOpenTogether;
  };

  return (
    <>
      <TodaySection heading={t('yours')}>
        {rows.yours.map((row) => {
          if (row.kind === 'check-in-due') {
            return <TodayRow key="check-in" words={t('checkInDue')} detail={t('checkInDueWhy')} onOpen={onCheckIn} />;
          }
          if (row.kind === 'know-somebody') {
            const { leadId } = row.chance;
            return <KnowSomebody key={`know ${leadId}`} chance={row.chance} onOffer={() => onOffer(leadId)} />;
          }
          if (row.kind === 'reminder') {
            const { reminder } = row;
            return <ReminderItem key={reminder.id} reminder={reminder} days={days} onOpen={open(reminder)} />;
          }
          if (row.kind === 'look-back-due') {
            const words = t('lookBack:today', { month: days.month(row.month) });
            const open = (): void => onOpenTogether('charter');
            return <TodayRow key="look back" words={words} detail={t('lookBack:todayWhy')} onOpen={open} />;
          }
          if (row.kind === 'goal') {
            const { id, text, byDay } = row.goal;
            return (
              <TodayRow
                key={id}
                words={t('lookAtGoal', { text })}
                day={<DueDay on={byDay} due={row.due} days={days} />}
                onOpen={() => onOpenTogether('yourself')}
              />
            );
          }
          if (row.kind === 'choose-step') {
            const { id, statement } = row.clinic;
            const open = (): void => onOpenTogether('help');
            return <TodayRow key={`choose ${id}`} words={t('chooseStep')} detail={statement} onOpen={open} />;
          }
          if (row.kind === 'meant') {
            return (
              <TodayRow
                key={row.commitment.id}
                words={row.commitment.text}
                isOwnWords
                detail={row.isEarlier ? t('meantEarlier') : t('meantThisWeek')}
                onOpen={onOpenTogether}
              />
            );
          }
          return (
            <DueItem
              key={`${row.cardId} ${row.step === undefined ? 'deadline' : 'step'}`}
              row={row}
              leadName={leadNameOf(row.leadId)}
              days={days}
              onOpen={open(row)}
              onNextStep={onNextStep}
            />
          );
        })}
      </TodaySection>
      <TodaySection heading={t('asked')}>
        {rows.asked.map((row) => {
          if (row.kind === 'lead-for-reader') {
            const { leadId, by } = row;
            const lead = leadNameOf(leadId);
            const words = t('thoughtOfYou', { name: nameOf(by), lead });
            return (
              <OfferedItem isForReader key={leadId} leadId={leadId} leadName={lead} words={words} onOpen={open(row)} />
            );
          }
          if (row.kind === 'charter') {
            const name = nameOf(row.wording.author);
            const proposes =
              row.wording.changes === undefined ? t('proposesCharter', { name }) : t('proposesChange', { name });
            const words = row.isHolding ? t('signCharter') : proposes;
            return (
              <TodayRow
                key={`charter ${row.wording.id}`}
                words={words}
                detail={t('signCharterWhy')}
                onOpen={() => onOpenTogether('charter')}
              />
            );
          }
          if (row.kind === 'kind-word') {
            const { id, from, words } = row.nudge;
            const line = t('nudges:from', { name: nameOf(from), words: t(`nudges:words.${words}`) });
            return <TodayRow key={`kind word ${id}`} words={line} onOpen={onOpenMembers} />;
          }
          if (row.kind === 'introduction-asked') {
            const { id, asker, company, words: detail } = row.introduction;
            const words = t('introductions:today.asked', { name: nameOf(asker), company });
            return <TodayRow key={`wish ${id}`} words={words} detail={detail} onOpen={() => onOpenIntroduction(id)} />;
          }
          if (row.kind === 'thought') {
            const { suggestion } = row;
            return <Fragment key={`thought ${suggestion.id}`}>{renderSuggestion(suggestion)}</Fragment>;
          }
          if (row.kind === 'clinic') {
            const { id, bringer, statement } = row.clinic;
            const words = t('bringsProblem', { name: nameOf(bringer) });
            const open = (): void => onOpenTogether('help');
            return <TodayRow key={`clinic ${id}`} words={words} detail={statement} onOpen={open} />;
          }
          if (row.kind === 'meeting') {
            const { id, kind, openedBy } = row.meeting;
            const words = t(kind === 'live' ? 'meeting:today.open' : 'meeting:today.written', {
              name: nameOf(openedBy),
            });
            return <TodayRow key={`meeting ${id}`} words={words} onOpen={() => onOpenTogether('meetings')} />;
          }
          if (row.kind === 'said') {
            const { id, text } = row.note;
            const open = (): void => onOpenTogether('meetings');
            return <TodayRow key={`said ${id}`} words={t('meeting:today.said')} detail={text} onOpen={open} />;
          }
          if (row.kind === 'ask') {
            const words = t('asks', { name: nameOf(row.checkIn.author) });
            return <TodayRow key={`ask ${row.checkIn.id}`} words={words} detail={row.text} onOpen={onOpenTogether} />;
          }
          return <TodayRow key={keyOf(row)} words={unansweredOf(row)} detail={detailOf(row)} onOpen={openSaid(row)} />;
        })}
      </TodaySection>
      <TodaySection heading={t('news')}>
        {rows.news.map((row) => {
          if (row.kind === 'fits') {
            const { leadId, by } = row;
            const detail = t('spottedIt', { name: nameOf(by) });
            const lead = { leadId, leadName: leadNameOf(leadId), words: fitOf(leadId), detail };
            return <OfferedItem key={`fits ${leadId}`} {...lead} onOpen={open(row)} />;
          }
          if (row.kind === 'going-too') {
            const words = t('goingToo', { name: nameOf(row.by), lead: leadNameOf(row.leadId) });
            return <TodayRow key={`going ${row.by} ${row.leadId}`} words={words} onOpen={open(row)} />;
          }
          if (row.kind === 'lead') return <TodayRow key={row.leadId} words={newsOf(row)} onOpen={open(row)} />;
          if (row.kind === 'won') {
            const words = t('won', { name: nameOf(row.win.author) });
            return <TodayRow key={`won ${row.win.id}`} words={words} detail={row.win.text} onOpen={onOpenTogether} />;
          }
          if (row.kind === 'introduction-answered') {
            const { id, company } = row.introduction;
            const words = t('introductions:today.answered', { name: nameOf(row.by), company });
            const detail = t('introductions:today.answeredWhy');
            const open = (): void => onOpenIntroduction(id);
            return <TodayRow key={`answered ${row.answerId}`} words={words} detail={detail} onOpen={open} />;
          }
          if (row.kind === 'kept-thought') {
            const { id, forMember, field } = row.suggestion;
            const words = t('keptThought', { name: nameOf(forMember), field });
            return <TodayRow key={`kept ${id}`} words={words} onOpen={() => onOpenBlock(forMember)} />;
          }
          if (row.kind === 'left') {
            const words = t('left', { name: nameOf(row.by) });
            return <TodayRow key={`left ${row.by}`} words={words} onOpen={onOpenMembers} />;
          }
          const words = t('checkedIn', { name: nameOf(row.by) });
          return <TodayRow key={`checked in ${row.by}`} words={words} onOpen={onOpenTogether} />;
        })}
      </TodaySection>
    </>
  );
}

type ToCheckIn = Extract<UnansweredRow, { readonly kind: 'said-to-check-in' }>;

function keyOf(row: UnansweredRow): string {
  switch (row.kind) {
    case 'said-on-lead':
      return `said ${row.leadId}`;
    case 'said-beside':
      return `said ${row.memberId}`;
    case 'said-to-check-in':
      return `said ${row.checkIn.id}`;
  }
}
