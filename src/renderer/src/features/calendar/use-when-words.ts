import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useServices } from '#renderer/bindings/services.ts';
import type { InvitationSpan } from '#shared/domain/calendar/known-invitation.ts';
import { zoneNamed } from '#shared/domain/calendar/zone.ts';

/** When something takes place, in words of the person's language. */
export interface WhenWords {
  /** Where the person is: "Thursday, 12 March, 15:00 – 15:45". */
  readonly when: (span: InvitationSpan) => string;
  /** The same where the sender is, with the place; `undefined` where the clocks there show the same. */
  readonly elsewhere: (span: InvitationSpan) => string | undefined;
}

const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

export function useWhenWords(): WhenWords {
  const { t } = useTranslation('calendar');
  const { program } = useServices();
  const { today } = useDays();
  return useMemo(() => {
    const { locale } = program;
    const dayParts = (at: number): Intl.DateTimeFormatOptions =>
      new Date(at).toISOString().slice(0, 4) === today.slice(0, 4) ? DAY : { ...DAY, year: 'numeric' };
    const range = (from: number, to: number, options: Intl.DateTimeFormatOptions): string =>
      new Intl.DateTimeFormat(locale, { ...dayParts(from), ...options }).formatRange(from, to);
    return {
      when: (span) =>
        span.kind === 'times'
          ? range(span.startAt, span.endAt, TIME)
          : range(Date.parse(span.firstOn), Date.parse(span.lastOn), { timeZone: 'UTC' }),
      elsewhere: (span) => {
        if (span.kind === 'days' || span.zone === undefined || span.zone === 'UTC') return undefined;
        const there = zoneNamed(span.zone);
        const here = zoneNamed(new Intl.DateTimeFormat().resolvedOptions().timeZone);
        if (there?.name === undefined || there.offsetAt(span.startAt) === here?.offsetAt(span.startAt))
          return undefined;
        const place = there.name.slice(there.name.lastIndexOf('/') + 1).replaceAll('_', ' ');
        return t('inZone', { when: range(span.startAt, span.endAt, { ...TIME, timeZone: there.name }), place });
      },
    };
  }, [program, today, t]);
}
