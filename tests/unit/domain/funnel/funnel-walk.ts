import type { Situation } from '../equals-situations.ts';
import { value } from '../fixture.ts';
import { name } from '../suggestion/suggestion-fixture.ts';
import { share } from './funnel-fixture.ts';

/** Letting others see one's numbers, in situations that whoever acts can be in. */
export const FUNNEL_WALK: Readonly<Record<string, readonly Situation[]>> = {
  shareNumbers: [
    ['done', ({ me }) => (name(me), share(me))],
    ['done', ({ me }) => (name(me), value(share(me)), share(me, false))],
  ],
};
