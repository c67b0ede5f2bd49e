import { useCallback } from 'react';

import { isQuiet, MINUTES_OF_DAY, type QuietHours } from '#shared/domain/rest/quiet-hours.ts';
import { createSubject, type Observable, type Subject } from '#shared/kernel/observable.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';
import { useServices } from './services.ts';
import { useObservable } from './use-observable.ts';
import { minuteOfDay, useTurns } from './use-turns.ts';

/** The quiet hours of this device, as the person set them. */
export interface SetQuietHours extends QuietHours {
  /** Off, they hold never, and are kept for another time. */
  readonly isOn: boolean;
}

/** Quiet hours in the hands of the person. */
export interface ChosenQuietHours {
  readonly hours: SetQuietHours;
  /** Takes effect at once and is kept for the next start. */
  readonly choose: (hours: SetQuietHours) => void;
}

const KEPT = 'quiet-hours';
const KEPT_FORM = /^(on|off) (\d{1,4}) (\d{1,4})$/;

/** Quiet hours begin and end with a half hour. */
export const QUIET_STEP_MINUTES = 30;

/** What is offered to somebody who has set none yet. */
const USUAL: SetQuietHours = { isOn: false, from: 21 * 60, until: 8 * 60 };

/** One for each place where they are kept, so that every page hears of a change. */
const known = new WeakMap<Keepsakes, Subject<SetQuietHours>>();

/** The quiet hours of this device, in all circles, and the way to change them. */
export function useQuietHours(): ChosenQuietHours {
  const { keepsakes } = useServices();
  const present = hoursIn(keepsakes);
  const hours = useObservable(present);
  const choose = useCallback(
    (chosen: SetQuietHours) => {
      keepsakes.set(KEPT, `${chosen.isOn ? 'on' : 'off'} ${chosen.from} ${chosen.until}`);
      present.set(chosen);
    },
    [keepsakes, present],
  );
  return { hours, choose };
}

/** Whether it is a quiet hour for the person now; draws again when one begins or ends. Source: SPEC REST6. */
export function useIsQuiet(): boolean {
  const { clock } = useServices();
  const { isOn, from, until } = useQuietHours().hours;
  const nextTurn = useCallback(
    (after: number) => {
      if (!isOn) return undefined;
      const turns = [0, 1].flatMap((day) => [minuteOfDay(after, day, from), minuteOfDay(after, day, until)]);
      return Math.min(...turns.filter((turn) => turn > after));
    },
    [isOn, from, until],
  );
  useTurns(nextTurn);
  const now = new Date(clock.now());
  return isOn && isQuiet({ from, until }, now.getHours() * 60 + now.getMinutes());
}

/** The quiet hours of this device, for whoever follows them without a page. */
export function quietHoursIn(keepsakes: Keepsakes): Observable<SetQuietHours> {
  return hoursIn(keepsakes);
}

function hoursIn(keepsakes: Keepsakes): Subject<SetQuietHours> {
  const present = known.get(keepsakes) ?? createSubject(readQuietHours(keepsakes.get(KEPT)));
  known.set(keepsakes, present);
  return present;
}

function readQuietHours(text: string | undefined): SetQuietHours {
  const [, state, from, until] = KEPT_FORM.exec(text ?? '') ?? [];
  const hours = { isOn: state === 'on', from: Number(from), until: Number(until) };
  return isTime(hours.from) && isTime(hours.until) ? hours : USUAL;
}

function isTime(minutes: number): boolean {
  return minutes >= 0 && minutes < MINUTES_OF_DAY && minutes % QUIET_STEP_MINUTES === 0;
}
