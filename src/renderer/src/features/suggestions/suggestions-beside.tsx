import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { selectSuggestionsBy, selectSuggestionsFor } from '#shared/domain/suggestion/select-suggestions.ts';
import { AskButton } from './ask-button.tsx';
import { OwnItem } from './own-item.tsx';
import { SentItem } from './sent-item.tsx';
import { SuggestionList } from './suggestion-list.tsx';

/**
 * Under one's own priorities what others thought of; under those of another what one thought of for them, and the way to think
 * of more. Nothing under those of who has left.
 */
export function SuggestionsBeside({ memberId }: { readonly memberId: MemberId }) {
  const { t } = useTranslation(['suggestions', 'common']);
  const { circle } = useSession();
  const members = useMembers();
  const isWritable = useObservable(circle.writable);
  // Who was let in and has not written their name yet can be told nothing.
  const isKnown = useObservable(circle.people.all).has(memberId);
  const suggestions = useObservable(circle.suggestions.all);
  if (memberId === circle.me) {
    const forMe = selectSuggestionsFor(suggestions.values(), memberId);
    const item = (each: (typeof forMe)[number]) => <OwnItem key={each.id} suggestion={each} isWritable={isWritable} />;
    return <SuggestionList title={t('ownTitle')} suggestions={forMe} renderItem={item} />;
  }
  const member = members.list.find(({ id }) => id === memberId);
  if (member === undefined || !isKnown) return null;
  const name = member.name || t('common:someone');
  const sent = selectSuggestionsBy(suggestions.values(), { author: circle.me, forMember: memberId });
  return (
    <>
      {isWritable ? <AskButton to={memberId} name={name} /> : null}
      <SuggestionList
        title={t('sentTitle', { name })}
        suggestions={sent}
        renderItem={(each) => <SentItem key={each.id} suggestion={each} name={name} isWritable={isWritable} />}
      />
    </>
  );
}
