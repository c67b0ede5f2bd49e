import type { MemberId, SuggestionId } from '#shared/kernel/ids.ts';
import type { Act, Roles, Situation } from '../equals-situations.ts';
import { sync } from '../fixture.ts';
import { decline, keep, think, thought, withdraw } from './suggestion-fixture.ts';

/** Somebody thinks of a field for somebody, who answers perhaps, and whoever acts does something with it. */
const thoughtOf =
  (author: keyof Roles, forWhom: keyof Roles, act: Act<SuggestionId>, answer?: Act<SuggestionId>): Situation[1] =>
  async (roles) => {
    const { me, other, third } = roles;
    const id = thought(roles[author], roles[forWhom].me);
    sync(me, other, third);
    await answer?.(roles[forWhom], id);
    sync(me, other, third);
    return act(me, id);
  };

const answers = (act: Act<SuggestionId>): readonly Situation[] => [
  ['done', thoughtOf('other', 'me', act)],
  ['not-yours', thoughtOf('me', 'other', act)],
  ['not-yours', thoughtOf('other', 'third', act)],
];

/** The commands of what members think of for one another, by name, in situations that whoever acts can be in. */
export const SUGGESTION_WALK: Readonly<Record<string, readonly Situation[]>> = {
  suggestField: [
    ['done', ({ me, other }) => think(me, other.me)],
    ['own', ({ me }) => think(me, me.me)],
    ['not-found', ({ me }) => think(me, 'nobody' as MemberId)],
    ['already', ({ me, other }) => (thought(me, other.me), think(me, other.me))],
    ['done', ({ me, other, third }) => (thought(third, other.me), sync(third, me), think(me, other.me))],
  ],
  withdrawSuggestion: [
    ['done', thoughtOf('me', 'other', withdraw)],
    ['not-yours', thoughtOf('other', 'me', withdraw)],
    ['answered', thoughtOf('me', 'other', withdraw, (by, id) => decline(by, id))],
  ],
  keepSuggestion: answers((me, id) => keep(me, id)),
  declineSuggestion: answers((me, id) => decline(me, id)),
};
