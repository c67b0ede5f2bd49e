import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useServices } from '#renderer/bindings/services.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';

const DAYS_BY_NAME = 6;

/** When something was found, as part of a sentence; without a time only that it was first. */
export function useDayWords(): (at: number | undefined) => string {
  const { t } = useTranslation('duplicates');
  const { program } = useServices();
  const days = useDays();
  return (at) => {
    if (at === undefined) return t('day.first');
    const day = days.dayOf(at);
    const ago = -days.away(day);
    if (ago === 0) return t('day.today');
    const isNear = ago > 0 && ago <= DAYS_BY_NAME;
    const weekday = new Intl.DateTimeFormat(program.locale, { weekday: 'long', timeZone: 'UTC' });
    return t('day.on', { day: isNear ? weekday.format(Date.parse(`${day}T00:00:00Z`)) : days.date(day) });
  };
}

/** By whom a lead was spotted and when, as part of a sentence; nothing where nobody is known. */
export function useSpottedWords(): (lead: Lead) => string | undefined {
  const { t } = useTranslation(['duplicates', 'common']);
  const members = useMembers();
  const dayWords = useDayWords();
  return ({ addedBy, addedAt, copiedAddedBy, copiedAddedAt }) => {
    const member = members.of(addedBy);
    const adder = member?.isMe === true ? t('common:reader') : member?.name;
    const teller = adder || t('common:someone');
    const name = copiedAddedBy === undefined ? adder : t('common:told', { name: copiedAddedBy, teller });
    if (name === undefined || name === '') return undefined;
    const at = copiedAddedAt ?? addedAt;
    return at === undefined ? t('spotted', { name }) : t('spottedOn', { name, day: dayWords(at) });
  };
}
