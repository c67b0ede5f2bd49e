import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSession } from '#renderer/bindings/services.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import type { CardId } from '#shared/domain/board/board.ts';
import type { Suggestion } from '#shared/domain/suggestion/suggestion.ts';
import type { IntroductionAskId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import { cutRows } from './cut-rows.ts';
import { FirstSteps } from './first-steps.tsx';
import { TodaySections } from './today-sections.tsx';
import styles from './today.module.css';
import { useFirstSteps } from './use-first-steps.ts';
import { useLastVisit } from '#renderer/bindings/use-last-visit.ts';
import { useTurnOfDay } from '#renderer/bindings/use-turns.ts';
import type { TogetherPart } from './today-sections.tsx';
import { useToday } from './use-today.ts';

/** What the page is given for its head, and the ways that lead on from it. */
export interface TodayViewProps {
  readonly levelLine: ReactNode;
  readonly search: ReactNode;
  readonly onOpenLead: (leadId: LeadId, cardId: CardId) => void;
  /** Called with a card for which the reader sets what comes next. */
  readonly onNextStep: (cardId: CardId) => void;
  /** Called with the member whose priorities somebody wrote beside. */
  readonly onOpenBlock: (memberId: MemberId) => void;
  readonly onAddLead: () => void;
  readonly onCheckIn: () => void;
  /** Called with the part of Together that is meant. */
  readonly onGoTo: (page: 'board' | 'priorities' | 'members' | 'together', part?: TogetherPart) => void;
  readonly onInvite: () => void;
  /** Called with a lead for which the reader could introduce somebody. */
  readonly onOffer: (leadId: LeadId) => void;
  /** Called with what somebody asks of the reader, or has answered them. */
  readonly onOpenIntroduction: (introductionId: IntroductionAskId) => void;
  /** A list item that says what another thought of for the reader, and takes the answer. */
  readonly renderSuggestion: (suggestion: Suggestion) => ReactNode;
}

/** What to do next, in at most seven rows. Nothing waits: one line and nothing else. */
export function TodayView(props: TodayViewProps) {
  // Another circle has another last visit.
  return <Today key={useSession().circleId} {...props} />;
}

function Today({ levelLine, search, onOpenLead, onOpenBlock, onAddLead, onGoTo, onInvite, ...ways }: TodayViewProps) {
  const { t } = useTranslation('today');
  const { circleId } = useSession();
  useTurnOfDay();
  const days = useDays();
  const since = useLastVisit(`last-visit:${circleId}`);
  const [isWhole, setIsWhole] = useState(false);
  const all = useToday(days.today, since);
  const { rows, hiddenCount } = isWhole ? { rows: all, hiddenCount: 0 } : cutRows(all);
  const firstSteps = useFirstSteps();
  const isNothing = Object.values(rows).every((each) => each.length === 0);
  const isBegun = Object.values(firstSteps).every((isOpen) => !isOpen);
  return (
    <>
      <PageHead title={days.long(days.today)} levelLine={levelLine} search={search} />
      <div className={styles['page']}>
        <TodaySections
          rows={rows}
          days={days}
          onOpenLead={onOpenLead}
          onOpenBlock={onOpenBlock}
          onOpenTogether={(part = 'week') => onGoTo('together', part)}
          onOpenMembers={() => onGoTo('members')}
          {...ways}
        />
        {hiddenCount === 0 ? null : (
          <div className={acts['acts']}>
            <Button variant="text" onPress={() => setIsWhole(true)}>
              {t('more', { count: hiddenCount })}
            </Button>
          </div>
        )}
        <FirstSteps
          steps={firstSteps}
          onAddLead={onAddLead}
          onWritePriorities={() => onGoTo('priorities')}
          onInvite={onInvite}
        />
        {isNothing && isBegun ? <p className={styles['nothing']}>{t('nothing')}</p> : null}
      </div>
    </>
  );
}
