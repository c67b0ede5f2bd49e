import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { type TakeLead } from '#renderer/bindings/take-lead.ts';
import { useLead } from '#renderer/bindings/use-lead.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { InvitationSection } from '#renderer/features/calendar/index.ts';
import { CompanyLink } from '#renderer/features/company/index.ts';
import { KnownThere } from '#renderer/features/contacts/index.ts';
import { Conversation } from '#renderer/features/conversation/index.ts';
import { DuplicateSection, useToldGoing } from '#renderer/features/duplicates/index.ts';
import { FitSection } from '#renderer/features/fit/index.ts';
import { IntroductionSection } from '#renderer/features/introductions/index.ts';
import { FormerTalk, LeadPanel } from '#renderer/features/lead/index.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { companyHref, goTo, hrefOf, usePlace } from './place.ts';

interface OpenLeadProps {
  readonly cardId: CardId;
  /** Somebody wants to take an interview over from a calendar file for a lead, or to save the lead for a calendar. */
  readonly onCalendar?: ((kind: 'from-calendar' | 'to-calendar', leadId: LeadId) => void) | undefined;
}

/** The lead of the open card, beside the board. */
export function OpenLead({ cardId, onCalendar }: OpenLeadProps) {
  const { t } = useTranslation('frame');
  const { app } = useServices();
  const session = useSession();
  const toasts = useToasts();
  const sayAct = useSayAct();
  const circles = useObservable(app.circles);
  const talk = useRef<HTMLDivElement>(null);
  const merges = [useObservable(session.circle.merges), useObservable(session.own.merges)];
  // One that was merged into another is shown there.
  const leadId = merges.reduce((id, { canonicalOf }) => canonicalOf(id), leadOf(cardId));
  const toldGoing = useToldGoing(leadId);
  const company = useLead(leadId).lead?.company;

  async function take(kind: TakeLead['kind'], circleId: TakeLead['circleId']): Promise<void> {
    const taken = await app.takeLead({ kind, circleId, leadId });
    if (taken === undefined) {
      toasts.show({ message: t('leadNotTaken') });
      return;
    }
    const circle = circles.find((each) => each.circleId === circleId)?.name ?? '';
    const message = t(kind === 'copy' ? 'leadCopied' : 'leadMoved', { circle });
    if (taken.wayBack === undefined) toasts.show({ message });
    else sayAct(taken.wayBack, { message });
    if (kind === 'move') goTo('board');
  }

  return (
    <LeadPanel
      leadId={leadId}
      cardId={cardId}
      same={
        <>
          <CompanyLink leadId={leadId} hrefOf={companyHref} />
          <DuplicateSection
            leadId={leadId}
            onOpenCard={(card) => goTo('board', card)}
            onSayHello={() => talk.current?.querySelector('textarea')?.focus()}
          />
          <InvitationSection key={`invitations ${leadId}`} leadId={leadId} />
          <KnownThere key={`known ${leadId}`} leadId={leadId} />
        </>
      }
      toldGoing={toldGoing}
      isStepSought={usePlace().isStepSought ?? false}
      // What was found is sought no more: coming back leads to the lead, and to seek it again is another place.
      onStepFound={() => window.history.replaceState(null, '', hrefOf('board', cardId))}
      fit={<FitSection leadId={leadId} prioritiesHref={hrefOf('priorities')} />}
      introductions={<IntroductionSection key={leadId} company={company} leadId={leadId} />}
      conversation={
        <div ref={talk}>
          <Conversation about={{ kind: 'lead', id: leadId }} before={<FormerTalk leadId={leadId} />} />
        </div>
      }
      onAddFromCalendar={onCalendar && (() => onCalendar('from-calendar', leadId))}
      onSaveToCalendar={onCalendar && (() => onCalendar('to-calendar', leadId))}
      onClose={() => goTo('board')}
      onShown={(shown) => goTo('board', shown)}
      otherCircles={circles.filter(({ circleId }) => circleId !== session.circleId)}
      onTakeTo={(kind, circleId) => void take(kind, circleId)}
    />
  );

  function leadOf(card: CardId): LeadId {
    for (const space of session.spaces) {
      const run = [...space.pursuits.all.get().values()].find(({ id }) => id === card);
      if (run !== undefined) return run.leadId;
    }
    // A card without a run is known by its lead.
    return card as LeadId;
  }
}
