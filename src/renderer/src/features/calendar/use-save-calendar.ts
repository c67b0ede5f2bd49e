import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { type SaveOutcome, useSaveParts } from '#renderer/bindings/use-save-parts.ts';
import type { CalendarDiscretion, CalendarEntry, CalendarWords } from '#shared/domain/calendar/calendar-entry.ts';
import { chooseEntries } from '#shared/domain/calendar/choose-entries.ts';
import { type CalendarExport, planCalendarExport } from '#shared/domain/calendar/plan-calendar-export.ts';
import { rememberWritten } from '#shared/domain/calendar/remember-written.ts';
import { selectCalendarEntries } from '#shared/domain/calendar/select-calendar-entries.ts';
import { writeCalendar } from '#shared/domain/calendar/write-calendar.ts';
import { selectWritten } from '#shared/domain/calendar/written-record.ts';
import type { LeadId } from '#shared/kernel/ids.ts';

/** What was chosen for a file. */
export interface CalendarWish {
  readonly discretion: CalendarDiscretion;
  readonly isWithOnlyMine: boolean;
}

/** A file for calendars: what will stand in it, and the way to save it. */
export interface CalendarSaving {
  readonly entries: readonly CalendarEntry[];
  readonly plan: CalendarExport;
  /** Whether leads that only the person sees have anything for it. */
  readonly hasOnlyMine: boolean;
  readonly isBusy: boolean;
  readonly stop: () => void;
  /** Asks where to keep it; never throws. What it says is remembered only when it was kept. */
  readonly save: () => Promise<SaveOutcome>;
}

/** Makes a file of one lead, or of all of the board. */
export function useSaveCalendar(
  { discretion, isWithOnlyMine }: CalendarWish,
  leadId: LeadId | undefined,
): CalendarSaving {
  const { t } = useTranslation('calendar');
  const session = useSession();
  const { circle, own, circleId, clock, contextFor } = session;
  const { today } = useDays();
  const parts = useSaveParts();
  const spaces = [useObservable(circle.space), useObservable(own.space)] as const;
  const [ofCircle, ofOwn] = spaces;
  const invitations = useObservable(own.invitations.all);
  const records = useObservable(own.calendarWritten.all);
  const words = useCalendarWords();
  const { me } = circle;

  const { entries, plan, hasOnlyMine } = useMemo(() => {
    const all = selectCalendarEntries({
      ...{ circleId, me, spaces: [ofCircle, ofOwn] },
      invitations: invitations.values(),
    });
    const before = selectWritten(records.values(), circleId);
    const chosen = chooseEntries({ all, before, isWithPrivate: isWithOnlyMine, leadId, of: { circleId, me } });
    return {
      entries: chosen.entries,
      plan: planCalendarExport(chosen.entries, { before: chosen.before, discretion, words, today }),
      hasOnlyMine: all.some(({ isPrivate }) => isPrivate),
    };
  }, [circleId, me, ofCircle, ofOwn, invitations, records, isWithOnlyMine, leadId, discretion, words, today]);

  return {
    entries,
    plan,
    hasOnlyMine,
    isBusy: parts.isBusy,
    stop: parts.stop,
    save: async () => {
      const text = writeCalendar(plan.events, { at: clock.now() });
      const outcome = await parts.save(`${t('save.fileName', { day: today })}.ics`, oneOf(text));
      if (outcome === 'kept' && own.isWritable()) {
        rememberWritten(own.replica.doc, { circle: circleId, written: plan.after }, contextFor(own));
      }
      return outcome;
    },
  };
}

async function* oneOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function useCalendarWords(): CalendarWords {
  const { t } = useTranslation('calendar');
  return useMemo(
    () => ({
      appointment: t('save.appointment'),
      deadline: (name) => (name === undefined ? t('save.deadline') : t('save.deadlineOf', { name })),
      nextStep: (name) => (name === undefined ? t('save.nextStep') : t('save.nextStepOf', { name })),
    }),
    [t],
  );
}
