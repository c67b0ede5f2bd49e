import { useMemo } from 'react';

import type { IntroductionAnswer } from '#shared/domain/introduction/introduction.ts';
import {
  type IntroductionState,
  type ReadableAnswer,
  selectAskedOfReader,
  selectIntroductionsAt,
  selectReadable,
  selectUnread,
} from '#shared/domain/introduction/select-introductions.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { useIsQuiet } from './quiet-hours.ts';
import { useResting } from './resting.ts';
import { useServices, useSession } from './services.ts';
import { useObservable } from './use-observable.ts';
import { usePresentMembers } from './use-present-members.ts';

/** What waits for the person about introductions. */
export interface WaitingIntroductions {
  /** What members ask of them. */
  readonly asked: readonly IntroductionState[];
  /** Answers to what they asked that they have not read. */
  readonly unread: readonly { readonly introduction: IntroductionState; readonly answer: IntroductionAnswer }[];
}

/** The introductions at a company, and those that were asked at a lead, newest first. */
export function useIntroductionsAt(company: string | undefined, leadId?: LeadId): readonly IntroductionState[] {
  const { circle } = useSession();
  const states = useObservable(circle.introductions);
  const { canonicalOf } = useObservable(circle.merges);
  return useMemo(
    () =>
      selectIntroductionsAt(states, { company, ...(leadId !== undefined && { lead: { id: leadId, canonicalOf } }) }),
    [states, company, leadId, canonicalOf],
  );
}

/** The answers to an introduction that the person may read. */
export function useReadableAnswers(introduction: IntroductionState): readonly ReadableAnswer[] {
  const { circle, circleId, own } = useSession();
  const kept = useObservable(own.keptAnswers.all);
  return useMemo(
    () => selectReadable(introduction, { me: circle.me, circleId, kept: kept.values() }),
    [introduction, circle.me, circleId, kept],
  );
}

/** What is told of on the person's page. Nothing is asked of them while they rest or have quiet hours. Source: SPEC INTRO9. */
export function useWaitingIntroductions(): WaitingIntroductions {
  const { circle, circleId, own } = useSession();
  const { clock } = useServices();
  const states = useObservable(circle.introductions);
  const kept = useObservable(own.keptAnswers.all);
  const leads = useObservable(circle.leads.all);
  const { canonicalOf } = useObservable(circle.merges);
  const members = usePresentMembers();
  const isResting = useResting().has(circle.me);
  const isLeftAlone = useIsQuiet() || isResting;
  // What is old is asked no more: to the hour is near enough.
  const hour = Math.floor(clock.now() / HOUR_MS);
  return useMemo(() => {
    const isInTrash = ({ leadId }: IntroductionState): boolean =>
      leadId !== undefined && leads.get(canonicalOf(leadId))?.deletedAt !== undefined;
    const asked = selectAskedOfReader(states, { me: circle.me, members, now: hour * HOUR_MS });
    return {
      asked: isLeftAlone ? [] : asked.filter((each) => !isInTrash(each)),
      unread: selectUnread(states, { me: circle.me, circleId, kept: kept.values() }),
    };
  }, [states, kept, leads, canonicalOf, members, isLeftAlone, circle.me, circleId, hour]);
}
