import { useCallback, useEffect, useRef, useState } from 'react';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { createPause } from '#renderer/bindings/pause.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import type { CalendarFile } from '#shared/domain/calendar/calendar-event.ts';
import { type SortedEntries, sortEntries } from '#shared/domain/calendar/likely-interviews.ts';
import { type CalendarFileFault, MOST_BYTES, readCalendarBytes } from './calendar-file.ts';
import { hereNow } from './here-now.ts';
import { planEntries } from './plan-entries.ts';

/** The calendar file that was chosen, and what is known of it. */
export type ChosenCalendar =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'fault'; readonly name: string; readonly fault: CalendarFileFault }
  | { readonly state: 'read'; readonly name: string; readonly file: CalendarFile; readonly sorted: SortedEntries };

/** Reads the calendar files that are chosen, one that is given first; only the last one counts. */
export function useCalendarFile(given: File | undefined): {
  readonly chosen: ChosenCalendar;
  readonly choose: (file: File) => Promise<void>;
} {
  const { clock, logError } = useServices();
  const session = useSession();
  const [chosen, setChosen] = useState<ChosenCalendar>(
    given === undefined ? { state: 'none' } : { state: 'reading', name: given.name },
  );
  const last = useRef(given);

  const read = useCallback(
    async (file: File): Promise<void> => {
      const { name } = file;
      let became: ChosenCalendar;
      try {
        // That it is read is seen before the reading begins.
        await createPause(clock)();
        became = await readChosen(session, file);
      } catch (error) {
        logError(error);
        became = { state: 'fault', name, fault: 'unreadable' };
      }
      if (last.current === file) setChosen(became);
    },
    [clock, session, logError],
  );
  useEffect(() => {
    if (given !== undefined) void read(given);
  }, [given, read]);
  const choose = (file: File): Promise<void> => {
    last.current = file;
    setChosen({ state: 'reading', name: file.name });
    return read(file);
  };
  return { chosen, choose };
}

async function readChosen(session: CircleSession, file: File): Promise<ChosenCalendar> {
  const { name } = file;
  if (file.size > MOST_BYTES) return { state: 'fault', name, fault: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = readCalendarBytes(bytes, hereNow(session));
  if (!read.ok) return { state: 'fault', name, fault: read.error };
  const sorted = sortEntries(planEntries(session, read.value.events));
  return { state: 'read', name, file: read.value, sorted };
}
