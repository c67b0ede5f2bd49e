import type { SameWordsId } from '#shared/kernel/ids.ts';
import { anybody, type Make, type Situation } from '../equals-situations.ts';
import { value } from '../fixture.ts';
import { add, added, change, remove } from './same-words-fixture.ts';

const group: Make<SameWordsId> = (by) => added(by);

/** The commands of the words that mean the same, by name, in situations that whoever acts can be in. */
export const SAME_WORDS_WALK: Readonly<Record<string, readonly Situation[]>> = {
  addSameWords: [
    ['done', ({ me }) => add(me, 'welder', 'fabricator')],
    ['too-few', ({ me }) => add(me, 'welder')],
    ...anybody(group, (me) => add(me, 'welder', 'plater')),
  ],
  changeSameWords: anybody(group, (me, id) => change(me, id, 'welder', 'plater')),
  removeSameWords: [
    ...anybody(group, remove),
    ['not-found', ({ me }) => ((id) => (value(remove(me, id)), remove(me, id)))(group(me))],
  ],
};
