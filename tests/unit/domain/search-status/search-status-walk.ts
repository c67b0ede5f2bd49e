import type { Situation } from '../equals-situations.ts';
import { value } from '../fixture.ts';
import { begin } from '../rest/rest-fixture.ts';
import { land } from '../term/term-fixture.ts';
import { say } from './search-status-fixture.ts';

/** Saying where one is in one's search, in situations that whoever acts can be in. */
export const SEARCH_STATUS_WALK: Readonly<Record<string, readonly Situation[]>> = {
  setSearchStatus: [
    ['done', ({ me }) => say(me, 'active')],
    ['done', ({ me }) => (value(land(me)), value(begin(me)), say(me, 'active'))],
    ['not-a-choice', ({ me }) => say(me, 'resting' as 'active')],
  ],
};
