import { useCallback, useEffect, useMemo, useState } from 'react';

import { type Reminder, selectDueReminders } from '#shared/domain/reminder/reminder.ts';
import { selectSnoozes, type Snooze } from '#shared/domain/reminder/select-snoozes.ts';
import { useReminderSettings } from './use-reminder-settings.ts';
import { zoneNow } from './reminders.ts';
import { useServices, useSession } from './services.ts';
import { createToldReminders } from './told-reminders.ts';
import { useObservable } from './use-observable.ts';
import { useTurns } from './use-turns.ts';

/** What reminds the person now, the earliest first; draws again when something falls due or matters no longer. */
export function useDueReminders(): readonly Reminder[] {
  const { clock } = useServices();
  const { reminders } = useSession();
  const all = useObservable(reminders.all);
  const nextTurn = useCallback(
    (after: number) => {
      let next = Infinity;
      for (const { dueAt, goneAt } of all) for (const at of [dueAt, goneAt]) if (at > after && at < next) next = at;
      return Number.isFinite(next) ? next : undefined;
    },
    [all],
  );
  useTurns(nextTurn);
  const due = selectDueReminders(all, clock.now());
  const [shown, setShown] = useState(due);
  const isSame = due.length === shown.length && due.every((each, place) => each === shown[place]);
  if (!isSame) setShown(due);
  return isSame ? shown : due;
}

/** Keeps that the person was told of these while they had the window before them: no notification says it again. Source: SPEC TELL3. */
export function useToldReminders(reminders: readonly Reminder[]): void {
  const { keepsakes, notifications, clock } = useServices();
  const isWatched = useObservable(notifications.isWatched);
  const told = useMemo(() => createToldReminders(keepsakes), [keepsakes]);
  useEffect(() => {
    if (!isWatched) return;
    const before = told.among(reminders);
    const untold = reminders.filter(({ callId }) => !before.has(callId));
    if (untold.length > 0) told.keep(untold, clock.now());
  }, [told, clock, isWatched, reminders]);
}

/** Until when something can be put off, as of the moment in which it is asked. */
export function useSnoozes(): () => readonly Snooze[] {
  const { clock } = useServices();
  const { minuteOfDay } = useReminderSettings().settings;
  return useCallback(() => selectSnoozes({ now: clock.now(), zone: zoneNow(), minuteOfDay }), [clock, minuteOfDay]);
}
