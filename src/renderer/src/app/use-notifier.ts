import { useEffect, useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import { createDays, useDays } from '#renderer/bindings/days.ts';
import { createNotifier } from '#renderer/bindings/notifier.ts';
import { quietHoursIn } from '#renderer/bindings/quiet-hours.ts';
import { reminderSettingsIn } from '#renderer/bindings/reminder-settings.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { createToldReminders } from '#renderer/bindings/told-reminders.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import type { PlannedNotification } from '#shared/domain/reminder/plan-notifications.ts';
import type { NotificationWords } from '#shared/ports/notifications.ts';
import { goTo } from './place.ts';

/** Notifies the person of what reminds them, while their circle is open. Choosing one leads to what it is about. */
export function useNotifier(): void {
  const { t } = useTranslation('reminders');
  const { notifications, keepsakes, clock, program, logError } = useServices();
  const { reminders } = useSession();
  const { dayOf } = useDays();
  const say = useMemo(
    () => (planned: PlannedNotification) => wordsOf(planned, t, createDays(dayOf(clock.now()), program.locale).date),
    [t, dayOf, clock, program.locale],
  );
  useEffect(() => {
    const notifier = createNotifier({
      ...{ reminders, notifications, clock, say, logError },
      told: createToldReminders(keepsakes),
      settings: reminderSettingsIn(keepsakes),
      quiet: quietHoursIn(keepsakes),
      onAwake: program.onAwake,
    });
    const stopOpening = notifications.onOpened(() => {
      const alone = notifier.shownAlone();
      if (alone === undefined) goTo('today');
      else goTo('board', alone.cardId);
    });
    return () => {
      stopOpening();
      notifier.dispose();
    };
  }, [reminders, notifications, keepsakes, clock, program, say, logError]);
}

/** Nothing in it tells of what it is about unless names are wanted. Source: SPEC REM10, TELL1. */
function wordsOf(
  { count, kind, named }: PlannedNotification,
  t: TFunction<'reminders'>,
  dateOf: (isoDay: string) => string,
): NotificationWords {
  const title = kind === undefined ? t('notice.several', { count }) : t(`notice.${kind}`);
  const lines = named.map(({ kind: each, arisesOn, ...lead }) =>
    t(`notice.named.${each}`, { day: dateOf(arisesOn), lead: cardNameOf(lead) || t('unnamedLead') }),
  );
  if (lines.length === 0) return { title, lines: [t('notice.where')] };
  const otherCount = count - lines.length;
  return { title, lines: otherCount > 0 ? [...lines, t('notice.others', { count: otherCount })] : lines };
}
