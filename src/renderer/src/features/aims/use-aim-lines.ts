import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import type { Met, SharedAims } from '#shared/domain/aims/select-shared-aims.ts';
import { foldText } from '#shared/domain/record/fold-text.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** A note tells the first few; the rest stands with the priorities of both. */
const TOLD_COUNT = 5;

const LISTS = ['roles', 'fields', 'skills', 'firstHelps', 'secondHelps'] as const;

/** What two share as sentences, each list one, in the words of both where these differ. */
export function useAimLines(): (shared: SharedAims) => readonly string[] {
  const { t } = useTranslation(['aims', 'common']);
  const members = useMembers();

  /** As the one wrote it who is named first in the sentence, with the words of the other where these differ. */
  function thing(text: string, { by, other }: { readonly by: MemberId; readonly other: string }): string {
    if (foldText(text) === foldText(other)) return plain(text);
    const words = { text: plain(text), other: plain(other) };
    if (by === members.me.id) return t('otherwiseYou', words);
    return t('otherwise', { ...words, name: members.of(by)?.name || t('common:someone') });
  }

  return (shared) => {
    const { first, second } = shared;
    const nameOf = (id: MemberId): string => members.of(id)?.name || t('common:someone');
    return LISTS.flatMap((list) => {
      const met: readonly Met[] = shared[list];
      if (met.length === 0) return [];
      const told = met.slice(0, TOLD_COUNT).map((each) =>
        // Who can help is quoted first.
        list === 'secondHelps'
          ? thing(each.second, { by: first, other: each.first })
          : thing(each.first, { by: second, other: each.second }),
      );
      const places = list === 'roles' ? shared.places.slice(0, TOLD_COUNT).map((each) => plain(each.first)) : [];
      const more = met.length > TOLD_COUNT ? [t('more')] : [];
      const things = [...told, ...places, ...more].join(', ');
      const who = first === members.me.id ? 'you' : 'they';
      return [t(`${who}.${list}`, { first: nameOf(first), second: nameOf(second), things })];
    });
  };
}

/** A line that somebody wrote, within a sentence. */
function plain(line: string): string {
  return line.trim().replace(/[.\s]+$/u, '');
}
