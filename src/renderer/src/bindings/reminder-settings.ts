import { USUAL_MINUTE } from '#shared/domain/reminder/reminder.ts';
import { MINUTES_OF_DAY } from '#shared/domain/rest/quiet-hours.ts';
import { createSubject, type Observable, type Subject } from '#shared/kernel/observable.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';

/** How this device reminds, in all circles. Source: SPEC TELL1. */
export interface ReminderSettings {
  /** Whether the system shows reminders beside the window. */
  readonly isOn: boolean;
  /** Whether companies and roles may be read by whoever sees the screen. */
  readonly showsNames: boolean;
  /** At which minute of the day reminders speak up; a half hour. */
  readonly minuteOfDay: number;
}

const HALF_HOUR_MINUTES = 30;
const KEPT = 'reminder-settings';
const KEPT_FORM = /^(on|off) (named|unnamed) (\d{1,4})$/;

/** Somebody who has set nothing is reminded, by words that name nobody. Source: SPEC TELL1. */
export const USUAL_REMINDING: ReminderSettings = { isOn: true, showsNames: false, minuteOfDay: USUAL_MINUTE };

/** One for each place where they are kept, so that everybody hears of a change. */
const known = new WeakMap<Keepsakes, Subject<ReminderSettings>>();

/** How this device reminds. */
export function reminderSettingsIn(keepsakes: Keepsakes): Observable<ReminderSettings> {
  return subjectIn(keepsakes);
}

/** Takes effect at once and is kept for the next start. */
export function keepReminderSettings(keepsakes: Keepsakes, chosen: ReminderSettings): void {
  const { isOn, showsNames, minuteOfDay } = chosen;
  keepsakes.set(KEPT, `${isOn ? 'on' : 'off'} ${showsNames ? 'named' : 'unnamed'} ${minuteOfDay}`);
  subjectIn(keepsakes).set(chosen);
}

function subjectIn(keepsakes: Keepsakes): Subject<ReminderSettings> {
  const present = known.get(keepsakes) ?? createSubject(readSettings(keepsakes.get(KEPT)));
  known.set(keepsakes, present);
  return present;
}

function readSettings(text: string | undefined): ReminderSettings {
  const [, state, names, minute] = KEPT_FORM.exec(text ?? '') ?? [];
  const minuteOfDay = Number(minute);
  const isTime = minuteOfDay < MINUTES_OF_DAY && minuteOfDay % HALF_HOUR_MINUTES === 0;
  return isTime ? { isOn: state === 'on', showsNames: names === 'named', minuteOfDay } : USUAL_REMINDING;
}
