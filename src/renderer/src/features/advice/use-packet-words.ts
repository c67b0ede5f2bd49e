import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { PACKET_LEAD_FIELDS, type PacketLeadField, type PacketWords } from '#shared/domain/advice/packet.ts';
import { CHECK_IN_TEXTS, type CheckInText } from '#shared/domain/check-in/check-in.ts';
import { type Support, SUPPORTS } from '#shared/domain/conversation/message.ts';

/** What stands in a packet between what was chosen, in the person's language. */
export function usePacketWords(): PacketWords {
  const { t } = useTranslation(['advice', 'conversation']);
  const days = useDays();
  return {
    saidBy: (who, day) => t('words.saidBy', { who, day }),
    day: days.date,
    grounds: {
      opinion: t('words.grounds.opinion'),
      lived: t('words.grounds.lived'),
      checked: (day) => t('words.grounds.checked', { day }),
    },
    source: t('words.source'),
    meToo: t('conversation:meTooAlone'),
    supports: wordsFor(SUPPORTS, (support: Support) => t(`conversation:support.${support}`)),
    lead: t('words.lead'),
    leadFields: wordsFor(PACKET_LEAD_FIELDS, (field: PacketLeadField) => t(`words.leadFields.${field}`)),
    checkInTexts: wordsFor(CHECK_IN_TEXTS, (name: CheckInText) => t(`words.checkInTexts.${name}`)),
    somebody: t('words.somebody'),
    member: (letter) => t('words.member', { letter }),
  };
}

/** One word for each of some names. */
function wordsFor<Name extends string>(names: readonly Name[], wordOf: (name: Name) => string): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, wordOf(name)])) as Record<Name, string>;
}
