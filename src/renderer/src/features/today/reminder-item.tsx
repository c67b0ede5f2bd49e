import { AlarmClock, Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { Days } from '#renderer/bindings/days.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useSnoozes } from '#renderer/bindings/use-reminders.ts';
import { leaveReminder, snoozeReminder } from '#shared/domain/reminder/answer-reminder.ts';
import type { ReminderRow } from './reminder-rows.ts';
import { RowWithMenu } from './row-with-menu.tsx';

interface ReminderItemProps {
  readonly reminder: ReminderRow['reminder'];
  readonly days: Days;
  readonly onOpen: () => void;
}

const DONE = 'done';
const LEAVE = 'leave';

/** Of what the reader is reminded, with the ways to say that it is done, put it off or leave it. It leads to the lead. */
export function ReminderItem({ reminder, days, onOpen }: ReminderItemProps) {
  const { t } = useTranslation(['reminders', 'common']);
  const { own, run } = useSession();
  const sayAct = useSayAct();
  const snoozesNow = useSnoozes();
  const { id: reminderId, kind, company, role, arisesOn } = reminder;
  const about = company ?? role ?? t('unnamedLead');
  const count = -days.away(arisesOn);
  const words = t(company === undefined ? `row.${kind}.lead` : `row.${kind}.company`, { about, count });
  const since = kind === 'follow-up' ? t('applied', { count }) : undefined;
  const detail = [since, company === undefined ? undefined : role].filter((part) => part !== undefined).join(' · ');

  const answer = (choice: string): void => {
    const snooze = snoozesNow().find((each) => each.choice === choice);
    const answered =
      snooze === undefined
        ? (choice === LEAVE || choice === DONE) && run(own, leaveReminder, { reminderId })
        : run(own, snoozeReminder, { reminderId, until: snooze.until });
    if (answered === false || !answered.ok) return;
    const message =
      snooze === undefined ? t(choice === DONE ? 'done' : 'left', { about }) : t(`putOff.${snooze.choice}`, { about });
    sayAct(answered.act, { message });
  };
  // A silence is the company's: there is nothing to have done.
  const isDoable = kind !== 'no-word';
  const entries = own.isWritable()
    ? [
        ...(isDoable ? [{ id: DONE, label: t('common:step.done'), icon: <Check aria-hidden /> }] : []),
        ...snoozesNow().map(({ choice }, at) => ({
          id: choice,
          label: t(`snooze.${choice}`),
          icon: <AlarmClock aria-hidden />,
          startsGroup: isDoable && at === 0,
        })),
        { id: LEAVE, label: t('leave'), icon: <X aria-hidden />, startsGroup: true },
      ]
    : [];
  return (
    <RowWithMenu
      words={words}
      detail={detail === '' ? undefined : detail}
      onOpen={onOpen}
      entries={entries}
      menuLabel={t('more', { what: words })}
      onAction={answer}
    />
  );
}
