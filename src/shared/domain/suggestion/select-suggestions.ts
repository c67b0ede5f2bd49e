import type { MemberId } from '#shared/kernel/ids.ts';
import { compareThoughtOf, type Suggestion } from './suggestion.ts';

/** What others thought of for a member: what waits for an answer first, newest first, ties by id. Source: SPEC THINK6. */
export function selectSuggestionsFor(suggestions: Iterable<Suggestion>, member: MemberId): readonly Suggestion[] {
  const all = [...suggestions].filter(({ forMember }) => forMember === member).sort(compareThoughtOf);
  return [...all.filter(isWaiting), ...all.filter((each) => !isWaiting(each))];
}

/** What waits for the answer of a member, newest first. Source: SPEC THINK6. */
export function selectWaitingSuggestions(suggestions: Iterable<Suggestion>, member: MemberId): readonly Suggestion[] {
  return selectSuggestionsFor(suggestions, member).filter(isWaiting);
}

/** What one member thought of for another, with what became of it, newest first. Source: SPEC THINK6. */
export function selectSuggestionsBy(
  suggestions: Iterable<Suggestion>,
  { author, forMember }: { readonly author: MemberId; readonly forMember: MemberId },
): readonly Suggestion[] {
  return [...suggestions]
    .filter((each) => each.author === author && each.forMember === forMember)
    .sort(compareThoughtOf);
}

/** What a member thought of for others and was kept since a time (epoch milliseconds), last kept first. Source: SPEC TODAY18. */
export function selectKeptSince(
  suggestions: Iterable<Suggestion>,
  { author, since }: { readonly author: MemberId; readonly since: number },
): readonly Suggestion[] {
  return [...suggestions]
    .filter((each) => each.author === author && each.answer?.answer === 'kept' && each.answer.at > since)
    .sort((a, b) => (b.answer?.at ?? 0) - (a.answer?.at ?? 0) || compareThoughtOf(a, b));
}

function isWaiting({ answer }: Suggestion): boolean {
  return answer === undefined;
}
