import { useMemo } from 'react';

import { useKindWords } from '#renderer/bindings/kind-words.ts';
import { useIsQuiet } from '#renderer/bindings/quiet-hours.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { useFitting } from '#renderer/bindings/use-fit.ts';
import { useWaitingIntroductions } from '#renderer/bindings/use-introductions.ts';
import { useWaitingClinics } from '#renderer/bindings/use-clinics.ts';
import { useWaitingMeetings } from '#renderer/bindings/use-waiting-meetings.ts';
import { useDueReminders, useToldReminders } from '#renderer/bindings/use-reminders.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { selectTold } from './reminder-rows.ts';
import { selectToday, type TodayRows } from './today-rows.ts';
import { useAfterLeaving } from './use-after-leaving.ts';

/** What waits for the person on a day (ISO), following both documents. */
export function useToday(today: string, since: number): TodayRows {
  const session = useSession();
  const { circleId, circle, own } = session;
  const circleSpace = useObservable(circle.space);
  const ownSpace = useObservable(own.space);
  const events = useObservable(circle.events.all);
  const conversations = useObservable(circle.conversations);
  const checkIns = useObservable(circle.checkIns.all);
  const commitments = useObservable(circle.commitments);
  const charter = useObservable(session.charter);
  const wins = useObservable(circle.wins.all);
  const rests = useObservable(circle.rests.all);
  const goals = useObservable(circle.goals.all);
  const goalReviews = useObservable(circle.goalReviews.all);
  const lookBacks = useObservable(circle.lookBacks.all);
  const landings = useObservable(circle.landings.all);
  const suggestions = useObservable(circle.suggestions.all);
  const habits = useObservable(circle.habits);
  const isQuiet = useIsQuiet();
  const kindWords = useKindWords();
  const introductions = useWaitingIntroductions();
  const meetings = useWaitingMeetings();
  const clinics = useWaitingClinics();
  const fitting = useFitting();
  const collisions = useObservable(session.duplicates.collisions);
  const chances = useObservable(session.contacts.chances);
  const reminders = useDueReminders();
  useToldReminders(useMemo(() => selectTold(reminders, isQuiet), [reminders, isQuiet]));
  const { clock } = useServices();
  const { zone, firstDay, beginsOn } = usePresentWeek();
  const rows = useMemo(
    () =>
      selectToday({
        circleId,
        circle: circleSpace,
        own: ownSpace,
        events: events.values(),
        conversations,
        checkIns,
        commitments,
        charter,
        wins: wins.values(),
        rests,
        goals,
        goalReviews,
        lookBacks,
        landings,
        habits,
        isQuiet,
        kindWords,
        introductions,
        suggestions,
        meetings,
        clinics,
        fitting,
        collisions,
        chances,
        reminders,
        week: { zone, firstDay, beginsOn },
        now: clock.now(),
        today,
        since,
      }),
    [
      circleId,
      circleSpace,
      ownSpace,
      events,
      conversations,
      checkIns,
      commitments,
      charter,
      wins,
      rests,
      goals,
      goalReviews,
      lookBacks,
      landings,
      habits,
      isQuiet,
      kindWords,
      introductions,
      suggestions,
      meetings,
      clinics,
      fitting,
      collisions,
      chances,
      reminders,
      zone,
      firstDay,
      beginsOn,
      clock,
      today,
      since,
    ],
  );
  return useAfterLeaving(rows, since);
}
