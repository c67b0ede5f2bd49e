import type { Space } from '#shared/domain/board/board.ts';
import type { Rest } from '#shared/domain/rest/rest.ts';
import { restingOn } from '#shared/domain/rest/select-rests.ts';
import { selectKeptSince, selectWaitingSuggestions } from '#shared/domain/suggestion/select-suggestions.ts';
import type { Suggestion } from '#shared/domain/suggestion/suggestion.ts';
import type { RestId, SuggestionId } from '#shared/kernel/ids.ts';

/** A field that another thought of for the reader, who has not answered yet. */
export interface ThoughtRow {
  readonly kind: 'thought';
  readonly suggestion: Suggestion;
}

/** That another has kept what the reader thought of for them. */
export interface KeptThoughtRow {
  readonly kind: 'kept-thought';
  readonly suggestion: Suggestion;
}

interface ThoughtInput {
  readonly circle: Pick<Space, 'me'>;
  readonly suggestions: ReadonlyMap<SuggestionId, Suggestion>;
}

/** What waits for the reader; none while they rest or have quiet hours. Source: SPEC TODAY18, REST4, REST6. */
export function thoughtRows({
  circle,
  suggestions,
  rests,
  isQuiet,
  today,
}: ThoughtInput & {
  readonly rests: ReadonlyMap<RestId, Rest>;
  readonly isQuiet: boolean;
  /** ISO day. */
  readonly today: string;
}): readonly ThoughtRow[] {
  if (isQuiet || restingOn(rests.values(), circle.me, today) !== undefined) return [];
  return selectWaitingSuggestions(suggestions.values(), circle.me).map((suggestion) => ({
    kind: 'thought',
    suggestion,
  }));
}

/** What others have kept since a time (epoch milliseconds), with when they did. Source: SPEC TODAY18. */
export function keptRows({
  circle,
  suggestions,
  since,
}: ThoughtInput & { readonly since: number }): readonly { readonly at: number; readonly row: KeptThoughtRow }[] {
  return selectKeptSince(suggestions.values(), { author: circle.me, since }).map((suggestion) => ({
    at: suggestion.answer?.at ?? since,
    row: { kind: 'kept-thought', suggestion },
  }));
}
