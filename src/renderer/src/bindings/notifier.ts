import {
  nextWakeAt,
  type NotificationOptions,
  type PlannedNotification,
  planNotifications,
} from '#shared/domain/reminder/plan-notifications.ts';
import type { Reminder } from '#shared/domain/reminder/reminder.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Notifications, NotificationWords } from '#shared/ports/notifications.ts';
import type { Program } from '#shared/ports/program.ts';
import type { SetQuietHours } from './quiet-hours.ts';
import type { ReminderSettings } from './reminder-settings.ts';
import { type Reminders, zoneNow } from './reminders.ts';
import type { ToldReminders } from './told-reminders.ts';

/** What notifies somebody of what they are to be reminded of, until it is disposed. */
export interface Notifier {
  /** What was shown last, where it is of one thing alone that still reminds: that is what somebody means who chooses it. */
  readonly shownAlone: () => Reminder | undefined;
  readonly dispose: Dispose;
}

interface NotifierPorts {
  readonly reminders: Pick<Reminders, 'all' | 'isRead' | 'renew'>;
  readonly told: ToldReminders;
  readonly settings: Observable<ReminderSettings>;
  readonly quiet: Observable<SetQuietHours>;
  readonly notifications: Pick<Notifications, 'show' | 'isWatched'>;
  readonly clock: Clock;
  readonly onAwake: Program['onAwake'];
  /** Puts a notification into the words of the person's language. */
  readonly say: (planned: PlannedNotification) => NotificationWords;
  readonly logError: (error: unknown) => void;
}

/** Has the system show what is due, as SPEC REM10 and REM11 say, and remembers what it has shown. Source: SPEC TELL2, TELL3. */
export function createNotifier(ports: NotifierPorts): Notifier {
  const { reminders, told, settings, quiet, notifications, clock, say, logError } = ports;
  let alone: Reminder | undefined;
  /** What was shown from here: it stays so where the device could keep nothing of it, or has let it go by another clock. */
  const shownHere = new Set<string>();
  let shownHereAt: number | undefined;
  let isShowing = false;
  /** By `elapsed`: what could not be shown is not tried again with every change. */
  let pausedUntil = -Infinity;
  let isDisposed = false;
  let stopWaiting: Dispose | undefined;

  function optionsNow(): NotificationOptions {
    const { isOn, from, until } = quiet.get();
    return {
      shown: new Set([...told.among(reminders.all.get()), ...shownHere]),
      lastShownAt: told.lastShownAt() ?? shownHereAt,
      quiet: isOn ? { from, until } : undefined,
      zone: zoneNow(),
      isWatched: notifications.isWatched.get(),
      showsNames: settings.get().showsNames,
    };
  }

  function look(): void {
    if (isShowing || isDisposed || clock.elapsed() < pausedUntil) return;
    stopWaiting?.();
    stopWaiting = undefined;
    if (!settings.get().isOn || !reminders.isRead.get()) return;
    const [all, now, options] = [reminders.all.get(), clock.now(), optionsNow()];
    const planned = planNotifications(all, now, options);
    if (planned !== undefined) return void show(planned, all);
    const wakeAt = nextWakeAt(all, now, options);
    if (wakeAt !== undefined) stopWaiting = clock.after(wakeAt - now, look);
  }

  async function show(planned: PlannedNotification, all: readonly Reminder[]): Promise<void> {
    isShowing = true;
    const isShown = await showOnce(planned);
    isShowing = false;
    const now = clock.now();
    if (isShown) {
      const ids = new Set(planned.callIds);
      for (const id of ids) shownHere.add(id);
      shownHereAt = now;
      const shown = all.filter(({ callId }) => ids.has(callId));
      told.keep(shown, now);
      told.keepShownAt(now);
      alone = shown.length === 1 ? shown[0] : undefined;
    } else if (!isDisposed) {
      pausedUntil = clock.elapsed() + HOUR_MS;
      stopWaiting = clock.after(HOUR_MS, look);
    }
    look();
  }

  async function showOnce(planned: PlannedNotification): Promise<boolean> {
    try {
      return (await notifications.show(say(planned))) === 'shown';
    } catch (error) {
      logError(error);
      return false;
    }
  }

  const stops = [
    ...[reminders.all, reminders.isRead, settings, quiet].map((source) => source.subscribe(look)),
    ports.onAwake(() => {
      pausedUntil = -Infinity;
      // What is read then is looked at.
      reminders.renew();
    }),
  ];
  look();
  return {
    shownAlone: () => reminders.all.get().find(({ callId }) => callId === alone?.callId),
    dispose: () => {
      isDisposed = true;
      stopWaiting?.();
      for (const stop of stops) stop();
    },
  };
}
